import { own } from '../../../engine/own.ts';
import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { CaseStatus } from '../../case/status.ts';
import type { ReviewState } from '../state.ts';
import type { Branch, ItemEnd, RaisedItem } from './data.ts';

/** What was said to an item after it was raised, in order. */
interface Said {
  readonly kind: 'answer' | 'reopened';
  readonly text: string;
  readonly at: Instant;
}

export interface Item extends RaisedItem {
  readonly at: Instant;
  readonly said: readonly Said[];
  readonly ended?:
    | { readonly how: ItemEnd; readonly note?: string | undefined; readonly at: Instant }
    | undefined;
}

/** What one branch sent back (退回核改); its clock is the applicant's time to answer. */
export interface SentBack extends Clock {
  readonly branch: Branch;
  readonly department?: string | undefined;
  /** Who raised it last, and where it goes when it is answered. */
  readonly by: { readonly account: string; readonly org: string };
  readonly since: Instant;
  /** Since when the branch's own clock stands still; undefined while it runs. */
  readonly pausedSince?: Instant | undefined;
  readonly upstreamDeadline?: Instant | undefined;
  readonly items: readonly Item[];
}

/** While the review runs, what was sent back is worked on; before and after it nothing is. */
const WORKED_ON: readonly CaseStatus[] = [
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
  'ranking',
  'decision',
  'deferred',
];

export const isWorkedOn = (status: CaseStatus): boolean => WORKED_ON.includes(status);

/** A department by its organisation, every other branch by its name. */
export const keyOf = ({ branch, department }: Pick<SentBack, 'branch' | 'department'>): string =>
  department ?? branch;

export const isOpen = ({ ended }: Item): boolean => ended === undefined;

/** The applicant has still to answer it. */
export const awaitsAnswer = (item: Item): boolean =>
  isOpen(item) && item.said.at(-1)?.kind !== 'answer';

export const openItems = ({ items }: SentBack): readonly Item[] => items.filter(isOpen);

/** Whether the applicant holds something of this branch within its time. */
export const isWithApplicant = ({ items, overdueAt }: SentBack): boolean =>
  overdueAt === undefined && items.some(awaitsAnswer);

/** Whether whoever raised it has something to say: an answer came, or none in time. */
export const isToCheck = ({ items, overdueAt }: SentBack): boolean =>
  items.some((item) => isOpen(item) && (overdueAt !== undefined || !awaitsAnswer(item)));

export const branchesOf = ({ sentBack }: Pick<ReviewState, 'sentBack'>): readonly SentBack[] =>
  Object.values(sentBack);

/** Something that was sent back is open: nothing moves on over it. */
export const hasOpenItems = (review: Pick<ReviewState, 'sentBack'>): boolean =>
  branchesOf(review).some(({ items }) => items.some(isOpen));

/** The clock of this branch stands still: of a department by its organisation. */
export const standsStill = ({ sentBack }: Pick<ReviewState, 'sentBack'>, key: string): boolean =>
  own(sentBack, key)?.pausedSince !== undefined;
