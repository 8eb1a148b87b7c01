import type { LevelId, OrgDirectory } from '../orgs/org.ts';

/**
 * The level directly above, as the directory's own parents say: the level of whatever stands above an organisation
 * of this level. Undefined at the top. Levels are data: a new one is an organisation with that level.
 */
export const levelAbove = (orgs: OrgDirectory, level: LevelId): LevelId | undefined => {
  for (const org of orgs.byId.values()) {
    if (org.level !== level || org.parent === undefined) continue;
    const above = orgs.byId.get(org.parent)?.level;
    if (above !== undefined && above !== level) return above;
  }
  return undefined;
};
