import type { Claim } from '../../engine/decider.ts';
import type { Call } from '../calls/call.ts';
import { sayPeriod } from '../calls/period.ts';
import type { Facts } from '../facts.ts';
import { ReportExists, ReportOfNoRecord, ReportOfNoTitle } from './report-refusals.ts';

/** A report is of a cluster that has a record, and of one that holds a title or is a candidate where the round asks so. */
export const requireReporter = ({ call, record }: Facts): void => {
  if (call.kind !== 'monitoring') return;
  if (record === undefined) throw new ReportOfNoRecord();
  if (call.reporters === 'titled' && !record.titled) throw new ReportOfNoTitle();
};

/** One report of a cluster and period, whoever opens it; none for an application. */
export const reportClaims = (call: Call, clusterId: string, caseId: string): readonly Claim[] =>
  call.kind === 'monitoring'
    ? [
        {
          kind: 'unique',
          key: `REPORT|${call.office}|${clusterId}|${call.period}|${call.filledBy}`,
          owner: caseId,
          refusal: () => new ReportExists(sayPeriod(call.period)),
        },
      ]
    : [];
