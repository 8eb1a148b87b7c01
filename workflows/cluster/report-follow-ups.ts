import type { FollowUp } from '../process.ts';
import type { ClusterState } from './state.ts';

/** Each report that a round asked for is opened, with the units of the cluster's last application. */
export const reportFollowUps = (state: ClusterState): readonly FollowUp[] => {
  const { identity, applications, reports } = state;
  if (identity === undefined) return [];
  const { clusterId, name, applicant } = identity;
  const partners = applications.filter((one) => one.partners !== undefined).at(-1)?.partners ?? [];
  return reports.map(({ caseId, callId, track }) => ({
    key: `report:${callId}`,
    aggregate: 'case',
    id: caseId,
    command: {
      type: 'OpenReport',
      caseId,
      callId,
      track,
      name,
      clusterId,
      applicant,
      partners: partners.filter((org) => org !== applicant),
    },
  }));
};
