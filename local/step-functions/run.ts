import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import type { Activity } from './activity.ts';
import type { LoadedRetrier, LoadedScope, LoadedState } from './definition.ts';
import type { Aborted } from './errors.ts';
import type { Execution } from './execution.ts';
import type { Expressions, Variables } from './expressions.ts';
import type { Tokens } from './tokens.ts';

// An execution is data while it waits: a line for each scope that it is in, a visit of the state where the line stands,
// and a rest that says what wakes it. Promises and abort controllers are there only while something moves, so that
// thousands can wait for weeks at some hundred bytes each.

/** A call that leaves the engine: the task's resource with its evaluated arguments. */
export interface Call {
  readonly resource: string;
  readonly args: Json;
  readonly token: string | undefined;
  /** Aborts when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

/** Where a state leads: its output, its new variables, and the next state (none: the line ends). */
export interface Step {
  readonly output: Json;
  readonly assigned: Variables;
  readonly next: string | undefined;
}

/** Runs a state, or goes on with it. Undefined: the line rests, and whatever ends that rest resumes the visit. */
export type Work = () => Promise<Step | undefined>;

/** What all executions of one engine run with. */
export interface Engine {
  readonly clock: Clock;
  readonly expressions: Expressions;
  readonly activity: Activity;
  readonly tokens: Tokens;
  readonly call: (call: Call) => Promise<Json>;
  readonly countTransition: () => void;
  /** Begins a line in its first state, with the input that comes. */
  begin(line: Line, input: () => Promise<Json>): void;
  /** Ends a rest: the line goes on with this visit, after the caller. */
  resume(visit: Visit, work: Work): void;
}

/** What a line came to; an Aborted where it was called off. */
export type Outcome = { readonly output: Json } | { readonly error: unknown };

/** What a line waits for. */
export interface Rest {
  /** Stops waiting; the visit is resumed with the reason. */
  callOff(why: Aborted): void;
}

/** One line of states: the machine's, a branch's, an iteration's. */
export interface Line {
  readonly engine: Engine;
  readonly execution: Execution;
  readonly scope: LoadedScope;
  /** Variables of outer scopes, which are read and not assigned, and the line's own. */
  readonly outer: Variables;
  own: Variables;
  readonly item: { readonly Index: number; readonly Value: Json } | undefined;
  /** The id of the line's latest event. */
  last: number;
  rest: Rest | undefined;
  aborted: Aborted | undefined;
  readonly end: (outcome: Outcome) => void;
}

/** One state entered once; its tries share it. */
export interface Visit {
  readonly line: Line;
  readonly name: string;
  readonly state: LoadedState;
  readonly input: Json;
  readonly enteredId: number;
  /** Epoch milliseconds. */
  readonly enteredAt: number;
  retryCount: number;
  token: string | undefined;
  /** Retries so far, by the rule that asked for them. */
  retried: Map<LoadedRetrier, number> | undefined;
}

/** Stops a line: at once where it rests, before its next state where it moves. */
export const callOff = (line: Line, why: Aborted): void => {
  line.aborted ??= why;
  const { rest } = line;
  line.rest = undefined;
  rest?.callOff(why);
};

/** Rests until the instant, then goes on with the work. */
export const restUntil = (visit: Visit, at: Date, work: Work): undefined => {
  const { line } = visit;
  const { clock, resume } = line.engine;
  const noTimer = clock.wakeAt(at, () => {
    line.rest = undefined;
    resume(visit, work);
  });
  line.rest = {
    callOff: (why) => {
      noTimer();
      resume(visit, () => Promise.reject(why));
    },
  };
};
