import { isYearly } from '../../workflows/calls/period.ts';
import type { CaseIdentity, CaseState } from '../../workflows/case/state.ts';
import { acceptedPartners } from '../../workflows/submission/access.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';

/** Applications looked at, the latest first: a cluster files once a year and level. */
const LOOK_BACK = 10;

/** Its lead, and the partners that took part by an act of their own: whoever is merely named has no figures there. */
const tookPart = (kase: CaseState, org: string): boolean =>
  kase.identity?.applicant === org || acceptedPartners(kase).includes(org);

/**
 * The latest application of the same cluster that was opened before this one and has something confirmed, in which this
 * one's applicant took part: figures of others stay theirs, whomever an application names as cluster or partner.
 */
export const earlierApplication = async (
  ports: Pick<Ports, 'events'>,
  identity: CaseIdentity,
): Promise<CaseState | undefined> => {
  const { clusters, cases } = aggregates;
  const cluster = await rehydrate(ports, clusters, streamKey(clusters, identity.clusterId));
  const known = cluster.state.applications
    .map(({ caseId }) => caseId)
    .filter((caseId) => caseId !== identity.caseId);
  for (const caseId of known.reverse().slice(0, LOOK_BACK)) {
    const { state: kase } = await rehydrate(ports, cases, streamKey(cases, caseId));
    const earlier = kase.identity;
    if (earlier === undefined || earlier.openedAt >= identity.openedAt) continue;
    // Reports follow reports, applications follow applications.
    if ((earlier.period === undefined) !== (identity.period === undefined)) continue;
    if (Object.keys(kase.submission.parts).length > 0 && tookPart(kase, identity.applicant))
      return kase;
  }
  return undefined;
};

/** The latest confirmed yearly report of the cluster that this applicant filed: what its next application begins with. */
export const yearlyReport = async (
  ports: Pick<Ports, 'events'>,
  identity: CaseIdentity,
): Promise<CaseState | undefined> => {
  if (identity.period !== undefined) return undefined;
  const { clusters, cases } = aggregates;
  const cluster = await rehydrate(ports, clusters, streamKey(clusters, identity.clusterId));
  const known = cluster.state.applications.map(({ caseId }) => caseId);
  for (const caseId of known.reverse().slice(0, LOOK_BACK)) {
    const { state: kase } = await rehydrate(ports, cases, streamKey(cases, caseId));
    const period = kase.identity?.period;
    if (period === undefined || !isYearly(period) || kase.status !== 'confirmed') continue;
    if (tookPart(kase, identity.applicant)) return kase;
  }
  return undefined;
};
