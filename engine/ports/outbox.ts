import type { StreamKey } from './event-store.ts';
import type { Page } from './lists.ts';

/** What came of one attempt to send. `later`: it may be tried again. `refused`: it will never arrive there. */
export type Sent =
  | { readonly result: 'sent' }
  | { readonly result: 'later' | 'refused'; readonly code: string };

export interface Attempt {
  readonly at: string;
  readonly by: string;
  readonly result: Sent['result'];
  readonly code?: string;
}

/** `waiting` to be sent; `sent`; `dead`: given up, until somebody has it sent again; `moot`: nobody's to read any more. */
export type MessageStatus = 'waiting' | 'sent' | 'dead' | 'moot';

/** One message to one receiver: a person's account, or a subscription of another system. */
export interface Message {
  readonly stream: StreamKey;
  /** Unique in the stream for its receiver. */
  readonly key: string;
  readonly receiver: string;
  /** What it tells of, as whoever wrote it will read it back. */
  readonly telling: unknown;
  readonly status: MessageStatus;
  /** When it is to be sent or tried again; when it was settled, once it is. */
  readonly at: string;
  readonly attempts: readonly Attempt[];
  /** Attempts before somebody had it sent again; its tries are counted from there. */
  readonly again?: number;
}

/**
 * Messages beside the streams that they tell of, each written once. A message that is due is claimed before it is sent,
 * so that two who send do not both send it; whoever dies while sending leaves it due again, and its receiver knows it by
 * its id.
 */
export interface Outbox {
  /** Receiver and key, as `receiver#key`, of all messages of a stream. */
  of(stream: StreamKey): Promise<ReadonlySet<string>>;
  /** False where it is there already. */
  put(message: Pick<Message, 'stream' | 'key' | 'receiver' | 'telling' | 'at'>): Promise<boolean>;
  /** What is due, in pages; messages of one receiver are found together. */
  due(now: string): AsyncIterable<readonly Message[]>;
  /** Puts off what is due, unless somebody else did meanwhile. Undefined then. */
  claim(message: Message, until: string): Promise<Message | undefined>;
  /** Keeps what became of a claimed message. */
  settle(message: Message): Promise<void>;
  one(stream: StreamKey, receiver: string, key: string): Promise<Message | undefined>;
  /** What a receiver was told, the latest first, or what could not be delivered to anybody. */
  settled(
    of: { receiver: string } | 'dead',
    page: { limit: number; after?: string },
  ): Promise<Page<Message>>;
}
