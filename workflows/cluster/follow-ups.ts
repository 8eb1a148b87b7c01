import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';

/** Each application stands on its cluster's record; the first one opens it, and each correction is told. */
export const clusterFollowUps = ({ identity }: CaseState): readonly FollowUp[] => {
  if (identity === undefined) return [];
  const { caseId, callId, level, name, clusterId, applicant, partners, corrections = 0 } = identity;
  const application = {
    caseId,
    callId,
    level,
    name,
    ...(partners.length === 0 ? {} : { partners: [...partners] }),
  };
  return [
    {
      key: 'open-cluster',
      aggregate: 'cluster',
      id: clusterId,
      command: { type: 'OpenCluster', clusterId, name, applicant, application },
    },
    ...(corrections === 0
      ? []
      : [
          {
            key: `correct-application:${corrections}`,
            aggregate: 'cluster',
            id: clusterId,
            command: { type: 'CorrectApplication', caseId, name },
          },
        ]),
  ];
};
