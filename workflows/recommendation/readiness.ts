import type { CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';
import { noticeNeeded } from '../notice/limits.ts';

const isDecidedSo = (kase: CaseState): boolean => kase.review.outcome?.kind === 'recommend';

/**
 * Decided to be recommended, and nothing stands between it and the nomination, as far as the case itself knows: its
 * notice is over, or the call has none.
 */
export const isToRecommend = (kase: CaseState): boolean =>
  isDecidedSo(kase) &&
  (kase.status === 'notice-over' ||
    (kase.status === 'proposed' && kase.notice.publication?.needed === false));

/** The same with the call at hand: what a nomination is checked against. */
export const mayBeNominated = (kase: CaseState, { call }: Pick<Facts, 'call'>): boolean =>
  isDecidedSo(kase) &&
  (kase.status === 'notice-over' || (kase.status === 'proposed' && !noticeNeeded(call)));
