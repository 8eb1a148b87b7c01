import { StoreUnavailable } from '../../engine/store-errors.ts';
import { DatabaseError } from './database-error.ts';
import type { Wire } from './wire.ts';

/**
 * Six tries wait 0.4 to 0.8 s together: longer than the embedded database takes to restart (some 0.1 s), and far
 * below the 30 s of API Gateway.
 */
const TRIES = 6;
const FIRST_WAIT_MS = 25;

/** Half fixed, half random, so that those who collided do not collide again. `round` counts from 0. */
export const pause = (round: number): Promise<void> => {
  const longest = FIRST_WAIT_MS * 2 ** round;
  return new Promise((resolve) => setTimeout(resolve, longest / 2 + (Math.random() * longest) / 2));
};

/**
 * Repeats what was certainly not executed, and what was perhaps executed: each write here is conditional or
 * harmless to repeat. A refusal after an unanswered try says so (`doubted`), since it may meet our own write.
 * Throws StoreUnavailable once the tries are used up; after an unanswered one its `cause` is `doubted`.
 */
export const retrying =
  (wire: Wire, wait: (round: number) => Promise<void> = pause): Wire =>
  async (operation, input) => {
    let doubted = false;
    for (let round = 0; ; round++) {
      try {
        return await wire(operation, input);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        doubted ||= error.kind === 'unanswered';
        error.doubted = doubted;
        if (error.kind !== 'busy' && error.kind !== 'unanswered') throw error;
        if (round + 1 >= TRIES)
          throw new StoreUnavailable(`${operation}: ${error.message}`, { cause: error });
        await wait(round);
      }
    }
  };
