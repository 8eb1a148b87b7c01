import type { Task } from '../decider.ts';
import type { Head, StreamKey } from './event-store.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Derived lists; eventually consistent on AWS. `after` is the `next` of the page before. */
export interface Lists {
  inbox(
    of: { org: string; role: string },
    page: { limit: number; after?: string },
  ): Promise<Page<Task & { stream: StreamKey }>>;
  heads(list: string, page: { limit: number; after?: string }): Promise<Page<Head>>;
  /** The streams alone, for whoever loads them anyway. */
  streams(list: string, page: { limit: number; after?: string }): Promise<Page<StreamKey>>;
  /**
   * Puts a stream that is at this version into these further lists and no others. Where it has moved on meanwhile,
   * nothing is written: its own events have done so. Tells whether something was amiss.
   */
  mend(stream: StreamKey, version: number, wanted: readonly string[]): Promise<boolean>;
  /** A list at once, for counting: its first `most` heads, in no order; `partial` where there are more. */
  whole(
    list: string,
    most: number,
  ): Promise<{ readonly items: readonly Head[]; readonly partial: boolean }>;
  /** What an organisation applies for, alone or with others, or recommends. */
  applicant(org: string, page: { limit: number; after?: string }): Promise<Page<Head>>;
  open(page: { limit: number; after?: string }): Promise<Page<StreamKey>>;
}
