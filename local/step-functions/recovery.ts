import type { Json } from '../../engine/state-machine.ts';
import type { LoadedCatcher, LoadedRetrier } from './definition.ts';
import type { StateFailure } from './errors.ts';
import { restUntil, type Step, type Visit, type Work } from './run.ts';
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

/** Rests before the next try where a retrier takes the failure; else leads where a catcher says, or throws it again. */
export const recover = async (
  visit: Visit,
  failure: StateFailure,
  again: Work,
): Promise<Step | undefined> => {
  const { state } = visit;
  const { Retry, Catch }: Recovering = 'Retry' in state || 'Catch' in state ? state : {};
  const { clock, countTransition } = visit.line.engine;
  const retrier = Retry?.find(({ ErrorEquals }) => matches(failure, ErrorEquals));
  visit.retried ??= new Map();
  const nth = retrier === undefined ? 0 : (visit.retried.get(retrier) ?? 0);
  if (retrier !== undefined && nth < (retrier.MaxAttempts ?? 3)) {
    visit.retried.set(retrier, nth + 1);
    visit.retryCount += 1;
    countTransition();
    return restUntil(visit, new Date(clock.now().getTime() + delayMs(retrier, nth)), again);
  }
  const index = Catch?.findIndex(({ ErrorEquals }) => matches(failure, ErrorEquals)) ?? -1;
  const catcher = Catch?.[index];
  if (catcher === undefined) throw failure;
  const caught = errorOutput(failure);
  return leave(visit, catcher, caught, { errorOutput: caught }, `Catch[${index}]/`);
};
