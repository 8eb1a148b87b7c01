import * as z from 'zod';
import { type CommandsOf, command, type EventsOf, event, strictly } from '../../engine/messages.ts';
import { CallId } from '../calls/call-id.ts';
import { Period } from '../calls/period.ts';
import { oneLine, paragraph } from '../input/texts.ts';
import { byOffice, bySystem } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { removalCommands, removalEvents } from './removal-messages.ts';
import { ClusterId, titleFields } from './title.ts';

const name = oneLine(2, 200);
const paper = OfficialDocument.optional();

const application = z.object({
  caseId: z.string().max(120),
  callId: z.string().max(60),
  level: LevelId,
  name,
  partners: z.array(OrgId).max(30).optional(),
});

const document = {
  number: '鲁制造强省办〔2023〕5号',
  title: '关于公布2023年先进制造业集群名单的通知',
  date: '2023-11-10',
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
  AskReport: command({
    title: { zh: '提请报送运行监测', en: 'Ask for a report' },
    body: strictly(() => ({
      callId: CallId,
      period: Period,
      track: z.string().max(60),
      reporters: z.enum(['titled', 'recorded']),
    })),
    may: bySystem,
    refusals: [],
    example: { callId: 'bz-2026q1', period: '2026Q1', track: 'pillar', reporters: 'titled' },
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
    body: () => z.strictObject({ ...recorded, source: paragraph }),
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
    body: () => z.strictObject({ name, reason: paragraph, document: paper }),
    may: byOffice,
    refusals: ['ClusterUnknown'],
    example: { name: '滨州市高端铝业集群', reason: '与全市集群目录一致' },
  }),
  AdmitHolder: command({
    title: { zh: '登记共用单位', en: 'Admit another holder' },
    body: () => z.strictObject({ org: OrgId, reason: paragraph, document: paper }),
    may: byOffice,
    refusals: ['ClusterUnknown', 'HolderUnknown'],
    example: { org: '371681', reason: '该集群已由市统筹调整为邹平市申报' },
  }),
  ...removalCommands,
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
  ReportAsked: event({
    v: 1,
    title: { zh: '提请报送运行监测', en: 'A report was asked for' },
    audience: 'application',
    data: () => z.object({ caseId: z.string(), callId: CallId, period: Period, track: z.string() }),
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
  ...removalEvents,
};

export type ClusterEvent = EventsOf<typeof clusterEvents>;
