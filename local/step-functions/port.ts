import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import type { Execution, ExecutionStatus, HistoryEvent } from './execution.ts';
import type { Call } from './run.ts';

/** A function call that leaves the engine. `token` is there when the machine waits for the answer to it. */
export interface Invocation {
  readonly functionName: string;
  readonly payload: Json;
  readonly token: string | undefined;
  /** Aborts when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

/** An execution that ended badly (FAILED or TIMED_OUT; a stopped one was wanted). */
export interface Alarm {
  readonly executionArn: string;
  readonly machine: string;
  readonly status: ExecutionStatus;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

export interface Options {
  readonly clock: Clock;
  /** The only way out. What it throws becomes the task's error: its `name`, and its message within the cause. */
  readonly invoke: (invocation: Invocation) => Promise<Json | undefined>;
  readonly onAlarm?: (alarm: Alarm) => void;
  /** Ended executions kept to look at; 2,000 when absent. */
  readonly keepEnded?: number;
  /** Events of each execution kept to look at, besides the first; 1,000 when absent, none where it is 0. */
  readonly keepEvents?: number;
  /** Replaces the table of resources (golden cases answer any resource); throws StateFailure for an error. */
  readonly call?: (call: Call) => Promise<Json>;
}

export interface ExecutionView {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly machine: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startDate: Date;
  readonly stopDate: Date | undefined;
  readonly input: Json;
  readonly output: Json | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

export interface StepFunctions {
  /** Takes a definition under a name; running executions finish on the one they began with. Throws InvalidDefinition. */
  deploy(name: string, definition: unknown): void;
  /** The same name and input while it runs is the same execution; otherwise ExecutionAlreadyExists. */
  start(request: { machine: string; name?: string; input: Json }): {
    executionArn: string;
    startDate: Date;
  };
  describe(executionArn: string): ExecutionView;
  stop(executionArn: string, error?: string, cause?: string): { stopDate: Date };
  sendTaskSuccess(token: string, output: Json): void;
  sendTaskFailure(token: string, error?: string, cause?: string): void;
  sendTaskHeartbeat(token: string): void;
  history(executionArn: string): readonly HistoryEvent[];
  /** Every state entered and every retry since the engine began: what the service bills. */
  transitions(): number;
  /** Those that run, in order of their start. */
  open(): readonly ExecutionView[];
  /** Those of a machine that are still known, the newest first. */
  list(machine: string): readonly ExecutionView[];
  machineArn(name: string): string;
  /** Resolves when nothing can move without time passing or an answer. */
  idle(): Promise<void>;
  /** Drops all executions where they stand. */
  close(): Promise<void>;
}

/** An execution as callers see it. */
export const view = (execution: Execution): ExecutionView => {
  const { ending } = execution;
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machine.arn,
    machine: execution.machine.name,
    name: execution.name,
    status: ending?.status ?? 'RUNNING',
    startDate: execution.startDate,
    stopDate: ending?.stopDate,
    input: execution.input,
    output: ending?.output,
    error: ending?.error,
    cause: ending?.cause,
  };
};
