import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';

/** The title that the recognition document gave stands on the cluster's record (集群档案). */
export const noticeCaseFollowUps = ({ notice }: CaseState): readonly FollowUp[] => {
  const { recognised } = notice;
  if (recognised === undefined) return [];
  const { titleId, clusterId, command } = recognised;
  return [{ key: `award:${titleId}`, aggregate: 'cluster', id: clusterId, command }];
};
