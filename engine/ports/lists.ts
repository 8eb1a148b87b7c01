import type { HeadSummary, Task } from '../decider.ts';
import type { Head, StreamKey } from './event-store.ts';

/** Where a stream is: number, hash and instant of its last event. */
export type Standing = Pick<Head, 'version' | 'hash' | 'at'>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** How much lies on a desk. */
export interface Asked extends Lying {
  /** What somebody else has in hand, by whose hand it is; none of it is in the counts above. */
  readonly inHands: readonly (Lying & Pick<Task, 'org' | 'role' | 'inHand'>)[];
  readonly more: boolean;
}

export interface Lying {
  readonly open: number;
  readonly late: number;
}

/** Derived lists; eventually consistent on AWS. `after` is the `next` of the page before. */
export interface Lists {
  inbox(
    of: { org: string; role: string },
    page: { limit: number; after?: string },
  ): Promise<Page<Task & { stream: StreamKey }>>;
  /**
   * How many questions lie in these inboxes that this account is asked, and how many of them are late by `now`; exact
   * up to some five thousand, and beyond that `more`.
   */
  asked(
    of: readonly { org: string; role: string }[],
    by: { readonly account: string; readonly now: string },
  ): Promise<Asked>;
  /** `current`: the heads as they are now, for a decision; which streams are in the list may lag all the same. */
  heads(
    list: string,
    page: { limit: number; after?: string; current?: boolean },
  ): Promise<Page<Head>>;
  /** The streams alone, for whoever loads them anyway; of those that the list is their own of, those `behind` another. */
  streams(
    list: string,
    page: { limit: number; after?: string; behind?: StreamKey },
  ): Promise<Page<StreamKey>>;
  /**
   * Makes head and further lists of a stream that stands there what its events give. Where it has moved on meanwhile,
   * nothing is written: its own events have done so. Tells whether something was amiss.
   */
  mend(stream: StreamKey, at: Standing, head: HeadSummary): Promise<boolean>;
  /** A list at once, for counting: its first `most` heads, in no order; `partial` where there are more. */
  whole(
    list: string,
    most: number,
  ): Promise<{ readonly items: readonly Head[]; readonly partial: boolean }>;
  /** What an organisation applies for, alone or with others, or recommends. */
  applicant(org: string, page: { limit: number; after?: string }): Promise<Page<Head>>;
  open(page: { limit: number; after?: string }): Promise<Page<StreamKey>>;
}
