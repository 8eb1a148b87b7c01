import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';

/** Each application stands on its cluster's record; the first one opens it. */
export const clusterFollowUps = ({ identity }: CaseState): readonly FollowUp[] => {
  if (identity === undefined) return [];
  const { caseId, callId, level, name, clusterId, applicant } = identity;
  const application = { caseId, callId, level, name };
  return [
    {
      key: 'open-cluster',
      aggregate: 'cluster',
      id: clusterId,
      command: { type: 'OpenCluster', clusterId, name, applicant, application },
    },
  ];
};
