import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';
import { noticeNeeded } from '../notice/limits.ts';

const isDecidedSo = (kase: CaseState): boolean => kase.review.outcome?.kind === 'recommend';

/**
 * Decided to be recommended, and nothing stands between it and the nomination, as far as the case itself knows: its
 * notice is over, or the call has none, and no question is open.
 */
export const isToRecommend = (kase: CaseState): boolean =>
  isDecidedSo(kase) &&
  (kase.status === 'notice-over' ||
    (kase.status === 'proposed' && kase.notice.publication?.needed === false)) &&
  !isHeld(kase);

/** Decided, and past its notice where the call has one: in line for a nomination, whatever may hold it there. */
export const isInLine = (kase: CaseState, { call }: Pick<Facts, 'call'>): boolean =>
  isDecidedSo(kase) &&
  (kase.status === 'notice-over' || (kase.status === 'proposed' && !noticeNeeded(call)));
