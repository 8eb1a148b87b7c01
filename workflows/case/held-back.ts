import type { Actor } from '../../engine/event.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus } from './status.ts';

/** Where a case can stand whose result is not released yet. */
const AT: readonly CaseStatus[] = ['proposed', 'not-selected'];

/** What a body decided is not told yet to whoever does not read the outcome (READERS.outcome). */
export const isHeldBack = ({ review, status }: Pick<CaseState, 'review' | 'status'>): boolean =>
  review.held !== undefined && AT.includes(status);

/** What such a case shows to them: that it is in deliberation. */
export const STATUS_WHILE_HELD = 'decision' satisfies CaseStatus;

/** The case as it stood in deliberation, as far as rules look at it. */
const stateTold = (kase: CaseState): CaseState => {
  const { held } = kase.review;
  if (held === undefined || !isHeldBack(kase)) return kase;
  const review = { ...kase.review, outcome: undefined, notSelected: undefined };
  return { ...kase, status: STATUS_WHILE_HELD, since: held.since, review };
};

/**
 * What an act is decided on. While the result is held back, what the applicant's side does is decided as if the body had
 * not decided yet: what it is refused with would tell the result. Nothing that is theirs to do is open at that place.
 */
export const decidedAs = ({ org }: Pick<Actor, 'org'>, kase: CaseState): CaseState => {
  const { applicant, partners = [], recommender, office } = kase.identity ?? {};
  const isTheirs = [applicant, ...partners, recommender].includes(org) && org !== office;
  return isTheirs ? stateTold(kase) : kase;
};

/** The status as whoever does not read the outcome sees it. */
export const statusTold = (kase: CaseState): CaseStatus =>
  isHeldBack(kase) ? STATUS_WHILE_HELD : kase.status;

/** A case that went on notice, or up, is told: nothing of it is held back again. */
export const told = (kase: CaseState, at: string): CaseState =>
  kase.review.held === undefined || AT.includes(kase.status)
    ? kase
    : {
        ...kase,
        review: { ...kase.review, held: undefined, releasedAt: kase.review.releasedAt ?? at },
      };
