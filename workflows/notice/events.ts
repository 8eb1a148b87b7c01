import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { event, holding } from '../../engine/messages.ts';
import { personal } from '../../engine/personal.ts';
import { Limit } from '../calendar/clock.ts';
import { Deadline, Derivation } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { Outcome } from '../calls/call.ts';
import { FileRef, OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { Consequence, Finding } from './finding.ts';
import { Inquirer, ObjectionId, Objector, objectionFields, Statement } from './objection.ts';
import { RefusalReason } from './objection-kind.ts';

const period = {
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
    data: () => z.object({ taskId: z.string(), overdue: z.boolean(), wakeAt: Instant }),
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

const objections = {
  ObjectionReceived: event({
    v: 1,
    title: { zh: '收到异议', en: 'An objection was received' },
    audience: 'acts',
    data: holding(() => ({
      ...objectionFields,
      objector: personal(Objector),
      statement: personal(Statement),
      /** Scan with the postmark, or the signed note. */
      proof: FileRef.optional(),
      decision: Limit,
    })),
  }),
  ObjectionAdmitted: event({
    v: 1,
    title: { zh: '异议已受理', en: 'The objection is admitted' },
    audience: 'acts',
    data: () => z.object({ objectionId: ObjectionId, inquiry: Limit }),
  }),
  ObjectionRefused: event({
    v: 1,
    title: { zh: '异议不予受理', en: 'The objection is not taken in' },
    audience: 'acts',
    data: () => z.object({ objectionId: ObjectionId, reason: RefusalReason, text: z.string() }),
  }),
  LeadReceived: event({
    v: 1,
    title: { zh: '收到问题线索', en: 'A lead was received' },
    audience: 'acts',
    data: holding(() => ({
      ...objectionFields,
      objector: personal(Objector),
      statement: personal(Statement),
      proof: FileRef.optional(),
    })),
  }),
  LeadForwarded: event({
    v: 1,
    title: { zh: '问题线索已移送', en: 'The lead was forwarded to supervision' },
    audience: 'acts',
    data: () => z.object({ leadId: ObjectionId, to: OrgId }),
  }),
};

const inquiry = {
  InquiryAssigned: event({
    v: 1,
    title: { zh: '异议核查已交办', en: 'The inquiry is assigned' },
    audience: 'acts',
    data: () => z.object({ objectionId: ObjectionId, to: Inquirer }),
  }),
  InquiryExtended: event({
    v: 1,
    title: { zh: '核查期限已延长', en: 'The inquiry is extended' },
    audience: 'acts',
    data: () =>
      z.object({ objectionId: ObjectionId, reason: z.string(), inquiry: Limit, was: Deadline }),
  }),
  InquiryConcluded: event({
    v: 1,
    title: { zh: '异议核查结束', en: 'The inquiry is concluded' },
    audience: 'acts',
    data: holding(() => ({
      objectionId: ObjectionId,
      finding: Finding,
      text: z.string(),
      consequence: Consequence,
      /** A second notice must follow: by the consequence, or because the call asks for it after each objection. */
      again: z.boolean(),
      document: OfficialDocument.optional(),
      /** Where suspended: when the office is reminded. */
      wakeAt: Instant.optional(),
    })),
  }),
  SuspensionLifted: event({
    v: 1,
    title: { zh: '恢复办理', en: 'The case goes on' },
    audience: 'told',
    data: () => z.object({ reason: z.string(), document: OfficialDocument }),
  }),
  ReturnedForNotice: event({
    v: 1,
    title: { zh: '须重新公示', en: 'A second notice is needed' },
    audience: 'told',
    data: () => z.object({ objections: z.array(ObjectionId) }),
  }),
  RemovedFromList: event({
    v: 1,
    title: { zh: '核查后不再列入', en: 'Taken off the list after an inquiry' },
    audience: 'told',
    data: () => z.object({ objectionId: ObjectionId, moot: z.array(ObjectionId) }),
  }),
};

export const noticeEvents = { ...period, ...objections, ...inquiry };
