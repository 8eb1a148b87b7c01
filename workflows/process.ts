import type { Bilingual } from '../engine/bilingual.ts';
import type { CommandSpec, Decision, EventSpec, Task } from '../engine/decider.ts';
import type { DomainEvent, Recorded } from '../engine/event.ts';
import type { StateMachine } from '../engine/state-machine.ts';
import type { Clock, Limit } from './calendar/clock.ts';
import type { CaseState } from './case/state.ts';
import type { CaseEnvelope, Need } from './facts.ts';
import type { TaskId } from './task-id.ts';

/** A wait that an execution attaches its token to, bounded by the next instant of interest. */
export interface ProcessWait {
  /** The task's id, or for a wait that asks nobody (e.g. `ranking`) an id of its own. */
  readonly taskId: string;
  /** Department or expert seat that the question goes to, stable while the seat is filled again; else the task's id. */
  readonly seat?: string;
  readonly wakeAt: string;
}

/** A question whose time runs. */
export interface Timed {
  readonly taskId: TaskId;
  readonly clock: Clock;
  /** Department or expert seat, stable while the seat is filled again. */
  readonly seat?: string;
}

/** What a step tells the machine about the case: ids and the place where it stands, no facts. */
export interface Look {
  readonly version: number;
  /** Name of the ASL state at which the machine should rest, or `Done`. */
  readonly rest: string;
  readonly waits: readonly ProcessWait[];
}

/** A process of the case as one value: what the catalogue lists and infra, local, console and docs are driven by. */
export interface CaseProcess<C extends { readonly type: string }, E extends DomainEvent> {
  /** Also the folder's, the machine's and the construct's name. */
  readonly name: string;
  readonly title: Bilingual;
  readonly commands: Readonly<Record<string, CommandSpec<Need>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  decide(envelope: CaseEnvelope<C>, kase: CaseState): Decision<DomainEvent>;
  evolve(kase: CaseState, recorded: Recorded<E>): CaseState;
  tasks(kase: CaseState): readonly Task[];
  readonly machine: StateMachine;
  /** Every question whose time limit counts working days. Days that were printed (公示, 申报截止) are none of them. */
  clocks(kase: CaseState): readonly Timed[];
  /** The case with another time limit of one of these. */
  withLimit(kase: CaseState, taskId: string, limit: Limit): CaseState;
  /** What an execution waits for where the case rests now: tasks of `tasks` with a `wakeAt`, or a wait of its own. */
  waits(kase: CaseState): readonly ProcessWait[];
  /** Where the machine rests: the name of the ASL state, or `Done`. `wanted` is the same as not `Done`. */
  rest(kase: CaseState): string;
}

/** A command that should have been sent to another stream because of this one; sending it twice changes nothing. */
export interface FollowUp {
  /** Unique in the source stream; the command's id derives from it. */
  readonly key: string;
  readonly aggregate: string;
  readonly id: string;
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
}
