import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import type { Activity } from './activity.ts';
import type { Execution } from './execution.ts';
import type { Expressions, Variables } from './expressions.ts';
import type { Tokens } from './tokens.ts';

/** A call that leaves the engine: the task's resource with its evaluated arguments. */
export interface Call {
  readonly resource: string;
  readonly args: Json;
  readonly token: string | undefined;
  /** Aborts when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

/** What an execution runs with. */
export interface Run {
  readonly execution: Execution;
  readonly clock: Clock;
  readonly expressions: Expressions;
  readonly activity: Activity;
  readonly tokens: Tokens;
  readonly call: (call: Call) => Promise<Json>;
  readonly countTransition: () => void;
}

/** The variables of a scope. Inner scopes read those of outer ones and may not assign them. */
export interface VariableScope {
  readonly outer: Variables;
  own: Variables;
}

/** One line of states: the machine's, a branch's, an iteration's. */
export interface Frame {
  readonly scope: VariableScope;
  readonly signal: AbortSignal;
  readonly item: { readonly Index: number; readonly Value: Json } | undefined;
  /** The id of the frame's latest event. */
  last: number;
}

/** One state entered once; its tries share it. */
export interface Visit {
  readonly run: Run;
  readonly frame: Frame;
  readonly name: string;
  readonly input: Json;
  readonly enteredId: number;
  readonly enteredTime: Date;
  retryCount: number;
  token: string | undefined;
}

/** Where a state leads: its output, its new variables, and the next state (none: the scope ends). */
export interface Step {
  readonly output: Json;
  readonly assigned: Variables;
  readonly next: string | undefined;
}
