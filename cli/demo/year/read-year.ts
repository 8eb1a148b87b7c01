import * as z from 'zod';
import { Words } from '../case-view.ts';
import { filingOf } from '../municipal-round.ts';
import { entry, idOf } from './entries.ts';
import type { LedgerOn } from './ledger-read.ts';
import { PROJECTS } from './project-list.ts';
import { wordOf } from './projects.ts';
import { EXCUSED, Q1, QUARTERS, type Quarter, REPORTING } from './quarters.ts';
import { wordOf as reportWord } from './reports.ts';
import type { PlayedYear } from './year.ts';

const ReportRead = z.object({ id: z.string(), status: z.string(), statusTitle: Words });
const History = z.object({ items: z.array(z.object({ type: z.string().optional() })) });

/** A report as it ended, with the types of its events. */
export interface Reported {
  readonly id: string;
  readonly period: string;
  readonly status: string;
  readonly statusTitle: Words;
  readonly events: readonly string[];
}

/** A cluster's year: its reports, and its revenue as the register of figures has it. */
export interface ClusterYear {
  /** Name of its application in `data/cases`. */
  readonly id: string;
  readonly name: string;
  readonly reports: readonly Reported[];
  /** Of all its enterprises, in the order in which they came: what stands in the register. */
  readonly revenue: readonly {
    readonly period: string;
    readonly value: string;
    readonly stage: string;
  }[];
  /** The growth of the latest period, in words; empty for who has no figures. */
  readonly growth: Words;
}

export interface ProjectSeen {
  readonly id: string;
  readonly name: string;
  readonly county: string;
  readonly status: string;
  readonly statusTitle: Words;
  readonly marks: readonly { readonly id: string; readonly title: Words; readonly light: string }[];
}

/** An entry of the six ones, or a matter, as it ended. */
export interface EntrySeen {
  readonly name: string;
  readonly status: string;
  readonly statusTitle: Words;
  readonly history: readonly Words[];
}

/** All that the year came to. */
export interface YearSeen {
  readonly clusters: readonly ClusterYear[];
  readonly ledgers: ReadonlyMap<string, LedgerOn>;
  readonly projects: readonly ProjectSeen[];
  readonly vacancy: EntrySeen;
  readonly matter: EntrySeen;
}

const reported = async (year: PlayedYear, quarter: Quarter, name: string): Promise<Reported> => {
  const office = year.world.as('office');
  const id = idOf(year, reportWord(quarter, name));
  const [{ status, statusTitle }, { items }] = await Promise.all([
    office.get(`/api/cases/${id}`, ReportRead),
    office.get(`/api/cases/${id}/history`, History),
  ]);
  const events = items.flatMap(({ type }) => type ?? []);
  return { id, period: quarter.period, status, statusTitle, events };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const clusterYear = async (year: PlayedYear, id: string): Promise<ClusterYear> => {
  const { application, clusterId } = filingOf(year.cases, id);
  const quarters = REPORTING.includes(id) ? QUARTERS : QUARTERS.filter((one) => one !== Q1);
  const reports = await Promise.all(quarters.map((quarter) => reported(year, quarter, id)));
  const seen = { id, name: application.name.zh, reports };
  if (!REPORTING.includes(id)) return { ...seen, revenue: [], growth: { zh: '', en: '' } };
  const { rows, derived } = await entry(year.world, `figures-${clusterId}-size.revenue`);
  const revenue = (rows.figures ?? []).flatMap(({ values }) =>
    values.scope === 'all'
      ? [{ period: text(values.period), value: text(values.value), stage: text(values.stage) }]
      : [],
  );
  return { ...seen, revenue, growth: derived[2]?.text ?? { zh: '', en: '' } };
};

const Marks = z.object({
  register: z.object({
    marks: z.array(z.object({ id: z.string(), title: Words, light: z.string() })),
  }),
});

const projectsSeen = async (year: PlayedYear): Promise<readonly ProjectSeen[]> => {
  const { register } = await year.world.as('office').get('/api/registers/projects', Marks);
  return Promise.all(
    PROJECTS.map(async (project) => {
      const { id, name, county } = project;
      const { status, statusTitle, marks } = await entry(year.world, idOf(year, wordOf(project)));
      const titled = register.marks.filter((mark) => marks.includes(mark.id));
      return { id, name, county, status, statusTitle, marks: titled };
    }),
  );
};

/** `until`: the act with which its story ends, if time goes on beyond it. */
const entrySeen = async (
  year: PlayedYear,
  { word, named, until }: { readonly word: string; readonly named: string; readonly until: string },
): Promise<EntrySeen> => {
  const { status, statusTitle, values, history } = await entry(year.world, idOf(year, word));
  const titles = history.map(({ title }) => title);
  const end = titles.findIndex(({ zh }) => zh === until);
  return {
    name: text(values[named]),
    status,
    statusTitle,
    history: end === -1 ? titles : titles.slice(0, end + 1),
  };
};

/** Reads over HTTP, as the office, what a year came to. */
export const readYear = async (year: PlayedYear): Promise<YearSeen> => ({
  clusters: await Promise.all([...REPORTING, ...EXCUSED].map((id) => clusterYear(year, id))),
  ledgers: year.ledgers,
  projects: await projectsSeen(year),
  vacancy: await entrySeen(year, { word: 'slot leader', named: 'held', until: '补齐' }),
  matter: await entrySeen(year, { word: 'matter', named: 'title', until: '销号' }),
});
