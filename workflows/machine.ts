import type { Bilingual } from '../engine/bilingual.ts';
import { own } from '../engine/own.ts';
import type {
  ChoiceState,
  Expression,
  Retrier,
  State,
  StateMachine,
  TaskState,
} from '../engine/state-machine.ts';
import { LAMBDA_ASK, LAMBDA_INVOKE } from '../engine/state-machine.ts';

/** The states that every process is built of. A machine keeps time and order; it carries ids, never facts. */

/** Steps that every process has, whatever it decides: one file each serves them all (functions/time/). */
export const EACH_STEPS = ['look', 'await-task', 'keep-time', 'raise-alarm'] as const;

/** Names of errors that our own steps and answers raise, beside the service's `States.*` and `Lambda.*`. */
export const MACHINE_ERRORS = ['Recheck'] as const;

const SERVICE_FAULTS = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

/** Two minutes of trying outlast a deployment or a throttled minute; then the alarm. */
const retrying = (errors: readonly string[]): readonly Retrier[] => [
  {
    ErrorEquals: errors,
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];

export const RETRY = retrying([...SERVICE_FAULTS, 'States.TaskFailed']);

/** A wait is only asked again where the asking itself failed: an answer, a time-out or a recheck is none of that. */
export const ASK_RETRY = retrying(SERVICE_FAULTS);

const LOOK = '{% $states.result.Payload %}';

type StreamKind = 'case' | 'cluster' | 'entry';

/** A machine with what it is: all that deploys, draws and documents reads this. */
export interface Machine<N extends string = string, K extends StreamKind = StreamKind> {
  /** Also the folder's, the process's and the construct's name. */
  readonly name: N;
  /** The kind of stream that it serves, by its aggregate's name. */
  readonly of: K;
  readonly title: Bilingual;
  readonly machine: StateMachine;
}

export type Named = Pick<Machine, 'name' | 'of'>;

/** The member of an execution's and a step's input that names the stream. */
export const idMember = <K extends string>(of: K): `${K}Id` => `${of}Id`;

export const idOf = ({ of }: Named) => ({
  [idMember(of)]: `{% $states.context.Execution.Input.${idMember(of)} %}`,
});

/** 30 days: a wait for which no time runs looks again then, well within the year that an execution may last. */
const LONGEST_WAIT_SECONDS = 2_592_000;

/** Seconds until the instant, rounded up, since a wake before it finds nothing due; at least 1: Step Functions refuses 0. */
export const secondsUntil = (wakeAt: string): Expression =>
  `{% $max([1, $min([${LONGEST_WAIT_SECONDS}, $ceil(($toMillis(${wakeAt}) - $millis()) / 1000)])]) %}`;

export const askPayload = (process: Named, wait: string) => ({
  ...idOf(process),
  taskId: `{% ${wait}.taskId %}`,
  seat: `{% ${wait}.seat %}`,
  wakeAt: `{% ${wait}.wakeAt %}`,
  token: '{% $states.context.Task.Token %}',
  enteredAt: '{% $states.context.State.EnteredTime %}',
  retry: '{% $states.context.State.RetryCount %}',
});

/** Asks where the case stands: the first state of every machine, so that a restart lands where the case is. */
const lookState = (process: Named): TaskState => ({
  Type: 'Task',
  Comment: `查看所处环节 / where the ${process.of} stands`,
  Resource: LAMBDA_INVOKE,
  Arguments: { FunctionName: `\${${process.name}/look}`, Payload: idOf(process) },
  Assign: { look: LOOK },
  Retry: RETRY,
  Next: 'Route',
});

const routeState = (
  { of }: Named,
  rests: readonly string[],
  first: Readonly<Record<string, string>>,
): ChoiceState => ({
  Type: 'Choice',
  Comment: `按环节分流 / on to the place where the ${of} stands`,
  Choices: rests.map((rest) => ({
    Condition: `{% $look.rest = '${rest}' %}`,
    Next: own(first, rest) ?? rest,
  })),
  Default: 'Done',
});

const keepTimeState = (process: Named): TaskState => ({
  Type: 'Task',
  Comment: '时限到：催办、升级或关闭 / time has come: remind, escalate or close',
  Resource: LAMBDA_INVOKE,
  Arguments: {
    FunctionName: `\${${process.name}/keep-time}`,
    Payload: {
      ...idOf(process),
      taskId: '{% $look.waits[0].taskId %}',
      wakeAt: '{% $look.waits[0].wakeAt %}',
    },
  },
  Assign: { look: LOOK },
  Retry: RETRY,
  Next: 'Route',
});

/** One question, bounded by its next instant of interest; the answer is a Look. */
export const waitState = (process: Named, comment: string): TaskState => ({
  Type: 'Task',
  Comment: comment,
  Resource: LAMBDA_ASK,
  Arguments: {
    FunctionName: `\${${process.name}/await-task}`,
    Payload: askPayload(process, '$look.waits[0]'),
  },
  TimeoutSeconds: secondsUntil('$look.waits[0].wakeAt'),
  Assign: { look: '{% $states.result %}' },
  Retry: ASK_RETRY,
  Catch: [{ ErrorEquals: ['States.Timeout', 'Recheck'], Next: 'KeepTime' }],
  Next: 'Route',
});

/**
 * A process's machine: look, route, and one state for each place where a stream can rest. `more`: states that pass;
 * `first` names the one that is gone through before a place.
 */
export const processMachine = <N extends string, K extends StreamKind>(
  process: Omit<Machine<N, K>, 'machine'>,
  comment: string,
  rests: Readonly<Record<string, State>>,
  more: Readonly<Record<string, State>> = {},
  first: Readonly<Record<string, string>> = {},
): Machine<N, K> => ({
  ...process,
  machine: {
    Comment: comment,
    QueryLanguage: 'JSONata',
    StartAt: 'Look',
    States: {
      Look: lookState(process),
      Route: routeState(process, Object.keys(rests), first),
      ...rests,
      ...more,
      KeepTime: keepTimeState(process),
      Done: { Type: 'Succeed', Comment: '本环节办结 / this process is over' },
    },
  },
});
