import * as reference from '../../../interface/reference.ts';
import { roleTitles } from '../../../workflows/account/roles.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { isActive, type Org } from '../../../workflows/orgs/org.ts';
import { NON_SECRET } from '../../../workflows/programme/statement.ts';
import { targetFigure } from '../../../workflows/programme/targets.ts';
import { signedIn } from '../../http/person.ts';
import { respond } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';

const shownOrg = (org: Org, today: string) => {
  const { id, kind, level, name, shortName, formerNames, parent, gbCode } = org;
  const { telephone, successor, sample } = org;
  return {
    id,
    kind,
    level,
    name,
    shortName,
    ...(formerNames === undefined ? {} : { formerNames }),
    parent,
    code: gbCode,
    telephone,
    successor,
    active: isActive(org, today),
    sample: sample === true,
  };
};

const shownTargets = ({ targets }: Ports['reference']) => ({
  ...targets,
  targets: targets.targets.map((target) => ({ ...target, figure: targetFigure(target) })),
});

const bodyOf = ({ reference, demo }: Ports, today: string) => {
  const { orgs, levels, calendar } = reference;
  const { version, source, firstYear, lastYear } = calendar;
  return {
    orgs: {
      version: orgs.version,
      items: [...orgs.byId.values()].map((org) => shownOrg(org, today)),
    },
    roles: roleTitles,
    levels,
    targets: shownTargets(reference),
    calendar: { version, source, firstYear, lastYear },
    demo,
    notice: NON_SECRET,
  };
};

/**
 * What labels need: organisations, roles, levels, the policy's targets, how far the calendar reaches. The same for
 * everybody who is signed in; it changes with a deployment, a new calendar, or the day on which an organisation ends.
 */
export const referenceRoute = respond(reference.reference, async ({ ports, request }) => {
  await signedIn(ports, request);
  const body = bodyOf(ports, localDateOf(ports.now().toISOString()));
  const etag = `"${ports.sha256(JSON.stringify(body)).slice(0, 32)}"`;
  // Kept by the browser, and asked for again at each use: 304 as long as nothing changed.
  const headers = { etag, 'cache-control': 'private, no-cache' };
  return request.headers['if-none-match'] === etag
    ? { status: 304, headers }
    : { status: 200, headers, body };
});
