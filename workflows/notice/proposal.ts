import { applicationOf, outcomeOf } from '../calls/call.ts';
import type { Outcome } from '../calls/call-parts.ts';
import type { CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';
import { type Earlier, ofDocument, ofNoticeEnd } from '../orgs/document-order.ts';

/** The outcome that was decided for the case, as its call names it. */
export const proposedOutcome = (
  { review }: CaseState,
  { call }: Pick<Facts, 'call'>,
): Outcome | undefined =>
  review.outcome === undefined ? undefined : outcomeOf(applicationOf(call), review.outcome.id);

/** Whether the decided outcome leads upward rather than to a title. */
export const isForRecommendation = ({ review }: CaseState): boolean =>
  review.outcome?.kind === 'recommend';

/** Accounts that judged the case before: they do not inquire into an objection to it. */
export const examinersOf = ({ review }: CaseState): readonly string[] => [
  ...(review.formal?.acceptedBy === undefined ? [] : [review.formal.acceptedBy]),
  ...review.opinions.map(({ by }) => by),
  ...Object.values(review.seats).flatMap(({ expert }) => expert ?? []),
  // Whoever declared a conflict of interest is no more impartial about the objection.
  ...review.barred,
];

/** What a title or a recommendation rests on: the minutes that decided, and the end of the notice. */
export const decidedAndShown = ({ review, notice }: CaseState): readonly Earlier[] => [
  ...review.decisions.map(({ document }) => ofDocument(document)),
  ...(notice.current === undefined ? [] : [ofNoticeEnd(notice.current.lastDay)]),
];
