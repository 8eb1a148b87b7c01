import type { StreamKey } from '../../engine/ports/event-store.ts';
import { instantAfter, type Walk } from '../../engine/wakes.ts';
import type { Ports } from '../kinds/ports.ts';

/** What a walk does with the streams of a page, and whether it goes on. */
export interface Walking {
  look(streams: readonly StreamKey[]): Promise<void>;
  isTime(): boolean;
}

/** A look at every open stream, whatever is known: against what nobody thought of. */
const DAY_MS = 24 * 3_600_000;

/**
 * What is kept beside streams that nothing is due of. Raised by a release that keeps something more of them: every case
 * and every account is looked at once after it.
 */
const KEPT = 'places-2';

const PAGE = 100;

interface Step {
  readonly streams: readonly StreamKey[];
  /** Where it goes on. */
  readonly next?: string;
}

type Steps = (ports: Ports, after: string | undefined) => Promise<Step>;

const from = (after: string | undefined) => (after === undefined ? {} : { after });

const openStreams: Steps = async ({ lists }, after) => {
  const { items, next } = await lists.open({ limit: PAGE, ...from(after) });
  return { streams: items, ...(next === undefined ? {} : { next }) };
};

/** Every account, and where they begin among all that is looked at once. */
const ACCOUNTS = 'ACCOUNTS';

const everyAccount: Steps = async ({ lists }, after) => {
  const { items: streams, next } = await lists.streams(ACCOUNTS, { limit: PAGE, ...from(after) });
  return next === undefined ? { streams } : { streams, next: `${ACCOUNTS}|${next}` };
};

/**
 * Every case, round by round, each a list under the round's own key; then every account. A cursor is a round's or that of
 * the accounts, and one within it.
 */
const everyStream: Steps = async (ports, after) => {
  const { lists } = ports;
  const [outer, inner] = (after ?? '|').split('|');
  if (outer === ACCOUNTS) return everyAccount(ports, inner === '' ? undefined : inner);
  const calls = await lists.streams('CALLS', { limit: 1, ...(outer ? { after: outer } : {}) });
  const [call] = calls.items;
  if (call === undefined) return { streams: [], next: `${ACCOUNTS}|` };
  const cases = await lists.streams(call, { limit: PAGE, ...(inner ? { after: inner } : {}) });
  const { items: streams } = cases;
  if (cases.next !== undefined) return { streams, next: `${outer}|${cases.next}` };
  return { streams, next: `${calls.next ?? ACCOUNTS}|` };
};

/** Goes on from where the walk of that name is; each page's place is kept, so that whoever is stopped loses one. */
const walk = async (
  ports: Ports,
  walking: Walking,
  name: string,
  steps: Steps,
  begun: Walk,
): Promise<void> => {
  let at: Walk = begun;
  do {
    const { streams, next } = await steps(ports, at.after);
    await walking.look(streams);
    at = { at: begun.at, aim: begun.aim, ...from(next) };
    await ports.walks.keep(name, at);
  } while (at.after !== undefined && walking.isTime());
};

/**
 * Two walks, each a part of a sweep: every open stream once a day and under each new table of working days, and every
 * case and account once after a release that keeps more of them. `anew`: the first one from its beginning, now.
 */
export const walkOn = async (ports: Ports, walking: Walking, anew: boolean): Promise<void> => {
  const now = ports.now().toISOString();
  const { version: table } = ports.reference.calendar;
  const open = await ports.walks.of('open');
  const isOver = open !== undefined && open.after === undefined;
  const isOld = isOver && instantAfter(open.at, DAY_MS) <= now;
  if (anew || open === undefined || open.aim !== table || isOld)
    await walk(ports, walking, 'open', openStreams, { at: now, aim: table });
  else if (!isOver) await walk(ports, walking, 'open', openStreams, open);
  const every = await ports.walks.of('every');
  if (every?.aim !== KEPT) await walk(ports, walking, 'every', everyStream, { at: now, aim: KEPT });
  else if (every.after !== undefined) await walk(ports, walking, 'every', everyStream, every);
};
