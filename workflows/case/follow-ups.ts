import { clusterFollowUps } from '../cluster/index.ts';
import { noticeCaseFollowUps } from '../notice/index.ts';
import type { FollowUp } from '../process.ts';
import { recommendationCaseFollowUps } from '../recommendation/index.ts';
import { figureFollowUps } from '../registers/figures/follow-ups.ts';
import { reviewCaseFollowUps } from '../review/index.ts';
import type { CaseState } from './state.ts';

/** What other streams should have been told because of this case. */
export const caseFollowUps = (kase: CaseState): readonly FollowUp[] => [
  ...clusterFollowUps(kase),
  ...reviewCaseFollowUps(kase),
  ...figureFollowUps(kase),
  ...noticeCaseFollowUps(kase),
  ...recommendationCaseFollowUps(kase),
];
