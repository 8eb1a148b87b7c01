import { Aborted, StateFailure } from './errors.ts';
import { type Ending, type Execution, endExecution } from './execution.ts';
import { callOff, type Engine, type Line, type Outcome } from './run.ts';

/** What the machine's line came to, as the execution's ending; none where it was called off. */
const endingOf = (outcome: Outcome): Ending | undefined => {
  if ('output' in outcome) return { status: 'SUCCEEDED', output: outcome.output };
  const { error } = outcome;
  if (error instanceof Aborted) return undefined;
  const failure =
    error instanceof StateFailure ? error : new StateFailure('States.Runtime', String(error));
  return { status: 'FAILED', error: failure.error, cause: failure.reason };
};

/** Calls `late` when the machine's TimeoutSeconds are over; the answer calls that off. */
const watchTime = (
  { machine, startDate }: Execution,
  { clock }: Engine,
  late: () => void,
): (() => void) | undefined => {
  const seconds = machine.definition.TimeoutSeconds;
  if (seconds === undefined) return undefined;
  return clock.wakeAt(new Date(startDate.getTime() + seconds * 1_000), late);
};

/** Runs an execution to its end; the answer is its line, by which it is called off. */
export const runExecution = (engine: Engine, execution: Execution, ended: () => void): Line => {
  const line: Line = {
    engine,
    execution,
    scope: execution.machine.definition,
    outer: {},
    own: {},
    item: undefined,
    last: 0,
    rest: undefined,
    aborted: undefined,
    end: (outcome) => {
      noTimer?.();
      const ending = endingOf(outcome);
      if (ending !== undefined) endExecution(execution, ending);
      ended();
    },
  };
  const noTimer = watchTime(execution, engine, () => {
    endExecution(execution, { status: 'TIMED_OUT', error: 'States.Timeout' });
    callOff(line, new Aborted('timed-out'));
  });
  engine.begin(line, () => Promise.resolve(execution.input));
  return line;
};
