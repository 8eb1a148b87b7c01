import type { StreamKey } from './event-store.ts';
import type { Page } from './lists.ts';

/** A year, as logs are kept: one yearly round whole. */
export const ACCESS_DAYS = 366;
/** Six months: China's Cybersecurity Law, article 21 (3), asks for no less. */
export const FEWEST_ACCESS_DAYS = 184;

/** Something that somebody read, or that was refused to them. It names a person by the account alone. */
export interface Accessed {
  readonly kind: 'read' | 'refused';
  readonly account: string;
  /** What was read (workflows/audit/access.ts); the command or the route that was refused. */
  readonly what: string;
  /** As it was asked for, which need not exist; absent where it is about none. */
  readonly stream?: StreamKey;
  /** Which file, paper or register of it. */
  readonly part?: string;
  /** The rule of a refusal. */
  readonly rule?: string;
  /** Day `YYYY-MM-DD` and instant. */
  readonly day: string;
  readonly at: string;
}

/** All of a day that is the same but for its instant, as one record. */
export interface AccessRecord extends Omit<Accessed, 'at'> {
  readonly first: string;
  readonly last: string;
  /** How often, about: what a process had counted and not yet written when it ended is missing. */
  readonly times: number;
}

/** Records of a kind: all of a day, or those of a person, a stream or a rule, of one day or of any, the latest day first. */
export interface AccessQuery {
  readonly kind: Accessed['kind'];
  readonly day?: string;
  readonly account?: string;
  readonly stream?: StreamKey;
  readonly rule?: string;
}

/** Who read what, and what was refused to whom; kept for as many days as the settings say. */
export interface AccessLog {
  /**
   * Resolves once a record of each stands in the store: it is written at once where this process has not written it yet,
   * else counted and written within a minute or so. Throws StoreUnavailable.
   */
  note(accessed: readonly Accessed[]): Promise<void>;
  /** Writes what was counted only. */
  flush(): Promise<void>;
  /** One page of the store; where several members are asked for, it may hold fewer than `limit`. */
  page(
    query: AccessQuery,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<AccessRecord>>;
}
