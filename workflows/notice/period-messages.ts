import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Limit } from '../calendar/clock.ts';
import { Derivation } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { Outcome } from '../calls/call-parts.ts';
import { paragraph } from '../input/texts.ts';
import { byOffice, bySystem } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { IdentityNames } from '../submission/identity-messages.ts';

export const periodCommands = {
  EnterNotice: command({
    title: { zh: '列入公示', en: 'Enter the public notice' },
    body: strictly(() => ({
      noticeId: z.string(),
      round: z.int().positive(),
      firstDay: LocalDate,
      lastDay: LocalDate,
      endsAt: Instant,
      why: Derivation,
      /** Name and units as the round sets them right, and why. */
      corrected: IdentityNames.extend({ reason: z.string() }).optional(),
    })),
    may: bySystem,
    refusals: ['NotForNotice'],
    example: {
      noticeId: 'n-2026-1',
      round: 1,
      firstDay: '2026-09-25',
      lastDay: '2026-10-12',
      endsAt: '2026-10-12T16:00:00.000Z',
      why: {
        rule: 'call.publicNotice.days',
        startedOn: '2026-09-25',
        days: 7,
        unit: 'working',
        countFirstDay: true,
        hour: '24:00',
        skippedHolidays: [],
        skippedWeekendDays: 5,
        workedMakeUpDays: ['2026-10-10'],
        pauses: [],
        provisional: false,
        calendarVersion: 'cn-2000-2026.1',
      },
    },
  }),
  LeaveNotice: command({
    title: { zh: '撤出公示', en: 'Leave a withdrawn notice' },
    body: () => z.strictObject({ noticeId: z.string(), reason: paragraph }),
    may: bySystem,
    refusals: [],
    example: { noticeId: 'n-2026-1', reason: '名单排版有误，公示前撤回。' },
  }),
  IssueRecognition: command({
    title: { zh: '印发认定文件', en: 'Issue the recognition document' },
    body: () => z.strictObject({ document: OfficialDocument, publishedOn: LocalDate.optional() }),
    may: byOffice,
    refusals: [
      'NotOnNotice',
      'NotForRecognition',
      'QuestionOpen',
      'ListedElsewhere',
      'NoticeNotOver',
      'PublicationDateImplausible',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'LeadNotForwarded',
      'NumberTaken',
    ],
    example: {
      document: {
        number: '滨工信发〔2026〕28号',
        title: '关于公布2026年市级先进制造业集群名单的通知',
        date: '2026-10-16',
      },
    },
  }),
  KeepNoticeTime: command({
    title: { zh: '公示计时', en: 'Keep the notice’s time' },
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
    refusals: [],
    example: { taskId: 'notice-period' },
  }),
};

export const periodEvents = {
  PublicationAwaited: event({
    v: 1,
    title: { zh: '待公示', en: 'Awaiting publication' },
    /** `needed` false: the call publishes no notice, and the recognition document comes next. */
    audience: 'acts',
    data: () => z.object({ needed: z.boolean(), limit: Limit }),
  }),
  NoticeEntered: event({
    v: 1,
    title: { zh: '进入公示', en: 'On public notice' },
    audience: 'told',
    data: holding(() => ({
      noticeId: z.string(),
      round: z.int().positive(),
      firstDay: LocalDate,
      lastDay: LocalDate,
      endsAt: Instant,
      why: Derivation,
    })),
  }),
  NoticeLeft: event({
    v: 1,
    title: { zh: '公示已撤回', en: 'The notice was withdrawn' },
    audience: 'told',
    data: () => z.object({ noticeId: z.string(), reason: z.string() }),
  }),
  NoticePeriodEnded: event({
    v: 1,
    formerly: ['NoticeOver'],
    title: { zh: '公示期满', en: 'Notice period over' },
    audience: 'told',
    data: holding(() => ({
      noticeId: z.string(),
      lastDay: LocalDate,
      /** Time limit of the act that follows: the recognition document. */
      recognition: Limit,
    })),
  }),
  NoticeReminded: event({
    v: 1,
    title: { zh: '已催办', en: 'Reminded' },
    audience: 'acts',
    data: () =>
      z.object({
        taskId: z.string(),
        overdue: z.boolean(),
        wakeAt: Instant,
        /** Late, and taken to their desk besides. */
        escalateTo: OrgId.optional(),
      }),
  }),
  Recognised: event({
    v: 1,
    title: { zh: '已印发认定文件', en: 'The recognition document is issued' },
    audience: 'told',
    data: holding(() => ({
      titleId: z.string(),
      clusterId: z.string(),
      /** The cluster's name then. */
      name: z.string(),
      level: LevelId,
      outcome: Outcome.pick({ id: true, kind: true, title: true }),
      title: Bilingual,
      body: OrgId,
      document: OfficialDocument,
      publishedOn: LocalDate.optional(),
      /** First and last day of the title; no last day where the call sets no validity. */
      validFrom: LocalDate,
      validTo: LocalDate.optional(),
    })),
  }),
};
