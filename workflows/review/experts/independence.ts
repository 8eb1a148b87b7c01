import type { CaseIdentity } from '../../case/state.ts';
import type { OrgDirectory } from '../../orgs/org.ts';

/** A unit below a unit below a unit: no directory of offices is deeper, and a loop in its data ends here. */
const DEPTH = 8;

/** The organisation and those above it. */
const lineOf = (orgs: OrgDirectory, org: string): readonly string[] => {
  const line = [org];
  for (let parent = orgs.byId.get(org)?.parent; parent !== undefined && line.length < DEPTH; ) {
    line.push(parent);
    parent = orgs.byId.get(parent)?.parent;
  }
  return line;
};

/**
 * Whether somebody of this organisation works for a party of the case, or for a unit below one: applicant, joint
 * applicants, recommending unit (回避).
 */
export const worksForParty = (
  { applicant, partners, recommender }: CaseIdentity,
  orgs: OrgDirectory,
  org: string,
): boolean => {
  const parties = [applicant, ...partners, ...(recommender === undefined ? [] : [recommender])];
  return lineOf(orgs, org).some((unit) => parties.includes(unit));
};
