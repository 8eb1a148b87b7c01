import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { FollowUp } from '../process.ts';

/** Formally out before any ranking: nobody waits for such a case any more. */
const OUT: readonly CaseStatus[] = ['withdrawn', 'declined', 'not-selected'];

/**
 * The last case that the others of its track waited for may go out instead of being scored: the call is told to try
 * the ranking. Too early or already frozen, it changes nothing.
 */
export const reviewCaseFollowUps = (kase: CaseState): readonly FollowUp[] => {
  const { identity, submission, review, status } = kase;
  if (identity === undefined || submission.filed === undefined) return [];
  if (!OUT.includes(status) || review.ranking !== undefined) return [];
  const { callId, track } = identity;
  return [
    { key: 'freeze', aggregate: 'call', id: callId, command: { type: 'FreezeRanking', track } },
  ];
};
