import { oncePer } from '../../engine/once-per.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { type OrgDirectory, type OrgId, successorOn } from './org.ts';

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

const handedOver = oncePer(({ byId }: OrgDirectory) =>
  [...byId.values()].filter(({ successor }) => successor !== undefined),
);

/** Organisations whose work another does on a day, because they were handed over to it. */
export const predecessorsOn = (orgs: OrgDirectory, id: OrgId, day: LocalDate): readonly OrgId[] =>
  handedOver(orgs).flatMap((org) =>
    org.id !== id && successorOn(orgs, org.id, day) === id ? [org.id] : [],
  );
