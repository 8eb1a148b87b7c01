import type { Json } from '../../engine/state-machine.ts';
import type { LoadedMachine } from './definition.ts';
import { StateFailure } from './errors.ts';

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly timestamp: Date;
  /** As the service names it: TaskStateEntered, TaskScheduled, ExecutionFailed… */
  readonly type: string;
  readonly details: { readonly [key: string]: Json | undefined };
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Machine {
  readonly name: string;
  readonly arn: string;
  readonly definition: LoadedMachine;
}

/** How an execution ended. */
export interface Ending {
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}

/** What is known of an execution. Thousands wait at a time, so it is data alone. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
  readonly input: Json;
  readonly startDate: Date;
  readonly history: History;
  /** Absent while it runs. */
  ending?: Ending & { readonly stopDate: Date };
}

/** What happened, as far as it is kept. */
export interface History {
  readonly now: () => Date;
  /** Events kept to look at, besides the first; none where it is 0. */
  readonly keep: number;
  readonly events: HistoryEvent[];
  count: number;
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const MAX_EVENTS = 25_000;
const DROPPED_AT_ONCE = 200;

const LAST_EVENT: Readonly<Record<Ending['status'], string>> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

const append = (
  history: History,
  type: string,
  previousEventId: number,
  details: HistoryEvent['details'],
): number => {
  history.count += 1;
  const { keep, events, count: id, now } = history;
  if (keep > 0) events.push({ id, previousEventId, timestamp: now(), type, details });
  if (events.length > keep) events.splice(1, DROPPED_AT_ONCE);
  return id;
};

export const createExecution = (
  about: Pick<Execution, 'arn' | 'name' | 'machine' | 'input'>,
  { now, keep }: Pick<History, 'now' | 'keep'>,
): Execution => {
  const history: History = { now, keep, events: [], count: 0 };
  append(history, 'ExecutionStarted', 0, { input: about.input });
  return { ...about, startDate: now(), history };
};

/**
 * Adds to the history, as long as the execution runs; throws StateFailure States.Runtime at the service's limit. Gives
 * the event's id.
 */
export const recordEvent = (
  { ending, history }: Execution,
  type: string,
  previous: number,
  details: HistoryEvent['details'] = {},
): number => {
  if (ending !== undefined) return history.count;
  if (history.count >= MAX_EVENTS - 1) {
    throw new StateFailure(
      'States.Runtime',
      `The execution reached the maximum number of history events (${MAX_EVENTS}).`,
    );
  }
  return append(history, type, previous, details);
};

/** Ends the execution, once; false when it has ended already. */
export const endExecution = (execution: Execution, ending: Ending): boolean => {
  if (execution.ending !== undefined) return false;
  const { history } = execution;
  execution.ending = { ...ending, stopDate: history.now() };
  append(history, LAST_EVENT[ending.status], history.count, {
    output: ending.output,
    error: ending.error,
    cause: ending.cause,
  });
  return true;
};
