import * as z from 'zod';
import { Bilingual, said } from '../../../engine/bilingual.ts';
import {
  type CommandsOf,
  command,
  type EventsOf,
  event,
  holding,
  strictly,
} from '../../../engine/messages.ts';
import { Derivation } from '../../calendar/deadline.ts';
import { Instant, LocalDate } from '../../calendar/instant.ts';
import { CallId } from '../../calls/call-id.ts';
import { oneLine, passage, together } from '../../input/texts.ts';
import { byOffice, bySystem } from '../../may.ts';
import { LevelId, OrgId } from '../../orgs/org.ts';
import { IdentityNames, identityFields } from '../../submission/identity-messages.ts';
import { site, websiteCommands, websiteEvents } from './website-messages.ts';

/** One list is read on one page, and recorded in one transaction with the place of each case. */
const MOST_CASES = 90;

const text = passage(2, 5000);
const cases = z.array(z.string().min(1).max(120)).min(1).max(MOST_CASES);

export const NoticeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,59}$/, said('请从公示中选择', 'choose one of the notices'));

export const publicationCommands = {
  PublishNotice: command({
    title: { zh: '发布公示', en: 'Publish the notice' },
    body: strictly(() => ({
      noticeId: NoticeId,
      callId: CallId,
      title: oneLine(2, 200),
      cases,
      firstDay: LocalDate,
      /** Steps that the list has passed (评审程序). */
      procedure: text,
      website: z.strictObject(site).optional(),
    })),
    may: byOffice,
    needs: ['cases', 'call-live'],
    refusals: [
      'NoticePublished',
      'NoticeNotNeeded',
      'CasesNotProposed',
      'FirstDayPast',
      'ListedElsewhere',
    ],
    example: {
      noticeId: 'n-2026-1',
      callId: 'bz-2026',
      title: '关于2026年度市级先进制造业集群拟认定名单的公示',
      cases: ['c-1', 'c-2'],
      firstDay: '2026-09-25',
      procedure: '经县级推荐、形式审查、部门联审、专家评审、领导小组会议审议。',
    },
  }),
  CorrectNotice: command({
    title: { zh: '更正公示', en: 'Correct the notice' },
    body: strictly(() => ({
      /** What is corrected, as the public reads it. */
      text,
      /** Cases whose published content changed: their days run anew. */
      cases,
      /** Name and units as they are right, of those of the cases where they were wrong. */
      names: together(
        z
          .array(z.strictObject({ caseId: z.string().min(1).max(120), ...identityFields }))
          .max(MOST_CASES),
      ).optional(),
      reason: text,
      /** Today or later; or the printed one, where holidays announced since made the notice too short: it is extended. */
      firstDay: LocalDate,
    })),
    may: byOffice,
    needs: ['cases', 'call-live'],
    refusals: [
      'NoticeNotPublished',
      'NotInNotice',
      'CasesNotProposed',
      'NamesUnfit',
      'StaysUnconfirmed',
      'FirstDayPast',
      'ListedElsewhere',
    ],
    example: {
      text: '原公示中博兴县集群名称更正为“博兴县商用厨具产业集群”。',
      cases: ['c-1'],
      names: [{ caseId: 'c-1', name: '博兴县商用厨具产业集群' }],
      reason: '集群名称误植',
      firstDay: '2026-09-28',
    },
  }),
  CheckNoticeDays: command({
    title: { zh: '按新工作日历核定公示天数', en: 'Compute the days of the notice anew' },
    body: () => z.strictObject({ calendarVersion: z.string().min(1) }),
    may: bySystem,
    needs: ['call-live'],
    refusals: ['NoticeNotPublished'],
    example: { calendarVersion: 'cn-2000-2027.1' },
  }),
  ...websiteCommands,
  WithdrawNotice: command({
    title: { zh: '撤回公示', en: 'Withdraw the notice before its first day' },
    body: () => z.strictObject({ reason: text }),
    may: byOffice,
    refusals: ['NoticeNotPublished', 'NoticeBegun'],
    example: { reason: '名单需进一步核对' },
  }),
};

export type PublicationCommand = CommandsOf<typeof publicationCommands>;

/** A line of the published list, with the name as of then. */
export const Listed = z.object({
  caseId: z.string(),
  name: z.string(),
  applicant: OrgId,
  /** Of a joint application; lists of before did not name them. */
  partners: z.array(OrgId).optional(),
  outcome: z.object({ id: z.string(), title: Bilingual }),
  /** By its title then; lists of before did not name it. */
  track: Bilingual.optional(),
});
export type Listed = z.infer<typeof Listed>;

const days = {
  round: z.int().positive(),
  firstDay: LocalDate,
  lastDay: LocalDate,
  endsAt: Instant,
  why: Derivation,
  list: z.array(Listed).min(1),
};

export const publicationEvents = {
  NoticePublished: event({
    v: 1,
    title: { zh: '公示已发布', en: 'The notice is published' },
    audience: 'public',
    data: holding(() => ({
      noticeId: NoticeId,
      callId: CallId,
      level: LevelId,
      /** The office whose call it is. */
      office: OrgId,
      title: z.string(),
      issuer: OrgId,
      basis: z.array(z.string()).min(1),
      procedure: z.string(),
      contact: z.object({
        telephone: z.string(),
        email: z.string().optional(),
        address: z.string().optional(),
      }),
      supervisionTelephone: z.string(),
      website: z.object(site).optional(),
      ...days,
    })),
  }),
  NoticeCorrected: event({
    v: 1,
    title: { zh: '已更正公示', en: 'The notice is corrected' },
    audience: 'public',
    data: holding(() => ({
      text: z.string(),
      reason: z.string(),
      /** What the round sets right: the applications are told. */
      corrected: z.array(IdentityNames.extend({ caseId: z.string() })).optional(),
      ...days,
    })),
  }),
  NoticeFoundShort: event({
    v: 1,
    title: {
      zh: '放假安排公布，公示天数不足',
      en: 'Holidays were announced: the notice is too short',
    },
    audience: 'public',
    data: holding(() => ({
      calendarVersion: z.string(),
      rounds: z
        .array(z.object({ round: z.int().positive(), lastDay: LocalDate, due: LocalDate }))
        .min(1),
    })),
  }),
  ...websiteEvents,
  NoticeWithdrawn: event({
    v: 1,
    title: { zh: '公示已撤回', en: 'The notice is withdrawn' },
    audience: 'public',
    data: () => z.object({ reason: z.string() }),
  }),
};

export type PublicationEvent = EventsOf<typeof publicationEvents>;
