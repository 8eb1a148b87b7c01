import { randomUUID } from 'node:crypto';
import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import { createActivity } from './activity.ts';
import { loadMachine } from './definition.ts';
import { Aborted, ServiceError, StateFailure } from './errors.ts';
import {
  createExecution,
  type Execution,
  type ExecutionStatus,
  type HistoryEvent,
  type Machine,
} from './execution.ts';
import { createExpressions } from './expressions.ts';
import { runScope } from './states.ts';
import { createTokens } from './tokens.ts';
import { type Call, type Run, tooLarge } from './visit.ts';

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

const ARN = 'arn:aws:states:local:000000000000';
const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
const KEPT_ENDED = 2_000;

const view = (execution: Execution): ExecutionView => {
  const ending = execution.ending();
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

/** The task results have the shape that the service gives for lambda:invoke: `$states.result.Payload`. */
const lambda =
  (invoke: Options['invoke']) =>
  async ({ args, token, signal }: Call): Promise<Json> => {
    const given =
      typeof args === 'object' && args !== null && !Array.isArray(args) ? Object.entries(args) : [];
    const { FunctionName: functionName, Payload: payload = {} } = Object.fromEntries(given);
    if (typeof functionName !== 'string')
      throw new StateFailure('States.Runtime', 'FunctionName must be a string.');
    const result = await invoke({ functionName, payload, token, signal });
    return {
      ExecutedVersion: '$LATEST',
      Payload: result ?? null,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: randomUUID() },
      StatusCode: 200,
    };
  };

const RESOURCES = [
  'arn:aws:states:::lambda:invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken',
];

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

/** Step Functions in this process: executions live in memory and are lost with it (they are restarted from the case). */
export const createStepFunctions = (options: Options): StepFunctions => {
  const { clock, keepEnded = KEPT_ENDED } = options;
  const call = options.call ?? lambda(options.invoke);
  const expressions = createExpressions(clock);
  const activity = createActivity();
  const tokens = createTokens();
  const machines = new Map<string, Machine>();
  const executions = new Map<string, Execution>();
  const ended: string[] = [];
  let transitions = 0;
  let closed = false;

  const find = (arn: string): Execution => {
    const execution = executions.get(arn);
    if (execution === undefined)
      throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  };

  const forgetOldest = (arn: string): void => {
    ended.push(arn);
    for (const oldest of ended.splice(0, Math.max(0, ended.length - keepEnded)))
      executions.delete(oldest);
  };

  const watchTime = (
    execution: Execution,
    seconds: number | undefined,
    done: AbortSignal,
  ): void => {
    if (seconds === undefined) return;
    const at = new Date(execution.startDate.getTime() + seconds * 1_000);
    const late = (): boolean =>
      execution.end({ status: 'TIMED_OUT', error: 'States.Timeout' }, new Aborted('timed-out'));
    clock.sleepUntil(at, done).then(late, () => undefined);
  };

  const run = async (execution: Execution): Promise<void> => {
    const { definition } = execution.machine;
    const done = new AbortController();
    watchTime(execution, definition.TimeoutSeconds, done.signal);
    const countTransition = (): void => {
      transitions += 1;
    };
    const context: Run = { execution, clock, expressions, activity, tokens, call, countTransition };
    const frame = {
      scope: { outer: {}, own: {} },
      signal: execution.signal,
      item: undefined,
      last: 0,
    };
    await conclude(execution, runScope(context, definition, execution.input, frame));
    done.abort(new Aborted('closed'));
    const { status, error, cause } = view(execution);
    if (status === 'FAILED' || status === 'TIMED_OUT') {
      options.onAlarm?.({
        executionArn: execution.arn,
        machine: execution.machine.name,
        status,
        error,
        cause,
      });
    }
    forgetOldest(execution.arn);
  };

  const start: StepFunctions['start'] = ({ machine: machineName, name = randomUUID(), input }) => {
    const machine = machines.get(machineName);
    const machineArn = `${ARN}:stateMachine:${machineName}`;
    if (machine === undefined || closed) {
      throw new ServiceError(
        'StateMachineDoesNotExist',
        `State Machine Does Not Exist: '${machineArn}'`,
      );
    }
    if (!NAME.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
    if (tooLarge(input))
      throw new ServiceError(
        'InvalidExecutionInput',
        'Invalid State Machine Execution Input: too long',
      );
    const arn = `${ARN}:execution:${machineName}:${name}`;
    const known = executions.get(arn);
    if (known !== undefined) {
      if (known.ending() === undefined && JSON.stringify(known.input) === JSON.stringify(input)) {
        return { executionArn: arn, startDate: known.startDate };
      }
      throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const execution = createExecution({ arn, name, machine, input }, () => clock.now());
    executions.set(arn, execution);
    void activity.during(Promise.resolve().then(() => run(execution)));
    return { executionArn: arn, startDate: execution.startDate };
  };

  const views = (chosen: (execution: Execution) => boolean): ExecutionView[] =>
    [...executions.values()].filter(chosen).map(view);

  return {
    deploy: (name, definition) => {
      const supported = options.call === undefined ? RESOURCES : undefined;
      machines.set(name, {
        name,
        arn: `${ARN}:stateMachine:${name}`,
        definition: loadMachine(definition, supported),
      });
    },
    start,
    describe: (arn) => view(find(arn)),
    stop: (arn, error, cause) => {
      const execution = find(arn);
      execution.end({ status: 'ABORTED', error, cause }, new Aborted('stopped'));
      return { stopDate: execution.ending()?.stopDate ?? clock.now() };
    },
    sendTaskSuccess: (token, output) => {
      if (tooLarge(output)) throw new ServiceError('InvalidOutput', 'Invalid Output: too long');
      tokens.succeed(token, output);
    },
    sendTaskFailure: (token, error, cause) => tokens.fail(token, error, cause),
    sendTaskHeartbeat: (token) => tokens.beat(token, clock.now()),
    history: (arn) => find(arn).events(),
    transitions: () => transitions,
    open: () => views((execution) => execution.ending() === undefined),
    list: (machine) => views((execution) => execution.machine.name === machine).reverse(),
    machineArn: (name) => `${ARN}:stateMachine:${name}`,
    idle: () => activity.idle(),
    close: async () => {
      closed = true;
      for (const execution of executions.values())
        execution.end({ status: 'ABORTED' }, new Aborted('closed'));
      await activity.idle();
    },
  };
};
