import type { Json } from '../../engine/state-machine.ts';
import type { LoadedCatcher, LoadedRetrier } from './definition.ts';
import { StateFailure } from './errors.ts';
import type { Step, Visit } from './run.ts';
import { leave } from './visit.ts';

/** Never retried, never caught. */
const FATAL = 'States.Runtime';
/** Not matched by the wildcards. */
const DATA_LIMIT = 'States.DataLimitExceeded';

/**
 * Whether a name in ErrorEquals stands for the failure.
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
const matches = (failure: StateFailure, names: readonly string[]): boolean =>
  failure.error !== FATAL &&
  names.some((name) => {
    if (name === failure.error || (name === failure.alias && failure.alias !== undefined))
      return true;
    if (failure.error === DATA_LIMIT) return false;
    return (
      name === 'States.ALL' || (name === 'States.TaskFailed' && failure.error !== 'States.Timeout')
    );
  });

/** `$states.errorOutput`. Recorded: a missing part is null, but a timeout has an empty Cause. */
const errorOutput = ({ error, reason }: StateFailure): Json => ({
  Error: error ?? null,
  Cause: reason ?? (error === 'States.Timeout' ? '' : null),
});

/** Milliseconds before retry number `nth` (0 first). Defaults: 1 s, doubled each time, no cap, no jitter. */
const delayMs = (retrier: LoadedRetrier, nth: number): number => {
  const {
    IntervalSeconds = 1,
    BackoffRate = 2,
    MaxDelaySeconds = Number.POSITIVE_INFINITY,
  } = retrier;
  const full = Math.min(IntervalSeconds * BackoffRate ** nth, MaxDelaySeconds) * 1_000;
  return retrier.JitterStrategy === 'FULL' ? Math.random() * full : full;
};

interface Recovering {
  readonly Retry?: readonly LoadedRetrier[] | undefined;
  readonly Catch?: readonly LoadedCatcher[] | undefined;
}

/** Tries a state until it succeeds, its retriers are used up and a catcher takes it, or it fails. */
export const withRecovery = async (
  visit: Visit,
  state: Recovering,
  attempt: () => Promise<Step>,
): Promise<Step> => {
  const used = new Map<LoadedRetrier, number>();
  const { clock, activity, countTransition } = visit.run;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof StateFailure)) throw failure;
      const retrier = state.Retry?.find(({ ErrorEquals }) => matches(failure, ErrorEquals));
      const nth = retrier === undefined ? 0 : (used.get(retrier) ?? 0);
      if (retrier !== undefined && nth < (retrier.MaxAttempts ?? 3)) {
        used.set(retrier, nth + 1);
        visit.retryCount += 1;
        countTransition();
        const at = new Date(clock.now().getTime() + delayMs(retrier, nth));
        await activity.parked(clock.sleepUntil(at, visit.frame.signal));
        continue;
      }
      const index =
        state.Catch?.findIndex(({ ErrorEquals }) => matches(failure, ErrorEquals)) ?? -1;
      const catcher = state.Catch?.[index];
      if (catcher === undefined) throw failure;
      const caught = errorOutput(failure);
      return leave(visit, catcher, caught, { errorOutput: caught }, `Catch[${index}]/`);
    }
  }
};
