import { randomUUID } from 'node:crypto';
import { createActivity } from './activity.ts';
import { driving } from './drive.ts';
import { Aborted, ServiceError } from './errors.ts';
import { createExecution, type Execution, endExecution, type Machine } from './execution.ts';
import { createExpressions } from './expressions.ts';
import { lambda, RESOURCES } from './lambda.ts';
import { loadMachine } from './load.ts';
import { type ExecutionView, type Options, type StepFunctions, view } from './port.ts';
import { callOff, type Engine, type Line } from './run.ts';
import { runExecution } from './run-execution.ts';
import { createTokens } from './tokens.ts';
import { tooLarge } from './visit.ts';

const ARN = 'arn:aws:states:local:000000000000';
const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
const KEPT_ENDED = 2_000;
const KEPT_EVENTS = 1_000;

const machineArn = (name: string): string => `${ARN}:stateMachine:${name}`;

/** The executions that are known, by their machines' lines: all that run, and the latest that ended. */
const createRegister = (keepEnded: number) => {
  const lines = new Map<string, Line>();
  const ended: string[] = [];
  return {
    get: (arn: string) => lines.get(arn)?.execution,
    add: (line: Line) => lines.set(line.execution.arn, line),
    all: () => [...lines.values()],
    /** Notes that an execution has ended and drops the oldest beyond the bound. */
    ended: (arn: string) => {
      ended.push(arn);
      for (const oldest of ended.splice(0, ended.length - keepEnded)) lines.delete(oldest);
    },
    find: (arn: string) => {
      const line = lines.get(arn);
      if (line !== undefined) return line;
      throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    },
    views: (chosen: (execution: Execution) => boolean): ExecutionView[] =>
      [...lines.values()]
        .map(({ execution }) => execution)
        .filter(chosen)
        .map(view),
  };
};

const alarmIfBad = (execution: Execution, onAlarm: Options['onAlarm']): void => {
  const { executionArn, machine, status, error, cause } = view(execution);
  if (status === 'FAILED' || status === 'TIMED_OUT') {
    onAlarm?.({ executionArn, machine, status, error, cause });
  }
};

/** The execution of that name: the running one when the input is the same, else ExecutionAlreadyExists. */
const already = (known: Execution, input: string): Execution => {
  if (known.ending === undefined && JSON.stringify(known.input) === input) return known;
  throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
};

/**
 * Step Functions in this process. Executions live in memory and are lost with it; the product starts
 * them again from its cases.
 */
export const createStepFunctions = (options: Options): StepFunctions => {
  const { clock, onAlarm, keepEnded = KEPT_ENDED } = options;
  const call = options.call ?? lambda(options.invoke);
  const activity = createActivity();
  const tokens = createTokens();
  const machines = new Map<string, Machine>();
  const register = createRegister(keepEnded);
  let transitions = 0;
  const engine: Engine = {
    clock,
    expressions: createExpressions(clock),
    activity,
    tokens,
    call,
    countTransition: () => {
      transitions += 1;
    },
    ...driving(activity),
  };
  const history = { now: () => clock.now(), keep: options.keepEvents ?? KEPT_EVENTS };

  const start: StepFunctions['start'] = ({ machine: of, name = randomUUID(), input }) => {
    const machine = machines.get(of);
    if (machine === undefined) {
      throw new ServiceError(
        'StateMachineDoesNotExist',
        `State Machine Does Not Exist: '${machineArn(of)}'`,
      );
    }
    if (!NAME.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
    if (tooLarge(input)) {
      throw new ServiceError(
        'InvalidExecutionInput',
        'Invalid State Machine Execution Input: too long',
      );
    }
    const arn = `${ARN}:execution:${of}:${name}`;
    const known = register.get(arn);
    if (known !== undefined) {
      return { executionArn: arn, startDate: already(known, JSON.stringify(input)).startDate };
    }
    const execution = createExecution({ arn, name, machine, input }, history);
    const ended = (): void => {
      register.ended(arn);
      alarmIfBad(execution, onAlarm);
    };
    register.add(runExecution(engine, execution, ended));
    return { executionArn: arn, startDate: execution.startDate };
  };

  return {
    start,
    machineArn,
    deploy: (name, definition) => {
      const supported = options.call === undefined ? RESOURCES : undefined;
      machines.set(name, {
        name,
        arn: machineArn(name),
        definition: loadMachine(definition, supported),
      });
    },
    describe: (arn) => view(register.find(arn).execution),
    stop: (arn, error, cause) => {
      const line = register.find(arn);
      endExecution(line.execution, { status: 'ABORTED', error, cause });
      callOff(line, new Aborted('stopped'));
      return { stopDate: line.execution.ending?.stopDate ?? clock.now() };
    },
    sendTaskSuccess: (token, output) => {
      if (tooLarge(output)) throw new ServiceError('InvalidOutput', 'Invalid Output: too long');
      tokens.succeed(token, output);
    },
    sendTaskFailure: (token, error, cause) => tokens.fail(token, error, cause),
    sendTaskHeartbeat: (token) => tokens.beat(token, clock.now()),
    history: (arn) => register.find(arn).execution.history.events,
    transitions: () => transitions,
    open: () => register.views(({ ending }) => ending === undefined),
    list: (machine) => register.views((execution) => execution.machine.name === machine).reverse(),
    idle: () => activity.idle(),
    close: async () => {
      machines.clear();
      for (const line of register.all()) {
        endExecution(line.execution, { status: 'ABORTED' });
        callOff(line, new Aborted('closed'));
      }
      await activity.idle();
    },
  };
};
