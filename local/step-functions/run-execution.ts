import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import { Aborted, StateFailure } from './errors.ts';
import type { Execution } from './execution.ts';
import type { Run } from './run.ts';
import { runScope } from './states.ts';

/** Ends an execution by what its run came to. */
const conclude = async (execution: Execution, work: Promise<Json>): Promise<void> => {
  try {
    execution.end({ status: 'SUCCEEDED', output: await work });
  } catch (error) {
    if (error instanceof Aborted) return;
    const failure =
      error instanceof StateFailure ? error : new StateFailure('States.Runtime', String(error));
    execution.end({ status: 'FAILED', error: failure.error, cause: failure.reason });
  }
};

/** Ends the execution as TIMED_OUT when its machine's TimeoutSeconds are over before `done`. */
const watchTime = (execution: Execution, clock: Clock, done: AbortSignal): void => {
  const seconds = execution.machine.definition.TimeoutSeconds;
  if (seconds === undefined) return;
  const at = new Date(execution.startDate.getTime() + seconds * 1_000);
  const late = (): boolean =>
    execution.end({ status: 'TIMED_OUT', error: 'States.Timeout' }, new Aborted('timed-out'));
  clock.sleepUntil(at, done).then(late, () => undefined);
};

/** Runs an execution to its end; never rejects. */
export const runExecution = async (run: Run): Promise<void> => {
  const { execution, clock } = run;
  const done = new AbortController();
  watchTime(execution, clock, done.signal);
  const frame = {
    scope: { outer: {}, own: {} },
    signal: execution.signal,
    item: undefined,
    last: 0,
  };
  await conclude(execution, runScope(run, execution.machine.definition, execution.input, frame));
  done.abort(new Aborted('closed'));
};
