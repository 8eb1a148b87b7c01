import * as z from 'zod';
import { command, strictly } from '../../engine/messages.ts';
import { Derivation } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { passage } from '../input/texts.ts';
import { FileRef, OfficialDocument } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';
import { IdentityNames } from '../submission/identity-messages.ts';
import { Consequence, Finding } from './finding.ts';
import { ObjectionId, Objector } from './objection.ts';
import { ObjectionKind, PaperChannel, RefusalReason } from './objection-kind.ts';

const byOffice = [{ role: 'office', relation: 'office' }] as const;
const bySystem = [{ role: 'system', relation: 'system' }] as const;
const grounds = passage(10, 5000);
const text = passage(2, 2000);
const file = {
  fileId: 'f-01',
  name: '信封邮戳.jpg',
  sha256: 'a'.repeat(64),
  size: 120_000,
};

const objections = {
  Object: command({
    title: { zh: '提出异议', en: 'Object' },
    body: strictly(() => ({
      kind: ObjectionKind,
      grounds,
      evidence: z.array(FileRef).max(20).default([]),
      objector: Objector,
      channel: z.literal('online').default('online'),
    })),
    may: [{ role: 'public', relation: 'any' }],
    needs: ['files'],
    refusals: [
      'NotOnNotice',
      'NoticeClosed',
      'IdentityMissing',
      'AnonymousWithoutEvidence',
      'EvidenceUnusable',
    ],
    example: {
      kind: 'substantive',
      grounds: '公示名单所列产值与统计年鉴不一致，附对照表。',
      evidence: [],
      objector: { name: '张三', contact: '0543-0000000' },
      channel: 'online',
    },
  }),
  RegisterObjection: command({
    title: {
      zh: '登记书面、来电、来访异议',
      en: 'Register an objection from paper, call or visit',
    },
    body: strictly(() => ({
      kind: ObjectionKind,
      grounds,
      evidence: z.array(FileRef).max(20).default([]),
      objector: Objector,
      channel: PaperChannel,
      /** Day of the postmark, the call or the visit: it counts, not the day of registration. */
      receivedOn: LocalDate,
      /** Scan of the letter with its postmark, or the signed note of the call or visit. */
      proof: FileRef,
    })),
    may: byOffice,
    needs: ['files'],
    refusals: [
      'NotOnNotice',
      'OutsideNoticePeriod',
      'IdentityMissing',
      'AnonymousWithoutEvidence',
      'EvidenceUnusable',
    ],
    example: {
      kind: 'substantive',
      grounds: '来信反映该集群核心企业数据不实，附材料。',
      evidence: [],
      objector: { name: '李四', contact: '滨州市某路1号' },
      channel: 'post',
      receivedOn: '2026-10-12',
      proof: file,
    },
  }),
  ForwardLead: command({
    title: { zh: '移送问题线索', en: 'Forward a lead to supervision' },
    body: () => z.strictObject({ leadId: ObjectionId, to: OrgId }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchLead', 'NotSupervision'],
    example: { leadId: 'o-6f1c2a3b-0001', to: 'BZ-DISCIPLINE' },
  }),
  AdmitObjection: command({
    title: { zh: '受理异议', en: 'Admit an objection' },
    body: () => z.strictObject({ objectionId: ObjectionId }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchObjection', 'ObjectionSettled'],
    example: { objectionId: 'o-6f1c2a3b-0001' },
  }),
  RefuseObjection: command({
    title: { zh: '不予受理异议', en: 'Decline an objection' },
    body: () => z.strictObject({ objectionId: ObjectionId, reason: RefusalReason, text }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchObjection', 'ObjectionSettled'],
    example: {
      objectionId: 'o-6f1c2a3b-0001',
      reason: 'outside-file',
      text: '所反映事项不在申报材料范围内，请向主管部门反映。',
    },
  }),
};

const inquiry = {
  AssignInquiry: command({
    title: { zh: '交办异议核查', en: 'Assign the inquiry' },
    body: () => z.strictObject({ objectionId: ObjectionId, to: OrgId }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchObjection', 'ObjectionNotAdmitted', 'UnfitInquirer'],
    example: { objectionId: 'o-6f1c2a3b-0001', to: 'BZ-DISCIPLINE' },
  }),
  ExtendInquiry: command({
    title: { zh: '延长核查期限', en: 'Extend the inquiry' },
    body: () => z.strictObject({ objectionId: ObjectionId, reason: text }),
    may: byOffice,
    refusals: [
      'NotOnNotice',
      'NoSuchObjection',
      'ObjectionNotAdmitted',
      'AlreadyExtended',
      'ExtensionTooLate',
    ],
    example: { objectionId: 'o-6f1c2a3b-0001', reason: '须赴企业现场核实用电和纳税数据。' },
  }),
  ConcludeInquiry: command({
    title: { zh: '作出核查结论', en: 'Conclude the inquiry' },
    body: strictly(() => ({
      objectionId: ObjectionId,
      finding: Finding,
      text,
      consequence: Consequence,
      document: OfficialDocument.optional(),
    })),
    may: [
      { role: 'supervision', relation: 'inquirer' },
      { role: 'department', relation: 'inquirer' },
      { role: 'office', relation: 'inquirer' },
    ],
    onBehalf: true,
    refusals: [
      'NotOnNotice',
      'NoSuchObjection',
      'ObjectionNotAdmitted',
      'NotTheInquirer',
      'SamePersonInquires',
      'ConsequenceUnfounded',
      'DocumentMissing',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'LeadNotForwarded',
      'NumberTaken',
    ],
    example: {
      objectionId: 'o-6f1c2a3b-0001',
      finding: 'not-upheld',
      text: '经核查，产值数据与统计部门口径一致，异议不成立。',
      consequence: 'continue',
    },
  }),
  ResumeAfterSuspension: command({
    title: { zh: '恢复办理', en: 'Resume after a suspension' },
    body: () => z.strictObject({ reason: text, document: OfficialDocument }),
    may: byOffice,
    refusals: [
      'NotOnNotice',
      'NotSuspended',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: {
      reason: '有关情况已整改到位。',
      document: { number: '滨工信发〔2026〕31号', title: '关于恢复办理的意见', date: '2026-11-20' },
    },
  }),
};

const period = {
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
    body: () => z.strictObject({ noticeId: z.string(), reason: text }),
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

export const noticeCommands = { ...period, ...objections, ...inquiry };
