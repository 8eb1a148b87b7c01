import type { ChainLink } from './chain.ts';
import type { Claim, Content, HeadSummary, StreamRead, Task, TaskChanges } from './decider.ts';
import type { Actor, DomainEvent, Recorded } from './event.ts';

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
  /** All claimed sets whose key begins so, with their members; the prefix reaches past the last `|` of the keys. */
  sets(prefix: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What the first of these claims that cannot be had now would be refused with; claims nothing. */
  refusing(claims: readonly Claim[]): Promise<Error | undefined>;
  /** The stream with all that its chain is checked by. */
  links(stream: StreamKey): Promise<readonly ChainLink[]>;
}

/** A mutable working copy of a section: autosave, no events. */
export interface Draft {
  readonly section: string;
  readonly version: number;
  readonly data: unknown;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** `save` writes version `expected + 1` (0 for a first save) or throws DraftConflict, which holds the stored draft. */
export interface Drafts {
  all(stream: StreamKey): Promise<readonly Draft[]>;
  save(stream: StreamKey, draft: Omit<Draft, 'version'>, expected: number): Promise<Draft>;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A wait of an execution for a task: the token never leaves the server side. */
export interface Wait {
  readonly taskId: string;
  /** The seat of a Map that it belongs to; the task's id where there are no seats. */
  readonly seat: string;
  /** The process whose execution waits. */
  readonly process: string;
  readonly token: string;
  /** The instant that bounds the wait: where the task's has moved since, the execution is told to look again. */
  readonly wakeAt: string;
  readonly enteredAt: string;
  readonly retry: number;
}

/** `attach` never replaces a newer wait by an older one. */
export interface Waits {
  attach(stream: StreamKey, wait: Wait): Promise<void>;
  drop(stream: StreamKey, wait: Wait): Promise<void>;
}

/** Which execution carries a process of a stream; the attempt is raised conditionally. */
export interface Run {
  readonly process: string;
  readonly level: string;
  readonly attempt: number;
  readonly execution: string;
}

export interface Runs {
  raise(
    stream: StreamKey,
    process: string,
    level: string,
    from: number,
    execution: string,
  ): Promise<boolean>;
}

/** Waits and runs of a stream together: the reconciler needs both, and one read gives them. */
export interface Following {
  of(stream: StreamKey): Promise<{
    readonly waits: readonly Wait[];
    readonly runs: readonly Run[];
  }>;
}

/** Follow-ups of a stream on others that are known to be done; a lost mark only means that it is sent again. */
export interface Marks {
  of(stream: StreamKey): Promise<ReadonlySet<string>>;
  set(stream: StreamKey, key: string): Promise<void>;
}

export type ExecutionStatus = 'running' | 'ended' | 'unknown';

/** Step Functions. Answering an unknown, ended or timed-out token is normal and tells 'gone'. */
export interface Executions {
  start(
    machine: string,
    name: string,
    input: Readonly<Record<string, string>>,
  ): Promise<'started' | 'exists'>;
  status(machine: string, name: string): Promise<ExecutionStatus>;
  stop(machine: string, name: string, cause: string): Promise<void>;
  answer(token: string, output: unknown): Promise<'answered' | 'gone'>;
  /** Ends a wait by the error `Recheck`: its seat is still asked, but another question or until another instant. */
  recheck(token: string): Promise<'answered' | 'gone'>;
}

/** The event bus: at least once, no order. */
export interface Bus {
  publish(
    entries: readonly {
      type: string;
      stream: StreamKey;
      seq: number;
      at: string;
      detail: unknown;
    }[],
  ): Promise<void>;
}

export interface StoredFile {
  readonly key: string;
  readonly size: number;
  /** SHA-256, lower-case hex, as the storage verified it. */
  readonly sha256: string;
}

/** Keys of what is made for one reader at one moment begin so; it goes within a day. */
export const PASSING = 'DOCUMENT/';

/** Keys of what goes up in parts begin so until the whole is what was announced; what nobody completes goes in a week. */
export const STAGING = 'UPLOAD/';

/** Uploads begin so until a command names them; what nobody attaches within a day goes. */
export const INCOMING = 'INCOMING/';

/** Keys of what the public hands in begin so, apart from the files of those who have an account. */
export const FROM_PUBLIC = 'EVIDENCE/';

/** Bytes of each part of a large file but the last: a bad line loses no more than that. S3 takes none below 5 MB. */
export const PART_BYTES = 8 * 1_048_576;

/** How many parts a file of this size has. */
export const partCount = (size: number): number => Math.max(1, Math.ceil(size / PART_BYTES));

/** A part as the storage verified it; numbers count from 1. */
export interface FilePart {
  readonly number: number;
  readonly size: number;
  readonly sha256: string;
}

export interface SignedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** A large file that goes up in parts, in any order and over days: a closed laptop goes on where it was. */
export interface PartUploads {
  /** Begins, or finds again what was begun for the same file. */
  begin(
    file: StoredFile & { contentType: string },
  ): Promise<
    | { readonly stored: true }
    | { readonly stored: false; readonly uploadId: string; readonly parts: readonly FilePart[] }
  >;
  partUrl(key: string, uploadId: string, part: FilePart): Promise<SignedUpload>;
  /** Puts the parts together under the key only where the whole has the announced length and checksum. */
  complete(
    file: StoredFile,
    uploadId: string,
  ): Promise<
    | { readonly outcome: 'stored' | 'differs' | 'gone' }
    | { readonly outcome: 'incomplete'; readonly missing: readonly number[] }
  >;
}

/** Numbers of the parts that a file of this size still lacks; a part of another length counts as lacking. */
export const missingParts = (size: number, parts: readonly FilePart[]): readonly number[] => {
  const count = partCount(size);
  const lengthOf = (number: number) =>
    number < count ? PART_BYTES : size - (count - 1) * PART_BYTES;
  return Array.from({ length: count }, (_none, index) => index + 1).filter(
    (number) => parts.find((part) => part.number === number)?.size !== lengthOf(number),
  );
};

/** Files live outside the table: key `CASE/<case>/<hash>`; signed URLs live 10 minutes and pin checksum and length. */
export interface Files {
  uploadUrl(file: StoredFile & { contentType: string }): Promise<SignedUpload>;
  readonly parts: PartUploads;
  /** `contentType` types the answer; without it the file comes as mere bytes. */
  downloadUrl(key: string, name: string, contentType?: string): Promise<string>;
  /** Of what is kept, else of what was uploaded and nobody named yet. */
  stat(key: string): Promise<StoredFile | undefined>;
  /** The first bytes, to tell the real type from the claimed one. */
  firstBytes(key: string, count: number): Promise<Uint8Array>;
  /** The whole file in memory: look at its size first. */
  bytes(key: string): Promise<Uint8Array>;
  /** An upload that a command names is kept for good; harmless where it is kept already or never came. */
  keep(key: string): Promise<void>;
  /** Keeps what we made ourselves; `file.key` begins with PASSING. */
  put(file: StoredFile & { contentType: string }, bytes: Uint8Array): Promise<void>;
}

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Remembers when a limit first turned somebody away, so that whoever came in time is not late by waiting. */
export interface TurnedAway {
  /** Notes `at` unless an instant of the last `forMs` is noted already. */
  note(of: string, at: Date, forMs: number): Promise<void>;
  /** The instant that is noted, where it is no longer than `forMs` ago. */
  since(of: string, at: Date, forMs: number): Promise<Date | undefined>;
}
