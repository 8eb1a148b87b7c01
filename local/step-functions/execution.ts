import type { Json } from '../../engine/state-machine.ts';
import type { LoadedMachine } from './definition.ts';
import { type Aborted, StateFailure } from './errors.ts';

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

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
  readonly input: Json;
  readonly startDate: Date;
  readonly signal: AbortSignal;
  ending(): (Ending & { readonly stopDate: Date }) | undefined;
  events(): readonly HistoryEvent[];
  /** Adds to the history; throws StateFailure States.Runtime at the service's limit. Gives the event's id. */
  record(type: string, previous: number, details?: HistoryEvent['details']): number;
  /** Ends the execution, once; false when it has ended already. */
  end(ending: Ending, aborting?: Aborted): boolean;
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const MAX_EVENTS = 25_000;
/** Events kept to look at, per execution; the first one always stays. */
const KEPT_EVENTS = 1_000;
const DROPPED_AT_ONCE = 200;

const LAST_EVENT: Readonly<Record<Ending['status'], string>> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

export const createExecution = (
  about: Pick<Execution, 'arn' | 'name' | 'machine' | 'input'>,
  now: () => Date,
): Execution => {
  const controller = new AbortController();
  const events: HistoryEvent[] = [];
  let count = 0;
  let ended: (Ending & { readonly stopDate: Date }) | undefined;

  const append = (
    type: string,
    previousEventId: number,
    details: HistoryEvent['details'],
  ): number => {
    count += 1;
    events.push({ id: count, previousEventId, timestamp: now(), type, details });
    if (events.length > KEPT_EVENTS) events.splice(1, DROPPED_AT_ONCE);
    return count;
  };

  append('ExecutionStarted', 0, { input: about.input });
  return {
    ...about,
    startDate: now(),
    signal: controller.signal,
    ending: () => ended,
    events: () => events,
    record: (type, previous, details = {}) => {
      if (ended !== undefined) return count;
      if (count >= MAX_EVENTS - 1) {
        throw new StateFailure(
          'States.Runtime',
          `The execution reached the maximum number of history events (${MAX_EVENTS}).`,
        );
      }
      return append(type, previous, details);
    },
    end: (ending, aborting) => {
      if (ended !== undefined) return false;
      ended = { ...ending, stopDate: now() };
      append(LAST_EVENT[ending.status], count, {
        output: ending.output,
        error: ending.error,
        cause: ending.cause,
      });
      if (aborting !== undefined) controller.abort(aborting);
      return true;
    },
  };
};
