import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { FollowUp } from '../process.ts';

/** Formally out before any ranking: nobody waits for such a case any more. */
const OUT: readonly CaseStatus[] = ['withdrawn', 'declined', 'not-selected'];

/** In line for the ranking, and what held it up there is answered; another key for each answer. */
const answeredInLine = (kase: CaseState): string | undefined => {
  const { vetoes, settlements } = kase.review;
  const answers = settlements.length + vetoes.filter(({ status }) => status !== 'found').length;
  return kase.status === 'ranking' && answers > 0 && !isHeld(kase)
    ? `freeze:${answers}`
    : undefined;
};

/**
 * The last case that the others of its track waited for may go out instead of being scored: the call is told to try
 * the ranking. Too early or already frozen, it changes nothing.
 */
export const reviewCaseFollowUps = (kase: CaseState): readonly FollowUp[] => {
  const { identity, submission, review, status } = kase;
  if (identity === undefined || submission.filed === undefined) return [];
  const key = OUT.includes(status) ? 'freeze' : answeredInLine(kase);
  if (key === undefined || review.ranking !== undefined) return [];
  const { callId, track } = identity;
  return [{ key, aggregate: 'call', id: callId, command: { type: 'FreezeRanking', track } }];
};
