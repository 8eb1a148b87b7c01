/**
 * The part of the Amazon States Language that product machines use, as data.
 * JSONata only; expressions are strings `{% … %}` within JSONata 2.0.6.
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */

/** A JSON value. An undefined member counts as absent, as JSON.stringify treats it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A JSONata expression as it stands in a definition. */
export type Expression = `{%${string}%}`;

/** Whole seconds, 1 to 99,999,999, or an expression that gives them. */
export type Seconds = number | Expression;

export type Variables = { readonly [name: string]: Json };

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  /** Seconds before the first retry; 1 when absent. */
  readonly IntervalSeconds?: number;
  /** 3 when absent, 0 means never. */
  readonly MaxAttempts?: number;
  /** 2 when absent. */
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  /** The error output (`{Error, Cause}`) when absent. */
  readonly Output?: Json;
  readonly Assign?: Variables;
}

interface Named {
  readonly Comment?: string;
}

type Onward =
  | { readonly Next: string; readonly End?: never }
  | { readonly End: true; readonly Next?: never };

interface Shaping {
  readonly Output?: Json;
  readonly Assign?: Variables;
}

interface Recovery {
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

/** The two resources of a product machine: call a function, or call it and wait for the answer to its token. */
export const LAMBDA_INVOKE = 'arn:aws:states:::lambda:invoke';
export const LAMBDA_ASK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

export type TaskState = Named &
  Onward &
  Shaping &
  Recovery & {
    readonly Type: 'Task';
    readonly Resource: typeof LAMBDA_INVOKE | typeof LAMBDA_ASK;
    /** FunctionName is a placeholder `${<workflow>/<step>}` that names the file functions/<workflow>/<step>.ts. */
    readonly Arguments: { readonly FunctionName: `\${${string}}`; readonly Payload: Json };
    readonly TimeoutSeconds?: Seconds;
    readonly HeartbeatSeconds?: Seconds;
  };

export interface ChoiceRule extends Shaping {
  readonly Condition: boolean | Expression;
  readonly Next: string;
  readonly Comment?: string;
}

/** Without a Default, no match fails with States.NoChoiceMatched. Its own Output and Assign go with Default. */
export type ChoiceState = Named &
  Shaping & {
    readonly Type: 'Choice';
    readonly Choices: readonly ChoiceRule[];
    readonly Default?: string;
  };

export type ParallelState = Named &
  Onward &
  Shaping &
  Recovery & {
    readonly Type: 'Parallel';
    readonly Branches: readonly Scope[];
    /** The input of every branch; the state's input when absent. */
    readonly Arguments?: Json;
  };

/** Inline only: at most 40 iterations run at once. */
export type MapState = Named &
  Onward &
  Shaping &
  Recovery & {
    readonly Type: 'Map';
    readonly ItemProcessor: Scope & { readonly ProcessorConfig?: { readonly Mode: 'INLINE' } };
    readonly Items?: Expression | readonly Json[];
    readonly ItemSelector?: Json;
    readonly MaxConcurrency?: number | Expression;
  };

export type WaitState = Named &
  Onward &
  Shaping &
  (
    | { readonly Type: 'Wait'; readonly Seconds: number | Expression; readonly Timestamp?: never }
    | { readonly Type: 'Wait'; readonly Timestamp: string; readonly Seconds?: never }
  );

export type PassState = Named & Onward & Shaping & { readonly Type: 'Pass' };
export type SucceedState = Named & { readonly Type: 'Succeed'; readonly Output?: Json };

export type FailState = Named & {
  readonly Type: 'Fail';
  readonly Error?: string;
  readonly Cause?: string;
};

export type State =
  | TaskState
  | ChoiceState
  | ParallelState
  | MapState
  | WaitState
  | PassState
  | SucceedState
  | FailState;

/** What a machine, a Parallel branch and a Map iteration have in common. */
export interface Scope {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
}

export interface StateMachine extends Scope {
  readonly QueryLanguage: 'JSONata';
  /** Seconds after which the execution ends as TIMED_OUT. */
  readonly TimeoutSeconds?: number;
}
