import * as z from 'zod';
import { must, mustRest, view } from '../case-view.ts';
import { confirmPart, type Filing, unitsOf } from '../filing.ts';
import { all, filingOf } from '../municipal-round.ts';
import { Done } from '../people.ts';
import type { Year } from './days.ts';
import { idOf } from './entries.ts';
import { callIdOf, partsOf, type Quarter, roundOf } from './quarters.ts';

/** One sheet of a quarter's round, as the office sees it: whose report is late, whose parts are in. */
const Sheet = z.object({
  items: z.array(
    z.object({
      about: z.object({ id: z.string(), name: z.string().optional(), status: z.string() }),
      lateness: z.string().optional(),
      partsIn: z.object({ units: z.int(), of: z.int() }).optional(),
    }),
  ),
});

export const sheetOf = async ({ world }: Year, quarter: Quarter) =>
  (await world.as('office').get(`/api/calls/${callIdOf(quarter)}/round?limit=100`, Sheet)).items;

/** What the story reads of a report beside its status. */
const ReportView = z.object({
  review: z.object({
    report: z
      .object({
        verifications: z.array(z.object({ id: z.string(), department: z.string() })),
        figures: z.array(
          z.object({
            indicator: z.string(),
            value: z.string(),
            source: z.string(),
            stage: z.string(),
            verified: z.boolean(),
          }),
        ),
      })
      .optional(),
  }),
});

/** The story's word for the report of a cluster and quarter. */
export const wordOf = ({ period }: Quarter, name: string): string => `${period} ${name}`;

/** The report as the units of the cluster's application fill it in. */
export const reportOf = (year: Year, quarter: Quarter, name: string): Filing => ({
  ...filingOf(year.cases, name),
  id: idOf(year, wordOf(quarter, name)),
});

export const standing = async (year: Year, { id }: Filing) => {
  const { review } = await year.world.as('office').get(`/api/cases/${id}`, ReportView);
  return review.report ?? { verifications: [], figures: [] };
};

/** The office opens the round; each cluster that holds a title is asked for its report by the round itself. */
export const openQuarter = async (
  year: Year,
  quarter: Quarter,
  asked: readonly string[],
): Promise<void> => {
  const call = roundOf(year.world, quarter);
  await year.world.as('office').post('/api/calls', { call }, Done);
  await year.world.settled();
  const lines = await sheetOf(year, quarter);
  must(lines.length === asked.length, `${lines.length} reports were asked for`);
  for (const name of asked) {
    const { application } = filingOf(year.cases, name);
    const line = lines.find(({ about }) => about.name === application.name.zh);
    must(line !== undefined, `nobody asked ${name} for its report of ${quarter.period}`);
    year.ids.set(wordOf(quarter, name), line?.about.id ?? '');
  }
  year.world.tell(
    `运行监测${quarter.title.zh}：${asked.length}个集群待报`,
    `reports of the ${quarter.title.en}: ${asked.length} clusters are asked`,
  );
};

/** Each unit fills in and confirms what is its own; `without` names parts whose unit has not come to it yet. */
export const fillReport = async (
  year: Year,
  quarter: Quarter,
  name: string,
  without: readonly string[] = [],
): Promise<void> => {
  const report = reportOf(year, quarter, name);
  for (const [part, data] of Object.entries(partsOf(report.application, quarter)))
    if (!without.includes(part)) await confirmPart(year.world, report, part, data);
};

/** Signed off by the head of each unit, and filed by the lead. */
export const fileReport = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  const { id, application } = reportOf(year, quarter, name);
  for (const unit of unitsOf(application)) {
    const head = year.world.as(`head:${unit}`);
    const { checkCode } = await view(head, id);
    await head.does(id, 'SignOff', { checkCode });
  }
  const clerk = year.world.as(`county:${application.applicant}`);
  await clerk.does(id, 'FileCase', { explanations: {} });
};

export const report = async (
  year: Year,
  quarter: Quarter,
  names: readonly string[],
): Promise<void> => {
  await all(names, async (name) => {
    await fillReport(year, quarter, name);
    await fileReport(year, quarter, name);
  });
  year.world.tell(
    `${names.length}个集群按时报送`,
    `${names.length} clusters have filed their reports`,
  );
};

/** Who answers otherwise than 一致, figure by figure; `silent`: not at all. */
export type Answers = Readonly<
  Record<string, 'silent' | Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

const PARTNER_FIGURES = ['output', 'revenue', 'enterprises', 'employees'];

/** What is put to each department of what is reported here. */
const putTo = ({ application }: Filing): Readonly<Record<string, readonly string[]>> => ({
  'BZ-STATS': [
    'size.output',
    'size.revenue',
    'size.employees',
    ...application.partners.flatMap((org) =>
      PARTNER_FIGURES.map((figure) => `partnerPart@${org}.${figure}`),
    ),
  ],
  'BZ-TAX': ['size.tax'],
  'BZ-CUSTOMS': ['size.exports'],
});

/** All figures of a department with its answer to each. */
export const answersOf = (
  report: Filing,
  department: string,
  otherwise: Readonly<Record<string, object>> = {},
): readonly object[] =>
  (putTo(report)[department] ?? []).map((field) => ({
    field,
    ...(otherwise[field] ?? { answer: 'agrees' }),
  }));

/** 核实: each department says of each of its figures how it stands to it, all at the same time. */
export const verify = async (
  year: Year,
  quarter: Quarter,
  name: string,
  otherwise: Answers = {},
): Promise<void> => {
  const report = reportOf(year, quarter, name);
  await all(Object.keys(putTo(report)), async (department) => {
    const answer = otherwise[department];
    if (answer === 'silent') return;
    const figures = answersOf(report, department, answer);
    await year.world.as(`department:${department}`).does(report.id, 'VerifyFigures', { figures });
  });
};

/** 核定 by the office, of each of them. */
export const confirm = async (
  year: Year,
  quarter: Quarter,
  names: readonly string[],
): Promise<void> => {
  const ids = names.map((name) => reportOf(year, quarter, name).id);
  await mustRest(year.world, 'confirmation', ids);
  await all(ids, (id) => year.world.as('office').does(id, 'ConfirmReport'));
  await mustRest(year.world, 'confirmed', ids);
  year.world.tell(
    `${quarter.title.zh}：核定${names.length}个集群的数据`,
    `${quarter.title.en}: the office confirms ${names.length} of the reports`,
  );
};
