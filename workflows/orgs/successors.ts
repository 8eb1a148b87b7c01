import type { OrgDirectory } from './org.ts';

/** Its own, whatever it is called by now: a merger or a renaming hands over to the successor. */
export const withSuccessors = (
  holders: ReadonlySet<string>,
  orgs: OrgDirectory,
): ReadonlySet<string> => {
  const found = new Set(holders);
  // A set goes on over what is added meanwhile, and adds nothing twice: a circle of successors ends.
  for (const org of found) {
    const next = orgs.byId.get(org)?.successor;
    if (next !== undefined) found.add(next);
  }
  return found;
};
