import { likePeriod, type Period, periodBefore } from '../../workflows/calls/period.ts';
import type { CaseIdentity, CaseState } from '../../workflows/case/state.ts';
import type { Facts } from '../../workflows/facts.ts';
import { takenValues } from '../../workflows/review/report/figures.ts';
import { reportOf } from '../../workflows/review/report/standing.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { confirmedHashes, contentsOf } from './frozen-parts.ts';

/** Two years of quarters and yearly reports: where the like period and the quarter before lie. */
const LOOK_BACK = 12;

/** What counts of a confirmed report, by the path of its form. */
export const reportedValues = async (ports: Ports, kase: CaseState) => {
  const { identity } = kase;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  const form = call && ports.reference.form(call.form.id, call.form.version);
  if (identity === undefined || call?.kind !== 'monitoring' || form === undefined) return undefined;
  const stream = streamKey(aggregates.cases, identity.caseId);
  const contents = await contentsOf(ports, stream, confirmedHashes(kase));
  return takenValues({ call, form, contents, identity, report: reportOf(kase.review) });
};

/** The cluster's confirmed reports that a report is compared with: of the quarter before, and of the like period. */
export const earlierPeriods = async (
  ports: Ports,
  identity: CaseIdentity | undefined,
): Promise<Facts['periods']> => {
  const period = identity?.period;
  if (identity === undefined || period === undefined) return undefined;
  const wanted: readonly Period[] = [periodBefore(period) ?? period, likePeriod(period)];
  const { clusters } = aggregates;
  const { state } = await rehydrate(ports, clusters, streamKey(clusters, identity.clusterId));
  const ids = state.applications.map(({ caseId }) => caseId).slice(-LOOK_BACK);
  const found = new Map<Period, ReadonlyMap<string, string>>();
  for (const kase of (await loadCases(ports, ids)).values()) {
    const of = kase.identity?.period;
    if (of === undefined || of === period || !wanted.includes(of) || kase.status !== 'confirmed')
      continue;
    const values = await reportedValues(ports, kase);
    if (values !== undefined) found.set(of, values);
  }
  return found;
};
