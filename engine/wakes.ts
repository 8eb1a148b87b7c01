import type { StreamKey } from './ports/event-store.ts';
import type { Wait } from './ports/executions.ts';

/** What a stream's executions should wait for, as it was seen. */
export interface Expected {
  readonly version: number;
  /** The instant of the look. */
  readonly at: string;
  readonly waits: readonly Pick<Wait, 'process' | 'taskId' | 'wakeAt'>[];
  /** Something could not be done and is to be tried again. */
  readonly undone: boolean;
}

/**
 * Which open streams a sweep has to look at. Known only where executions live in this process; `all` while it is not,
 * and where the table of working days is another than in the last whole pass.
 */
export interface Wakes {
  due(now: string, table: string): readonly StreamKey[] | 'all';
  /** Every open stream has been looked at under this table of working days. */
  passed(now: string, table: string): void;
  /** After each look; undefined for a stream that has ended. An older look than the last one changes nothing. */
  keep(stream: StreamKey, expected: Expected | undefined): void;
}
