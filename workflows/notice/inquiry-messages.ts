import * as z from 'zod';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Limit } from '../calendar/clock.ts';
import { Deadline } from '../calendar/deadline.ts';
import { Instant } from '../calendar/instant.ts';
import { paragraph } from '../input/texts.ts';
import { byOffice } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { OrgId } from '../orgs/org.ts';
import { Consequence, Finding } from './finding.ts';
import { Inquirer, ObjectionId } from './objection.ts';

export const inquiryCommands = {
  AssignInquiry: command({
    title: { zh: '交办异议核查', en: 'Assign the inquiry' },
    body: () => z.strictObject({ objectionId: ObjectionId, to: OrgId }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchObjection', 'ObjectionNotAdmitted', 'UnfitInquirer'],
    example: { objectionId: 'o-6f1c2a3b-0001', to: 'BZ-DISCIPLINE' },
  }),
  ExtendInquiry: command({
    title: { zh: '延长核查期限', en: 'Extend the inquiry' },
    body: () => z.strictObject({ objectionId: ObjectionId, reason: paragraph }),
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
      text: paragraph,
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
    body: () => z.strictObject({ reason: paragraph, document: OfficialDocument }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NotSuspended', ...DOCUMENT_REFUSALS],
    example: {
      reason: '有关情况已整改到位。',
      document: { number: '滨工信发〔2026〕31号', title: '关于恢复办理的意见', date: '2026-11-20' },
    },
  }),
};

export const inquiryEvents = {
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
