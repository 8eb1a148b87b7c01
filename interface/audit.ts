import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { ACCESS_KIND } from '../workflows/audit/access.ts';
import { EXCEPTIONS } from '../workflows/audit/exceptions.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Card, items, keyOf, page, paging } from './components.ts';
import { components } from './registry.ts';
import { route } from './route.ts';

/** An answer that comes in pieces: `next` goes on, `progress` says how far this one got. */
const walked = <T extends z.ZodType>(item: T) =>
  page(item).extend({
    progress: z.strictObject({
      heads: z.int(),
      streams: z.int(),
      /** The list it stands in, and of how many. */
      list: z.int(),
      lists: z.int(),
    }),
  });

const acting = { role: z.string(), roleTitle: Bilingual, org: z.string(), orgName: Bilingual };

/** One act: where, when, what, who, in which role, for whom; the paper that it rests on, nothing personal, no marks. */
const Hit = z.strictObject({
  about: Card,
  seq: z.int(),
  at: Instant,
  type: z.string(),
  title: Bilingual.optional(),
  /** `standsInFor`: the account whose deputy acted. */
  actor: z.strictObject({ account: z.string(), ...acting, standsInFor: z.string().optional() }),
  onBehalf: z.strictObject({ ...acting, record: z.string(), checkedBy: z.string() }).optional(),
  document: z.strictObject({ number: z.string(), date: LocalDate }).optional(),
  reason: z.string().optional(),
  /** Whom it is about, where that is not who acted. */
  org: z.string().optional(),
  orgName: Bilingual.optional(),
});
export type Hit = z.infer<typeof Hit>;

const walking = {
  limit: { zh: '每次条数', en: 'items an answer' },
  after: { zh: '继续查找的标记', en: 'where to go on' },
} as const;

export const search = route({
  method: 'GET',
  path: '/api/audit/search',
  title: { zh: '操作留痕检索', en: 'Search the audit trail' },
  query: {
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
    ...walking,
  },
  answer: walked(Hit),
});

export const acts = route({
  method: 'GET',
  path: '/api/audit/acts',
  title: { zh: '留痕事项一览', en: 'Acts that leave a trace' },
  answer: items(z.strictObject({ kind: z.string(), type: z.string(), title: Bilingual })),
});

const ExceptionHit = Hit.extend({ kind: keyOf(EXCEPTIONS), kindTitle: Bilingual });
export type ExceptionHit = z.infer<typeof ExceptionHit>;

export const exceptions = route({
  method: 'GET',
  path: '/api/audit/exceptions',
  title: { zh: '批次例外事项清单', en: 'Exceptions of a round' },
  query: { call: { zh: '批次（必填）', en: 'round (compulsory)' }, ...walking },
  answer: walked(ExceptionHit),
});

/** What one person read of one thing, or was refused by one rule, on one day. */
const AccessHit = z
  .strictObject({
    kind: keyOf(ACCESS_KIND),
    account: z.string(),
    day: LocalDate,
    first: Instant,
    last: Instant,
    /** How often that day, about. */
    times: z.int(),
    /** What was read, or the act or address that was refused. */
    what: z.string(),
    title: Bilingual,
    /** Only tried (`?dryRun=true`), never sent. */
    tried: z.boolean(),
    /** As it was asked for: what does not exist has no name. */
    about: z
      .strictObject({ kind: z.string(), id: z.string(), name: z.string().optional() })
      .optional(),
    part: z.string().optional(),
    rule: z.string().optional(),
  })
  .register(components, { id: 'AccessRecord' });
export type AccessHit = z.infer<typeof AccessHit>;

export const access = route({
  method: 'GET',
  path: '/api/audit/access',
  title: { zh: '阅读记录和不予办理记录', en: 'Who read what, and what was refused' },
  query: {
    kind: { zh: 'read（阅读）或 refused（不予办理）', en: 'read or refused' },
    account: { zh: '账号', en: 'account' },
    of: { zh: '种类和编号，如 cases/c-1', en: 'kind and id, as cases/c-1' },
    rule: { zh: '规则', en: 'rule' },
    day: {
      zh: '日期；其他条件都没有时默认今天',
      en: 'day; today where nothing else is asked for',
    },
    ...paging,
  },
  answer: page(AccessHit),
});

export const myAccess = route({
  method: 'GET',
  path: '/api/me/access',
  title: { zh: '本人的阅读记录和不予办理记录', en: 'What I read, and what was refused to me' },
  query: {
    kind: { zh: 'read（阅读）或 refused（不予办理）', en: 'read or refused' },
    day: { zh: '日期', en: 'day' },
    ...paging,
  },
  answer: page(AccessHit),
});
