import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import type { Recorded } from '../../../engine/event.ts';
import { PLURALS, type Plural } from '../../../interface/plurals.ts';
import { Instant } from '../../../workflows/calendar/instant.ts';
import { CallId } from '../../../workflows/calls/call-id.ts';
import { onBehalfEvents } from '../../../workflows/on-behalf/record.ts';
import { OrgId } from '../../../workflows/orgs/org.ts';
import { parse } from '../../http/body.ts';
import type { HttpRequest } from '../../http/route.ts';
import { isPlural } from '../../kinds/catalogue.ts';

const words = z
  .string()
  .max(400)
  .transform((text) => text.split(',').filter((word) => word !== ''));

const Query = z.object({
  kind: words
    .pipe(
      z.array(
        z.string().refine(isPlural, said('没有这一类记录', 'there is no such kind of record')),
      ),
    )
    .optional(),
  call: CallId.optional(),
  org: OrgId.optional(),
  text: z.string().min(1).max(60).optional(),
  account: z.string().min(1).max(100).optional(),
  role: z.string().min(1).max(40).optional(),
  actorOrg: z.string().min(1).max(40).optional(),
  act: words.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  onBehalf: z.enum(['true', 'false']).optional(),
});
export type AuditQuery = z.output<typeof Query>;

/** Throws InvalidInput with all that is wrong. */
export const queryOf = (request: HttpRequest): AuditQuery => {
  const { limit: _limit, after: _after, ...asked } = request.query;
  return parse(Query, asked);
};

export const kindsOf = ({ kind }: AuditQuery): ReadonlySet<Plural> => new Set(kind ?? PLURALS);

/** Acts of others count as theirs: whoever searches for a department finds what was recorded for it too. */
const isBy = (query: AuditQuery, { actor }: Recorded['header']): boolean => {
  const { account, role, actorOrg } = query;
  const { onBehalfOf } = actor;
  const fits = (wanted: string | undefined, ...found: readonly (string | undefined)[]) =>
    wanted === undefined || found.includes(wanted);
  return (
    fits(account, actor.id, actor.for?.account, onBehalfOf?.account, onBehalfOf?.checkedBy) &&
    fits(role, actor.role, onBehalfOf?.role) &&
    fits(actorOrg, actor.org, onBehalfOf?.org)
  );
};

const isOnBehalf = ({ actor, type }: Recorded['header']): boolean =>
  actor.onBehalfOf !== undefined || Object.hasOwn(onBehalfEvents, type);

/** Whether an event is what was asked for. */
export const matches =
  (query: AuditQuery) =>
  ({ header }: Recorded): boolean =>
    (query.act === undefined || query.act.includes(header.type)) &&
    (query.from === undefined || header.at >= query.from) &&
    (query.to === undefined || header.at < query.to) &&
    (query.onBehalf !== 'true' || isOnBehalf(header)) &&
    isBy(query, header);
