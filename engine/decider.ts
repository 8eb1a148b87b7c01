import type * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import type { Actor, DomainEvent, Recorded } from './event.ts';
import type { TallyChange } from './tally.ts';

/** A command as a decider sees it: time, ids and who are inside, so that deciding stays pure. */
export interface Envelope<C, F> {
  readonly command: C;
  /** UUID; ids of created things derive from it. */
  readonly commandId: string;
  /** Instant, never before the stream's last event. */
  readonly at: string;
  /** When the sender began, where a limit on sending kept it from being done then. */
  readonly begunAt?: string | undefined;
  readonly actor: Actor;
  /** What the rules read beside the stream's own state. */
  readonly facts: F;
}

/**
 * What must not collide across streams; claimed in the transaction of the events.
 * `set`: `member` joins the set `key` unless it would hold more than `limit`. `leave`: it goes again.
 * `count`: one more is counted of `key`, and `whileOpen` only until it is closed. `close`: nothing was counted since it
 * was read so, and what counts while it is open is decided again.
 * `tally`: what stands at the days of a month changes by so much, up or down; whoever reads it adds up days (engine/tally.ts).
 * `unique`: `key` belongs to `owner` alone, for ever; claiming it again for the same owner is no conflict, and it may be
 * taken `over` from the owners that are named.
 */
export type Claim =
  | {
      readonly kind: 'set';
      readonly key: string;
      readonly member: string;
      readonly limit?: number;
      readonly refusal: () => Error;
    }
  | { readonly kind: 'leave'; readonly key: string; readonly member: string }
  | {
      readonly kind: 'count';
      readonly key: string;
      readonly member: string;
      readonly whileOpen: boolean;
    }
  | { readonly kind: 'close'; readonly key: string; readonly counted: Counted }
  | ({ readonly kind: 'tally' } & TallyChange)
  | {
      readonly kind: 'unique';
      readonly key: string;
      readonly owner: string;
      readonly over?: readonly string[];
      /** Kept with the first claim, for whoever comes second. */
      readonly note?: Readonly<Record<string, string>>;
      /** `held`: the note of the first claim. */
      readonly refusal: (held?: Readonly<Record<string, string>>) => Error;
    };

/** What was counted of a key, part by part: it is spread, so that many may count at once. */
export type Counted = readonly number[];

/** Data kept beside the stream under its salted hash, written once; events refer to it. */
export interface Content {
  readonly hash: string;
  readonly salt: string;
  readonly data: unknown;
}

export interface StreamRead {
  /** Kind of stream, by its aggregate's prefix, and id: `CASE#c-1`. */
  readonly stream: `${string}#${string}`;
  readonly version: number;
}

export interface Decision<E extends DomainEvent> {
  readonly events: readonly E[];
  readonly claims?: readonly Claim[];
  /**
   * Other streams whose state this rests on, and the version that was read. One that has moved since, and the whole is
   * decided again. A transaction takes fewer than a hundred.
   */
  readonly reads?: readonly StreamRead[];
  readonly contents?: readonly Content[];
  /** Where the act is another's than the sender's (代录): the actor that the events show. */
  readonly actor?: Actor;
}

/** One question to one organisation or person (待办). Follows from state; stored with the event that makes it due. */
export interface Task {
  /** Unique and stable within the stream, e.g. `opinion:BZ-STATS`. */
  readonly id: string;
  readonly kind: string;
  readonly org: string;
  readonly role: string;
  /** Only this account, where the question is personal (experts). */
  readonly account?: string;
  readonly title: Bilingual;
  /** Why it is with this organisation or person. */
  readonly why: Bilingual;
  /** Names of the commands that answer it. */
  readonly commands: readonly string[];
  readonly since: string;
  readonly due?: { readonly at: string; readonly date: string; readonly why: unknown };
  /** Next instant at which time itself has something to do here (reminder, due, upstream warning). */
  readonly wakeAt?: string;
  readonly paused?: boolean;
  /**
   * Who has it in hand within the organisation (a colleague, or a section), who helps, since when, and by whom it was
   * given. No right: others of the organisation may answer it all the same.
   */
  readonly inHand?: {
    readonly account?: string | undefined;
    readonly section?: string | undefined;
    readonly lent?: string | undefined;
    readonly at: string;
    readonly by: string;
  };
  /** Whoever waits for it pressed for an answer (催办): when last, and how often. */
  readonly reminded?: { readonly at: string; readonly times: number };
}

/** Tasks to write, and ids of those that are no longer asked; `open`: ids of all that were asked before. */
export interface TaskChanges {
  readonly put: readonly Task[];
  readonly remove: readonly string[];
  readonly open?: readonly string[];
}

/** What lists show of a stream; with version and hash it must stay within 1 KB, so counts and never lists. */
export interface HeadSummary {
  readonly status: string;
  readonly open: boolean;
  /** Key of the list that it belongs to, e.g. `CALL#…`, `NOTICES`. */
  readonly list: string;
  readonly applicant?: string;
  /** Other organisations in whose lists it stands too (partners, recommender). */
  readonly parties?: readonly string[];
  /** Other lists in which it stands too, by their keys: of whoever has to do with it. */
  readonly lists?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly title?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

/** `N`: names of the facts that commands may need beside the ones that are always there. */
export interface CommandSpec<N extends string = string> {
  readonly title: Bilingual;
  readonly body: z.ZodType;
  /** Who may send it: role, and how the actor's organisation stands to the stream. */
  readonly may: readonly { readonly role: string; readonly relation: string }[];
  /** Names of the refusals it can meet, for the documentation and its tests. */
  readonly refusals: readonly string[];
  readonly example: unknown;
  /** The handler loads these and no others. */
  readonly needs?: readonly N[];
  /** May be recorded on behalf of its author (代录). */
  readonly onBehalf?: boolean;
  /**
   * May be recalled by its author (收回) while nobody has built on it: the event that it begins with, and events of others
   * that go on beside it and rest on nothing of it.
   */
  readonly recall?: { readonly event: string; readonly beside: readonly string[] };
}

export interface EventSpec<A extends string = string> {
  readonly v: number;
  readonly data: z.ZodType;
  readonly title: Bilingual;
  /** Who may read what it says: a line of the table of readers. Nobody, where there is no such line. */
  readonly audience: A;
  /** Names under which it was recorded before: logs keep them, and whoever reads an event is given today's. */
  readonly formerly?: readonly string[];
  /** Older versions become the current one here, and nowhere else. Key: the version it takes. */
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** A kind of stream: three pure functions, tasks and head, and the messages it knows. */
export interface Aggregate<S, C, E extends DomainEvent, F, N extends string = string> {
  readonly name: string;
  /** Prefix of the partition key: `CASE` makes `CASE#<id>`. */
  readonly prefix: string;
  readonly commands: Readonly<Record<string, CommandSpec<N>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly initial: S;
  decide(envelope: Envelope<C, F>, state: S): Decision<E>;
  /** Further claims, by what the decision makes of the state. */
  claims?(before: S, after: S, facts: F): readonly Claim[];
  evolve(state: S, recorded: Recorded<E>): S;
  /** Of an event that takes an earlier command back: that command, whose events are folded as if they had not been. */
  recalls?(event: E): string | undefined;
  tasks(state: S): readonly Task[];
  head(state: S): HeadSummary;
  /** Versions of the rules that a decision was made under; they go into the event's header. */
  rules(state: S, facts: F): Readonly<Record<string, string>>;
}
