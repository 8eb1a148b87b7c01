import * as z from 'zod';
import { type CommandsOf, command, type EventsOf, event, strictly } from '../../engine/messages.ts';
import { LocalDate } from '../calendar/instant.ts';
import { oneLine, passage } from '../input/texts.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { ClusterId, TitleId, titleFields } from './title.ts';

const byOffice = [{ role: 'office', relation: 'office' }] as const;
const bySystem = [{ role: 'system', relation: 'system' }] as const;
const text = passage(2, 2000);
const name = oneLine(2, 200);
const paper = OfficialDocument.optional();
const titleByPaper = { titleId: TitleId, document: OfficialDocument };

const application = z.object({
  caseId: z.string().max(120),
  callId: z.string().max(60),
  level: LevelId,
  name,
});

const document = {
  number: '鲁制造强省办〔2023〕5号',
  title: '关于公布2023年先进制造业集群名单的通知',
  date: '2023-11-10',
};
const minutes = {
  number: '滨工信发〔2027〕9号',
  title: '关于撤销有关集群称号的通知',
  date: '2027-05-20',
};
const { titleId: _, ...recorded } = titleFields;

export const clusterCommands = {
  OpenCluster: command({
    title: { zh: '建立集群档案', en: 'Open a cluster record' },
    body: strictly(() => ({
      clusterId: ClusterId,
      name,
      applicant: OrgId,
      /** The application because of which it is opened; each further one is added. */
      application: application.strict().optional(),
    })),
    may: [...bySystem, ...byOffice],
    refusals: ['ClusterNamedOtherwise', 'RecordOfAnother'],
    example: {
      clusterId: 'bz-aluminium',
      name: '滨州市轻量化铝新材料集群',
      applicant: '371600',
    },
  }),
  CorrectApplication: command({
    title: { zh: '更正申报项目名称', en: 'Take in a corrected application' },
    body: () => z.strictObject({ caseId: z.string(), name }),
    may: bySystem,
    refusals: [],
    example: { caseId: 'c-1', name: '博兴县商用厨具产业集群' },
  }),
  AwardTitle: command({
    title: { zh: '记载称号', en: 'Take in a title' },
    body: () => z.strictObject({ ...titleFields, caseId: z.string() }),
    may: bySystem,
    refusals: [],
    example: {
      titleId: 't-6f1c2a3b-0001',
      level: 'city',
      name: '博兴县商用厨具产业集群',
      outcome: 'key-candidate',
      document: {
        number: '滨工信发〔2026〕28号',
        title: '关于公布重点培育对象的通知',
        date: '2026-10-16',
      },
      from: '2026-10-16',
      to: '2029-10-15',
      body: 'BZ-OFFICE',
      caseId: 'c-1',
    },
  }),
  RecordTitle: command({
    title: { zh: '登记系统外取得的称号', en: 'Record a title awarded outside' },
    body: () => z.strictObject({ ...recorded, source: text }),
    may: byOffice,
    refusals: ['ClusterUnknown', 'TitleRecorded', 'DocumentFromTheFuture', 'ValidityReversed'],
    example: {
      level: 'province',
      name: '滨州市轻量化铝新材料集群',
      outcome: 'recognise',
      document,
      from: '2023-11-10',
      body: 'SD-IIT',
      source: '省工业和信息化厅网站公布名单',
    },
  }),
  RenameCluster: command({
    title: { zh: '集群更名', en: 'Rename the cluster' },
    body: () => z.strictObject({ name, reason: text, document: paper }),
    may: byOffice,
    refusals: ['ClusterUnknown'],
    example: { name: '滨州市高端铝业集群', reason: '与全市集群目录一致' },
  }),
  AdmitHolder: command({
    title: { zh: '登记共用单位', en: 'Admit another holder' },
    body: () => z.strictObject({ org: OrgId, reason: text, document: paper }),
    may: byOffice,
    refusals: ['ClusterUnknown', 'HolderUnknown'],
    example: { org: '371681', reason: '该集群已由市统筹调整为邹平市申报' },
  }),
  RemindHolder: command({
    title: { zh: '提醒', en: 'Remind the holder' },
    body: () => z.strictObject({ titleId: TitleId, reason: text }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder'],
    example: { titleId: 't-1', reason: '年度评价指标连续两年下降。' },
  }),
  SetRectification: command({
    title: { zh: '限期整改', en: 'Set a time to rectify' },
    body: () => z.strictObject({ titleId: TitleId, until: LocalDate, reason: text }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder', 'RectificationTooShort'],
    example: { titleId: 't-1', until: '2027-03-31', reason: '提醒后未见改进。' },
  }),
  NotifyRevocation: command({
    title: {
      zh: '告知拟撤销并听取陈述申辩',
      en: 'Notify the intended revocation and hear the holder',
    },
    body: strictly(() => ({
      ...titleByPaper,
      /** Last day for the holder's statement (陈述申辩). */
      statementUntil: LocalDate,
    })),
    may: byOffice,
    refusals: [
      'TitleUnknown',
      'RemovalOutOfOrder',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'StatementTimeMissing',
      'NumberTaken',
    ],
    example: {
      titleId: 't-1',
      document: { ...minutes, number: '滨工信函〔2027〕8号', date: '2027-04-06' },
      statementUntil: '2027-04-16',
    },
  }),
  RevokeTitle: command({
    title: { zh: '撤销称号', en: 'Revoke the title' },
    body: strictly(() => ({
      titleId: TitleId,
      /** The document of the collective decision (集体研究). */
      document: OfficialDocument,
      reason: text,
    })),
    may: byOffice,
    refusals: [
      'TitleUnknown',
      'RemovalOutOfOrder',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: { titleId: 't-1', document: minutes, reason: '整改期满仍未达标。' },
  }),
  EndRemoval: command({
    title: { zh: '整改到位，保留称号', en: 'Keep the title' },
    body: () => z.strictObject({ titleId: TitleId, reason: text }),
    may: byOffice,
    refusals: ['TitleUnknown', 'RemovalOutOfOrder'],
    example: { titleId: 't-1', reason: '整改到位，经复核符合条件。' },
  }),
};
export type ClusterCommand = CommandsOf<typeof clusterCommands>;

export const clusterEvents = {
  ClusterOpened: event({
    v: 1,
    title: { zh: '已建立集群档案', en: 'The cluster record is opened' },
    audience: 'public',
    data: () => z.object({ clusterId: ClusterId, name, applicant: OrgId }),
  }),
  ApplicationAdded: event({
    v: 1,
    title: { zh: '新增申报项目', en: 'An application was added' },
    audience: 'application',
    data: () => application,
  }),
  ApplicationCorrected: event({
    v: 1,
    title: { zh: '申报项目名称已更正', en: 'The name of an application was corrected' },
    audience: 'application',
    data: () => z.object({ caseId: z.string(), name, was: name }),
  }),
  TitleAwarded: event({
    v: 1,
    title: { zh: '取得称号', en: 'A title was awarded' },
    audience: 'public',
    data: () => z.object({ ...titleFields, caseId: z.string() }),
  }),
  TitleRecordedFromOutside: event({
    v: 1,
    title: { zh: '已登记系统外取得的称号', en: 'A title awarded outside is recorded' },
    audience: 'public',
    data: () => z.object({ ...titleFields, source: z.string() }),
  }),
  ClusterRenamed: event({
    v: 1,
    title: { zh: '集群已更名', en: 'The cluster is renamed' },
    audience: 'public',
    data: () => z.object({ name, was: name, reason: z.string(), document: paper }),
  }),
  HolderAdmitted: event({
    v: 1,
    title: { zh: '已登记共用单位', en: 'Another holder is admitted' },
    audience: 'removal',
    data: () => z.object({ org: OrgId, reason: z.string(), document: paper }),
  }),
  HolderReminded: event({
    v: 1,
    title: { zh: '已提醒', en: 'The holder is reminded' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, reason: z.string() }),
  }),
  RectificationSet: event({
    v: 1,
    title: { zh: '已限期整改', en: 'A time to rectify is set' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, until: LocalDate, reason: z.string() }),
  }),
  RevocationNotified: event({
    v: 1,
    title: { zh: '已告知拟撤销', en: 'The intended revocation is notified' },
    audience: 'removal',
    data: () => z.object({ ...titleByPaper, statementUntil: LocalDate }),
  }),
  TitleRevoked: event({
    v: 1,
    title: { zh: '称号已撤销', en: 'The title is revoked' },
    audience: 'public',
    data: () => z.object({ ...titleByPaper, reason: z.string() }),
  }),
  RemovalEnded: event({
    v: 1,
    title: { zh: '保留称号', en: 'The title is kept' },
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, reason: z.string() }),
  }),
};
export type ClusterEvent = EventsOf<typeof clusterEvents>;
