import type { CaseState } from '../case/state.ts';
import type { OrgDirectory } from '../orgs/org.ts';
import { withSuccessors } from '../orgs/successors.ts';
import { acceptedPartners } from '../submission/access.ts';
import type { ClusterState } from './state.ts';

type Cases = ReadonlyMap<string, CaseState>;

/** Applications of the record as they were opened, the oldest first; one that nobody finds is left out. */
const inOrder = ({ applications }: ClusterState, cases: Cases): readonly CaseState[] =>
  applications
    .flatMap(({ caseId }) => cases.get(caseId) ?? [])
    .sort((a, b) => ((a.identity?.openedAt ?? '') < (b.identity?.openedAt ?? '') ? -1 : 1));

/**
 * Who may apply on a record: whoever opened it, whom the office admitted, the partners that took part in an application
 * of a holder, and the unit that recommended one upward. What somebody else hung on it makes nobody a holder.
 */
export const holdersOf = (
  record: ClusterState,
  cases: Cases,
  orgs: OrgDirectory,
): ReadonlySet<string> => {
  const holders = new Set([
    ...(record.identity === undefined ? [] : [record.identity.applicant]),
    ...record.admitted,
  ]);
  const rightful = new Set<string>();
  for (const kase of inOrder(record, cases)) {
    const { identity } = kase;
    if (identity === undefined) continue;
    const { caseId, applicant, from } = identity;
    const recommended = from !== undefined && rightful.has(from.caseId);
    if (!recommended && !withSuccessors(holders, orgs).has(applicant)) continue;
    rightful.add(caseId);
    for (const org of [applicant, ...acceptedPartners(kase)]) holders.add(org);
  }
  return withSuccessors(holders, orgs);
};
