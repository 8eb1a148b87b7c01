import { z } from 'zod';
import { said } from '../../engine/bilingual.ts';
import type { Recorded } from '../../engine/event.ts';
import { Instant } from '../../workflows/calendar/instant.ts';
import { CallId } from '../../workflows/calls/call.ts';
import { onBehalfEvents } from '../../workflows/on-behalf/record.ts';
import { OrgId } from '../../workflows/orgs/org.ts';
import { isPlural, PLURALS, type Plural } from '../catalogue.ts';
import { parse } from '../http/body.ts';
import type { HttpRequest } from '../http/route.ts';

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

/** Parameters as the interface describes them. */
export const QUERY = {
  kind: {
    zh: '种类，逗号分隔：cases、calls、notices、recommendations、clusters、calendars、accounts',
    en: 'kinds, by comma',
  },
  call: { zh: '批次', en: 'round' },
  org: { zh: '申报单位（县市区、园区等）', en: 'applicant, partner or recommender' },
  text: { zh: '名称中含有', en: 'text in the name' },
  account: { zh: '办理人账号', en: 'account that acted' },
  role: { zh: '以何身份办理', en: 'role that acted' },
  actorOrg: { zh: '办理单位', en: 'organisation that acted' },
  act: { zh: '事项（事件类型），逗号分隔', en: 'types of event, by comma' },
  from: { zh: '起（UTC，含）', en: 'from, included' },
  to: { zh: '止（UTC，不含）', en: 'to, not included' },
  onBehalf: { zh: 'true：只看代录', en: 'true: only what was recorded on behalf' },
  limit: { zh: '每次条数', en: 'items an answer' },
  after: { zh: '继续查找的标记', en: 'where to go on' },
} as const;

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
    fits(account, actor.id, onBehalfOf?.account, onBehalfOf?.checkedBy) &&
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
