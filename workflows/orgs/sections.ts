import type { Org, OrgDirectory, OrgId } from './org.ts';

/** Sections (科室) of an organisation, in the directory's order. */
export const sectionsOf = ({ byId }: OrgDirectory, org: OrgId): readonly Org[] =>
  [...byId.values()].filter(({ kind, parent }) => kind === 'section' && parent === org);

export const isSectionOf = (orgs: OrgDirectory, section: string, org: OrgId): boolean =>
  sectionsOf(orgs, org).some(({ id }) => id === section);
