import { setTimeout as sleep } from 'node:timers/promises';
import { VersionConflict } from '../../engine/store-errors.ts';

/**
 * How long a command tries against others on the same stream before it gives up (503). Sixteen processes that answer
 * one case at once take two to three seconds together; an HTTP API waits for 30, and a person for about ten.
 */
const PATIENCE_MS = 8_000;

/** A competing transaction takes some 5 ms embedded and 20 ms on AWS; beyond a second nobody is waited for in vain. */
const FIRST_MS = 25;
const LONGEST_MS = 1_000;

export interface Patience {
  readonly now: () => number;
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const REAL: Patience = { now: () => performance.now(), random: Math.random, pause: sleep };

/**
 * Does it again until it was first: each time with a random part of a pause that doubles (full jitter), since those who
 * lost together would otherwise lose together again. Counted by time and not by tries, which cost more on a busy day.
 * Throws the last VersionConflict once the patience is over, and any other error at once.
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const untilFirst = async <T>(
  attempt: () => Promise<T>,
  { now, random, pause }: Patience = REAL,
): Promise<T> => {
  const until = now() + PATIENCE_MS;
  for (let lost = 0; ; lost += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict) || now() >= until) throw error;
      await pause(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** lost));
    }
  }
};
