import type { CaseState } from '../case/state.ts';

/** Decided to be recommended, and nothing stands between it and the nomination: no notice is due, or it is over. */
export const isToRecommend = (kase: CaseState): boolean =>
  kase.status === 'notice-over' && kase.recommendation.due !== undefined;
