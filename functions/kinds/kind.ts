import type { Aggregate } from '../../engine/decider.ts';
import type { Actor, DomainEvent } from '../../engine/event.ts';
import type { WorkCalendar } from '../../workflows/calendar/calendar.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { CaseRelation } from '../../workflows/case/relations.ts';
import type { Facts, Need } from '../../workflows/facts.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import type {
  FollowUp,
  FollowUpToEach,
  Message,
  OwnWord,
  Process,
} from '../../workflows/process.ts';
import type { Line } from '../../workflows/readers.ts';
import type { HeldRole } from '../../workflows/rights.ts';

/**
 * An aggregate as storage meets it: its messages forgotten, since the schemas have checked what comes in, its state
 * kept. Where any kind may come, the state is `unknown` and only its own aggregate looks inside.
 */
export type Stored<S> = Aggregate<S, Message, DomainEvent, Facts, Need>;

/** The call that a command is about: a version that the stream keeps, the call as it stands, or the stream itself. */
export type AboutCall =
  | { readonly callId: string; readonly version?: number }
  | { readonly callId: string; readonly itself: Call | undefined };

/** What relations are told by, beside the state. */
export interface Surroundings {
  /** None for clusters, accounts and the calendar. */
  readonly call: Call | undefined;
  readonly orgs: OrgDirectory;
}

type Body = Readonly<Record<string, unknown>>;

/** Who opens a stream, and what with. */
export interface Sent {
  readonly account: string;
  readonly key: string;
  readonly body: Body;
  readonly sha256: (text: string) => string;
}

/**
 * A plain `POST /api/<plural>` sends this command. It opens a stream whose id the server makes, and is taken by that
 * route alone: sent to an address of the sender's own, the id in the body and the one in the address could differ, and
 * what is claimed for one would be kept by the other.
 */
export interface Opening {
  readonly command: string;
  /** The new stream's id. */
  id(sent: Sent): string;
  /** The member of the body that the server makes: whatever a sender writes there is replaced. */
  readonly idMember?: string;
  /** Further members that the server adds. */
  add?(id: string, sent: Sent): Body;
}

/** A list that people read page by page. */
export interface Listed {
  /** Names of the lists that somebody with these roles looks through. */
  names(grants: readonly HeldRole[], orgs: OrgDirectory): readonly string[];
  /** Whether everybody sees all that stands there; else each stream is looked at by itself. */
  readonly isPublic: boolean;
}

/** What a kind of stream says beside its aggregate. */
export interface KindBeside<S> {
  /** Its processes, in the order in which a stream meets them. */
  readonly processes: readonly Process<S>[];
  callOf(state: S, command: Message & Body, id: string): AboutCall | undefined;
  relations(state: S, actor: Actor, around: Surroundings): ReadonlySet<CaseRelation>;
  /** The line of the table of readers that says for whom a stream exists at all; for others the answer is 404. */
  readonly seenBy: Line;
  /**
   * Who may send a command where the stream stands now, if that is narrower than what the command says of itself:
   * undefined where it is not.
   */
  mayNow?(
    state: S,
    command: Message & Body,
  ): readonly { readonly role: string; readonly relation: string }[] | undefined;
  /** What other streams should have been told because of this one. */
  followUps?(state: S): readonly (FollowUp | FollowUpToEach)[];
  readonly opening?: Opening;
  readonly listed?: Listed;
  /** The level that its executions are named after. */
  level?(state: S): string;
  /** What the table of working days and the directory as they stand now change in what was told before. */
  afterReference?(
    state: S,
    calendar: WorkCalendar,
    now: string,
    orgs: OrgDirectory,
  ): OwnWord | undefined;
}

/** A kind of stream as one value, typed in its state. */
export interface Kind<S> extends Stored<S>, KindBeside<S> {}

/** A state with the kind that it is of. */
export interface Of<S> {
  readonly kind: Stored<S>;
  readonly state: S;
}

/** The storage boundary told backwards: a state that was folded by a kind's aggregate is that kind's. */
export const isOf = <S, H extends Of<unknown>>(held: H, kind: Stored<S>): held is H & Of<S> =>
  held.kind === kind;
