import type { Actor } from '../../../engine/event.ts';
import type { CaseState } from '../../case/state.ts';
import { type CaseStatus, hasEnded } from '../../case/status.ts';
import type { ExpertSeat } from './state.ts';

/** Stages at which the chair may still put the panel's opinion on file. */
export const PANEL_OPINION_AT: readonly CaseStatus[] = [
  'experts',
  'departments-and-experts',
  'ranking',
  'decision',
  'deferred',
];

const seatsOfExpert = ({ review }: CaseState, account: string): readonly ExpertSeat[] =>
  Object.values(review.seats).filter(({ expert }) => expert === account);

/** Interest declared and secrecy promised: nothing of the application is this expert's to read before. */
export const hasDeclared = (kase: CaseState, account: string): boolean =>
  seatsOfExpert(kase, account).some(({ declaredAt }) => declaredAt !== undefined);

/** The chair who has not spoken for the panel yet, while that may still be done. */
const owesOpinion = ({ review, status }: CaseState, role: string): boolean =>
  role === 'panel-chair' && review.panelOpinion === undefined && PANEL_OPINION_AT.includes(status);

/**
 * The papers are open to an expert from the declaration until the expert's part ends: the scores are closed, with nothing
 * to be looked at again, or the application has come to an end. A new round of scoring opens them again.
 */
export const papersOpen = (kase: CaseState, { id, role }: Pick<Actor, 'id' | 'role'>): boolean => {
  const { review, status } = kase;
  if (!hasDeclared(kase, id) || hasEnded(status)) return false;
  const looksAgain = seatsOfExpert(kase, id).some(({ flagged }) => flagged !== undefined);
  return review.total === undefined || looksAgain || owesOpinion(kase, role);
};
