/**
 * An error as states report it: what Retry and Catch see, and what ends an execution.
 * Either part may be missing (a Fail state without Error, an answer without one).
 */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string | undefined;
  readonly reason: string | undefined;
  /** A second name it answers to: a missed heartbeat is reported as States.Timeout. */
  readonly alias: string | undefined;
  /** Where in the state an expression failed, for the history. */
  location: string | undefined;
  constructor(error: string | undefined, reason?: string, alias?: string) {
    super(`${error ?? 'no error name'}: ${reason ?? ''}`);
    this.error = error;
    this.reason = reason;
    this.alias = alias;
  }
}

/** An expression that failed; the state's name and event id are put before the text by the one who runs the state. */
export const queryFailure = (text: string, location: string): StateFailure => {
  const failure = new StateFailure('States.QueryEvaluationError', text);
  failure.location = location;
  return failure;
};

/** Why frames stop without failing: the execution was stopped or timed out, a sibling failed, the engine closed. */
export class Aborted extends Error {
  override readonly name = 'Aborted';
  readonly why: 'stopped' | 'timed-out' | 'sibling-failed' | 'closed';
  constructor(why: Aborted['why']) {
    super(why);
    this.why = why;
  }
}

/** A definition this engine does not take; `findings` are `/States/Ask/Arguments: why`. */
export class InvalidDefinition extends Error {
  override readonly name = 'InvalidDefinition';
  readonly findings: readonly string[];
  constructor(findings: readonly string[]) {
    super(`Invalid State Machine Definition: '${findings.join('; ')}'`);
    this.findings = findings;
  }
}

type ServiceErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'StateMachineDoesNotExist'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut'
  | 'ValidationException';

/**
 * What the service answers to a call it refuses, under the name that the SDK maps to its class.
 * Source: https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html
 */
export class ServiceError extends Error {
  override readonly name: ServiceErrorName;
  constructor(name: ServiceErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
