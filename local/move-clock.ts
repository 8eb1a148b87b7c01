import type { AfterCommit } from './after-commit.ts';
import { ClockWentBack } from './clock.ts';
import type { StoredClock } from './clock-file.ts';
import type { StepFunctions } from './step-functions/port.ts';

interface Moving {
  readonly clock: StoredClock;
  readonly stepFunctions: StepFunctions;
  readonly afterCommit: AfterCommit;
}

/** Until neither an execution nor the reconciler can move without time passing. */
export const settled = async ({
  stepFunctions,
  afterCommit,
}: Omit<Moving, 'clock'>): Promise<void> => {
  do {
    await afterCommit.idle();
    await stepFunctions.idle();
  } while (afterCommit.pending() > 0);
};

/** Real time runs on while things settle: where it passed the instant already, whoever slept until then wakes by itself. */
const reach = (clock: StoredClock, instant: Date): void => {
  try {
    clock.advanceTo(instant);
  } catch (error) {
    if (!(error instanceof ClockWentBack)) throw error;
  }
  clock.store();
};

/**
 * Moves the clock ahead to an instant, from deadline to deadline, each until nothing moves: what would have happened
 * in between happens in between. The offset is stored at each stop, so that a crash never moves time back.
 */
export const moveClock = async (moving: Moving, to: Date): Promise<{ readonly stops: number }> => {
  const { clock } = moving;
  let stops = 0;
  await settled(moving);
  for (;;) {
    const wake = clock.nextWake();
    if (wake === undefined || wake > to) break;
    reach(clock, wake);
    stops += 1;
    await settled(moving);
  }
  reach(clock, to);
  await settled(moving);
  return { stops };
};
