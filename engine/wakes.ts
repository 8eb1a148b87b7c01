import type { StreamKey } from './ports/event-store.ts';
import type { Wait } from './ports/executions.ts';

/** What a stream's executions should wait for, as it was seen. */
export interface Expected {
  readonly version: number;
  /** The instant of the look. */
  readonly at: string;
  readonly waits: readonly Pick<Wait, 'process' | 'taskId' | 'wakeAt'>[];
  /** When there is something else to do for it, e.g. somebody is to be reminded. */
  readonly alsoAt?: string | undefined;
  /** Something could not be done and is to be tried again. */
  readonly undone: boolean;
}

/** An execution on its way to a wait has attached it long before that, and a wait's own time limit comes first. */
const GRACE_MS = 5 * 60_000;

export const instantAfter = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

export const afterGrace = (instant: string): string => instantAfter(instant, GRACE_MS);

/**
 * When a stream is to be looked at again by itself: at once where something could not be done, else after the first
 * instant at which its execution has something to do, or somebody is to be told. Until then a lost execution leaves nothing undone, and whatever
 * happens to the stream is looked at anyway. Never where nothing is waited for.
 */
export const nextLook = ({ undone, waits, alsoAt, at }: Expected): string | undefined => {
  if (undone) return at;
  const [first] = [...waits.map(({ wakeAt }) => wakeAt), alsoAt]
    .filter((instant) => instant !== undefined)
    .sort();
  return first === undefined ? undefined : afterGrace(first);
};

/** Which streams a sweep has to look at, by the instant of the next look. */
export interface Wakes {
  /** Those that are due, in pages. */
  due(now: string): AsyncIterable<readonly StreamKey[]>;
  /**
   * After each look; undefined for a stream that has ended. `kept`: the instant that was kept for it before the look,
   * where that is known (Following). A look that is older than the last one puts nothing off.
   */
  keep(stream: StreamKey, expected: Expected | undefined, kept?: string): Promise<void>;
}

/** How far a walk over many streams has come. */
export interface Walk {
  /** When it began. */
  readonly at: string;
  /** What it was begun for; another aim begins another walk. */
  readonly aim: string;
  /** Where it goes on; absent once it is over. */
  readonly after?: string;
}

/** Walks by their name, kept from one sweep to the next. */
export interface Walks {
  of(name: string): Promise<Walk | undefined>;
  keep(name: string, walk: Walk): Promise<void>;
}
