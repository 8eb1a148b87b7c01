import * as z from 'zod';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { personal } from '../../engine/personal.ts';
import { Limit } from '../calendar/clock.ts';
import { LocalDate } from '../calendar/instant.ts';
import { paragraph, passage } from '../input/texts.ts';
import { byOffice } from '../may.ts';
import { FileRef } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';
import { ObjectionId, Objector, objectionFields, Statement } from './objection.ts';
import { ObjectionKind, PaperChannel, RefusalReason } from './objection-kind.ts';

const grounds = passage(10, 5000);

const file = {
  fileId: 'f-01',
  name: '信封邮戳.jpg',
  sha256: 'a'.repeat(64),
  size: 120_000,
};

export const objectionCommands = {
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
    body: () =>
      z.strictObject({ objectionId: ObjectionId, reason: RefusalReason, text: paragraph }),
    may: byOffice,
    refusals: ['NotOnNotice', 'NoSuchObjection', 'ObjectionSettled'],
    example: {
      objectionId: 'o-6f1c2a3b-0001',
      reason: 'outside-file',
      text: '所反映事项不在申报材料范围内，请向主管部门反映。',
    },
  }),
};

/** What is kept of what came in, be it an objection or a lead. */
const received = () => ({
  ...objectionFields,
  objector: personal(Objector),
  statement: personal(Statement),
  /** Scan with the postmark, or the signed note. */
  proof: FileRef.optional(),
});

export const objectionEvents = {
  ObjectionReceived: event({
    v: 1,
    title: { zh: '收到异议', en: 'An objection was received' },
    audience: 'acts',
    data: holding(() => ({ ...received(), decision: Limit })),
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
    data: holding(received),
  }),
  LeadForwarded: event({
    v: 1,
    title: { zh: '问题线索已移送', en: 'The lead was forwarded to supervision' },
    audience: 'acts',
    data: () => z.object({ leadId: ObjectionId, to: OrgId }),
  }),
};
