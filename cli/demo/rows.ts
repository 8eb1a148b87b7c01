import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type ChainLink, chainFaults } from '../../engine/chain.ts';
import { view, Words } from './case-view.ts';
import type { World } from './world.ts';

const Listed = z.object({
  items: z.array(z.object({ id: z.string() })),
  next: z.string().optional(),
});

/** What of an event a timeline tells beside its name. */
const Said = z.object({
  verdict: z.string().optional(),
  outcome: z.unknown().optional(),
  position: z.int().optional(),
  reason: z.unknown().optional(),
  document: z.object({ number: z.string() }).optional(),
  letter: z.object({ number: z.string() }).optional(),
});
const Step = z.object({
  at: z.string(),
  type: z.string(),
  title: Words,
  actor: z.object({
    role: z.string(),
    org: z.string(),
    onBehalfOf: z.object({ role: z.string(), org: z.string() }).optional(),
  }),
  data: Said.catch({}),
});
export type Step = z.infer<typeof Step>;
/** Not for the reader, e.g. marks before all are in. */
const Withheld = z.object({ withheld: z.literal(true) });
const History = z.object({ items: z.array(z.union([Step, Withheld])) });

const Cluster = z.object({
  state: z.object({
    titles: z.array(
      z.object({ caseId: z.string().optional(), title: Words.optional(), name: z.string() }),
    ),
  }),
});

const isLink = (value: unknown): value is ChainLink =>
  typeof value === 'object' && value !== null && 'header' in value && 'hash' in value;
const Chain = z.object({
  head: z.object({ version: z.int(), hash: z.string() }),
  links: z.array(z.custom<ChainLink>(isLink)),
});

/** A case as it ended, with its way there. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly applicant: string;
  readonly call: string;
  readonly status: string;
  readonly titles: readonly string[];
  readonly events: number;
  /** The same for a reader: call, status and titles by their names. */
  readonly shown: {
    readonly call: Words;
    readonly status: Words;
    readonly titles: readonly Words[];
  };
  readonly history: readonly Step[];
  /** Events that not even the office may read. */
  readonly withheld: number;
  readonly broken: boolean;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Recomputed here, from what the system exports; never asked of the system itself. */
const isBroken = async (world: World, id: string, damage: boolean): Promise<boolean> => {
  const { head, links } = await world.as('auditor:BZ-AUDIT').get(`/api/cases/${id}/chain`, Chain);
  const damaged = damage ? links.toSpliced(1, 1) : links;
  return chainFaults(sha256, damaged, head).length > 0;
};

const rowOf = async (world: World, id: string, damage: boolean): Promise<Row> => {
  const office = world.as('office');
  const [kase, { items }, broken] = await Promise.all([
    view(office, id),
    office.get(`/api/cases/${id}/history`, History),
    isBroken(world, id, damage),
  ]);
  const { state } = await office.get(`/api/clusters/${kase.clusterId}`, Cluster);
  const titles = state.titles
    .filter(({ caseId }) => caseId === id)
    .map(({ title, name }) => title ?? { zh: name, en: name });
  return {
    id,
    name: kase.name,
    applicant: kase.applicant,
    call: kase.callId,
    status: kase.status,
    titles: titles.map(({ zh }) => zh),
    shown: { call: kase.call.title, status: kase.statusTitle, titles },
    events: kase.version,
    history: items.filter((item) => 'at' in item),
    withheld: items.filter((item) => 'withheld' in item).length,
    broken,
  };
};

/** Every case of these calls, as the office sees them. `damage` takes one event out of the first chain. */
export const rowsOf = async (
  world: World,
  calls: readonly string[],
  damage: boolean,
): Promise<readonly Row[]> => {
  const lists = await Promise.all(
    calls.map((id) => world.as('office').get(`/api/calls/${id}/cases?limit=100`, Listed)),
  );
  const ids = lists.flatMap(({ items }) => items.map(({ id }) => id));
  return Promise.all(ids.map((id, index) => rowOf(world, id, damage && index === 0)));
};
