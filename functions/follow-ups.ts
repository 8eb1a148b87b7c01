import { callFollowUps } from '../workflows/calls/index.ts';
import type { CallState } from '../workflows/calls/state.ts';
import { caseFollowUps } from '../workflows/case/follow-ups.ts';
import type { CaseState } from '../workflows/case/state.ts';
import { type NoticeStreamState, noticeFollowUps } from '../workflows/notice/index.ts';
import type { FollowUp } from '../workflows/process.ts';
import {
  type RecommendationStreamState,
  recommendationFollowUps,
} from '../workflows/recommendation/index.ts';
import type { AnyAggregate } from './catalogue.ts';

/** Kinds of stream that something follows from; of the others the reconciler reads nothing. */
const FOLLOWED: readonly string[] = ['case', 'call', 'notice', 'recommendation'];

export const isFollowed = ({ name }: Pick<AnyAggregate, 'name'>): boolean =>
  FOLLOWED.includes(name);

/** What other streams should have been told because of this one. */
export const followUpsOf = (aggregate: AnyAggregate, state: unknown): readonly FollowUp[] => {
  switch (aggregate.name) {
    case 'case':
      return caseFollowUps(state as CaseState);
    case 'call':
      return callFollowUps(state as CallState);
    case 'notice':
      return noticeFollowUps(state as NoticeStreamState);
    case 'recommendation':
      return recommendationFollowUps(state as RecommendationStreamState);
    default:
      return [];
  }
};
