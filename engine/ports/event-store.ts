import type { ChainLink } from '../chain.ts';
import type {
  Claim,
  Content,
  Counted,
  HeadSummary,
  StreamRead,
  Task,
  TaskChanges,
} from '../decider.ts';
import type { Actor, DomainEvent, Recorded } from '../event.ts';
import type { TallyChange } from '../tally.ts';

/** `CASE#<id>`: kind and id of a stream, as its partition key. */
export type StreamKey = `${string}#${string}`;

export interface Head extends HeadSummary {
  readonly stream: StreamKey;
  readonly version: number;
  readonly hash: string;
  /** Instant of the last event. */
  readonly at: string;
}

export interface Loaded<E extends DomainEvent = DomainEvent> {
  readonly version: number;
  readonly hash: string;
  readonly events: readonly Recorded<E>[];
  /** Answered from this process's memory: the store was not asked. */
  readonly remembered?: boolean;
}

/** Where a stream is put beside its own list, and what it leaves. */
export interface Joining {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

export interface Append {
  readonly stream: StreamKey;
  readonly expectedVersion: number;
  /** Hash of the stream at that version. */
  readonly previousHash: string;
  readonly events: readonly { readonly event: DomainEvent; readonly v: number }[];
  readonly meta: {
    readonly at: string;
    readonly actor: Actor;
    readonly commandId: string;
    readonly commandHash: string;
    readonly rules: Readonly<Record<string, string>>;
  };
  readonly head: HeadSummary;
  /** Whose lists it joins and leaves after its first event, where a correction changed who takes part. */
  readonly parties?: Joining;
  /** Further lists that it joins and leaves after its first event. */
  readonly lists?: Joining;
  readonly tasks: TaskChanges;
  readonly claims: readonly Claim[];
  /** Streams that must still be at these versions. */
  readonly reads?: readonly StreamRead[];
  readonly contents: readonly Content[];
}

/**
 * Where streams are kept. An event comes under the name that its kind has today; `links` alone gives the one that it
 * was recorded under, which its hash covers. What it gives holds personal values as they are stored, sealed: whoever shows them opens them
 * (functions/kinds/ports.ts), and nobody else needs the right to. `load` is strongly consistent. `append` is one transaction
 * and resolves with the recorded events; it throws VersionConflict where another writer was first, here or on a stream
 * that was read (reload and decide again), the claim's own
 * refusal where a claim fails, and StoreUnavailable after bounded retries. A doubtful write (sent, no answer) is
 * settled by reading before it throws.
 */
export interface EventStore {
  load(stream: StreamKey): Promise<Loaded>;
  /** Headers and hashes of the events from version `from` to `to`, and nothing of what they say. */
  headers(
    stream: StreamKey,
    from: number,
    to: number,
  ): Promise<readonly Pick<Recorded, 'header' | 'hash'>[]>;
  head(stream: StreamKey): Promise<Head | undefined>;
  append(append: Append): Promise<readonly Recorded[]>;
  tasks(stream: StreamKey): Promise<readonly Task[]>;
  /** Content by hash; undefined where there is none. */
  content(stream: StreamKey, hash: string): Promise<Content | undefined>;
  /** Members of a claimed set, strongly consistent. */
  members(key: string): Promise<readonly string[]>;
  /** What was counted of a key (`count`), strongly consistent. */
  counted(key: string): Promise<Counted>;
  /** What a tally comes to at the end of a day `YYYY-MM-DD`; at the cost of its months, however many were counted. */
  tallied(key: string, day: string): Promise<number>;
  /** A tally with all of its parts, month by month; at the cost of its months and parts, however many were counted. */
  tally(key: string): Promise<readonly TallyChange[]>;
  /** What the first of these claims that cannot be had now would be refused with; claims nothing. */
  refusing(claims: readonly Claim[]): Promise<Error | undefined>;
  /** The stream with all that its chain is checked by. */
  links(stream: StreamKey): Promise<readonly ChainLink[]>;
}
