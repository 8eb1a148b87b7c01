import type { OrgDirectory } from '../../orgs/org.ts';
import { rolesReading } from '../../reading.ts';
import type { HeldRole } from '../../rights.ts';

/** Roles that have to do with batches of other offices than their own. */
const BESIDE = rolesReading('batch').filter((role) => role !== 'office');

/**
 * A batch stands in the list of the office that recommends. Who audits, decides or is recommended to looks at every
 * office's, and finds there what concerns them.
 */
export const recommendationLists = (
  grants: readonly HeldRole[],
  orgs: OrgDirectory,
): readonly string[] => {
  const offices = [...orgs.byId.values()].filter(({ kind }) => kind === 'office');
  const own = new Set(grants.map(({ org }) => org));
  const everywhere = grants.some(({ role }) => BESIDE.includes(role));
  return offices
    .filter(({ id }) => everywhere || own.has(id))
    .map(({ id }) => `RECOMMENDATIONS#${id}`);
};
