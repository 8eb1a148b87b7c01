import type { CommandSpec, Decision, Envelope, EventSpec, Task } from '../engine/decider.ts';
import type { DomainEvent, Recorded } from '../engine/event.ts';
import { Impossible } from '../engine/failure.ts';
import type { Clock, Limit } from './calendar/clock.ts';
import type { Facts, Need } from './facts.ts';
import type { Machine } from './machine.ts';
import type { MachineName } from './machines.ts';
import type { TaskId } from './task-id.ts';

/** A command or an event by its name. */
export interface Message {
  readonly type: string;
}

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

/** Time limits that count working days, of a process or of several together. */
export interface TimeLimits<S> {
  /** Every question whose time runs. Days that were printed (公示, 申报截止) are none of them. */
  clocks(state: S): readonly Timed[];
  /** The state with another limit of one of these: the table of working days is another. */
  withLimit(state: S, taskId: string, limit: Limit): S;
}

/** What a step tells the machine about the stream: ids and the place where it stands, no facts. */
export interface Look {
  readonly version: number;
  /** Name of the ASL state at which the machine should rest, or `Done`. */
  readonly rest: string;
  readonly waits: readonly ProcessWait[];
}

/**
 * A process of a stream as one value: all that decides, folds, asks, keeps time, deploys and draws is driven by it.
 * `S`: the state of the streams that it serves. Its name, the kind of stream and the machine are its Machine's.
 */
export interface Process<S, C extends Message = Message, E extends DomainEvent = DomainEvent>
  extends Machine<MachineName>,
    TimeLimits<S> {
  readonly commands: Readonly<Record<string, CommandSpec<Need>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  decide(envelope: Envelope<C, Facts>, state: S): Decision<DomainEvent>;
  evolve(state: S, recorded: Recorded<E>): S;
  tasks(state: S): readonly Task[];
  /** The command that an instant of interest sends, with the task's id. */
  readonly keepTime: C['type'];
  /** What an execution waits for where the stream rests now: tasks of `tasks` with a `wakeAt`, or a wait of its own. */
  waits(state: S): readonly ProcessWait[];
  /** Where the machine rests: the name of the ASL state, or `Done`. `wanted` is the same as not `Done`. */
  rest(state: S): string;
}

/** Whether a message is one of those that are declared there. */
export const isOneOf =
  <M extends Message>(declared: Readonly<Record<string, unknown>>) =>
  (message: Message): message is M =>
    Object.hasOwn(declared, message.type);

/** A process as the others of its stream see it; `D`: what its decisions may hold, which may be others' events too. */
type Deciding<S, D extends DomainEvent> = Omit<Process<S>, 'decide'> & {
  decide(envelope: Envelope<Message, Facts>, state: S): Decision<D>;
};

/** The commands of processes, and their events. */
export type CommandOf<P> = P extends Process<unknown, infer C, DomainEvent> ? C : never;
export type EventOf<P> = P extends Process<unknown, Message, infer E> ? E : never;

const ownerOf = <P extends Pick<Process<unknown>, 'commands' | 'events'>>(
  processes: readonly P[],
  part: 'commands' | 'events',
  { type }: Message,
): P => {
  const owner = processes.find((process) => Object.hasOwn(process[part], type));
  if (owner === undefined) throw new Impossible(`no process takes ${type}`);
  return owner;
};

/**
 * The processes of a kind of stream together: each message goes to the process that declares it, and a message that
 * none declares is a defect, never nothing.
 */
export const together = <S, D extends DomainEvent = DomainEvent>(
  processes: Readonly<Record<string, Deciding<S, D>>>,
) => {
  const all = Object.values(processes);
  const commands: Readonly<Record<string, CommandSpec<Need>>> = Object.fromEntries(
    all.flatMap((process) => Object.entries(process.commands)),
  );
  const events: Readonly<Record<string, EventSpec>> = Object.fromEntries(
    all.flatMap((process) => Object.entries(process.events)),
  );
  const limits: TimeLimits<S> = {
    clocks: (state) => all.flatMap((process) => process.clocks(state)),
    withLimit: (state, taskId, limit) => {
      const owner = all.find((process) =>
        process.clocks(state).some((timed) => timed.taskId === taskId),
      );
      return owner === undefined ? state : owner.withLimit(state, taskId, limit);
    },
  };
  return {
    commands,
    events,
    ...limits,
    decide: (envelope: Envelope<Message, Facts>, state: S): Decision<D> =>
      ownerOf(all, 'commands', envelope.command).decide(envelope, state),
    evolve: (state: S, recorded: Recorded): S =>
      ownerOf(all, 'events', recorded.event).evolve(state, recorded),
    tasks: (state: S): readonly Task[] => all.flatMap((process) => process.tasks(state)),
  };
};

interface ToldOn {
  /** Unique in the source stream; the command's id derives from it. */
  readonly key: string;
  readonly aggregate: string;
  readonly command: Message & Readonly<Record<string, unknown>>;
}

/** A command that should have been sent to another stream because of this one; sending it twice changes nothing. */
export interface FollowUp extends ToldOn {
  readonly id: string;
}

/** The same to all streams of a list that stand so. */
export interface FollowUpToEach extends ToldOn {
  readonly each: { readonly list: string; readonly statuses: readonly string[] };
}

/** What a stream itself should be told because the table of working days is another; `key` tells one word from the next. */
export interface OwnWord {
  readonly key: string;
  readonly command: Message & Readonly<Record<string, unknown>>;
}
