import * as z from 'zod';
import * as hands from '../../../interface/hands.ts';
import { isPersonal } from '../../../workflows/account/deputies.ts';
import { GrantedRole } from '../../../workflows/account/granted-role.ts';
import { OrgId, orgName } from '../../../workflows/orgs/org.ts';
import { isSectionOf, sectionsOf } from '../../../workflows/orgs/sections.ts';
import { colleagueNamed } from '../../door/colleagues-in.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { staffAt } from '../../views/staff.ts';
import { isColleague } from '../../views/standing.ts';

const Asked = z.object({ org: OrgId, role: GrantedRole.optional() });

/** Everybody of an organisation once, in whichever role that somebody else could do for them. */
const peopleAt = async (ports: Ports, org: string) => {
  const roles = GrantedRole.options.filter((role) => !isPersonal(role));
  const named = (account: string) => colleagueNamed(ports, account);
  const found = await tenAtATime(roles, (role) => staffAt(ports, { org, role }, named));
  return [...new Map(found.flat().map((one) => [one.account, one])).values()];
};

/** To whom a task of one's own organisation can go: who may answer it, and the sections. */
export const colleagues = handle(hands.colleagues, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const { org, role } = parse(Asked, { org: request.query.org, role: request.query.role });
  if (!isColleague(person, org)) throw new NotAllowed(reading('hands'));
  const { orgs } = ports.reference;
  const staff =
    role === undefined
      ? await peopleAt(ports, org)
      : await staffAt(ports, { org, role }, (account) => colleagueNamed(ports, account));
  return {
    items: staff.map(({ account, name, org: home, grants }) => ({
      account,
      ...(name === undefined ? {} : { name }),
      roles: grants.flatMap((one) => (one.org === org ? [one.role] : [])),
      ...(isSectionOf(orgs, home, org) ? { section: home, sectionName: orgName(orgs, home) } : {}),
    })),
    sections: sectionsOf(orgs, org).map(({ id, name }) => ({ org: id, name })),
  };
});
