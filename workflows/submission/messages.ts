import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import { type CommandsOf, command, strictly } from '../../engine/messages.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { CallId } from '../calls/call.ts';
import { PartId } from '../form/form.ts';
import { together } from '../input/texts.ts';
import { DocumentNumber, FileRef, OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { FileKind } from './file-kind.ts';
import { CaseName, identityCommands } from './identity-messages.ts';
import { PreliminaryVerdict } from './preliminary-verdict.ts';

const StreamId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{2,63}$/,
    said('请从申报项目中选择', 'choose one of the applications'),
  );
const Reason = z.string().trim().max(2000);
const Hash = z.string().min(1).max(128);

const clerk = { role: 'clerk', relation: 'applicant' };
const unitHead = { role: 'unit-head', relation: 'applicant' };
const partnerClerk = { role: 'clerk', relation: 'partner' };
const partnerHead = { role: 'unit-head', relation: 'partner' };
/** At a higher level the applicant is the office that recommended. */
const recommendingOffice = { role: 'office', relation: 'applicant' };
const system = [{ role: 'system', relation: 'system' }] as const;

const document = {
  number: '博政呈〔2026〕15号',
  title: '关于申报先进制造业集群的请示',
  date: '2026-04-02',
};
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
/** A figure, as `section.field`. */
const Proved = z.string().max(130);

const attached = {
  fileId: 'f-1',
  name: '产值证明.pdf',
  sha256,
  size: 120_000,
  contentType: 'application/pdf',
};

/** What people, time and other streams ask of an application until it is filed. */
export const submissionCommands = {
  OpenCase: command({
    title: bilingual('新建申报', 'Open an application'),
    body: strictly(() => ({
      caseId: StreamId,
      callId: CallId,
      track: z.string().max(60),
      name: CaseName,
      applicant: OrgId,
      partners: z.array(OrgId).max(30).default([]),
      /** Of an existing cluster record; a new record's id derives from the command where it is left out. */
      clusterId: StreamId.optional(),
    })),
    // Nobody is an applicant before the case exists: decide compares the actor's organisation with `applicant`.
    may: [
      { role: 'clerk', relation: 'any' },
      { role: 'office', relation: 'office' },
    ],
    refusals: [
      'AlreadyOpened',
      'WindowNotOpen',
      'WindowClosed',
      'NotTheApplicant',
      'MayNotFile',
      'UnknownTrack',
      'PartnersUnfit',
      'NoRecommendingUnit',
      'RecordOfAnother',
      'TooManyDrafts',
    ],
    example: {
      caseId: 'c-bx-kitchenware-2026',
      callId: 'bz-2026',
      track: 'advanced',
      name: '博兴县商用厨具产业集群',
      applicant: '371625',
      partners: ['371621'],
    },
    needs: ['call-live', 'record'],
  }),
  ...identityCommands,
  ConfirmPart: command({
    title: bilingual('确认锁定', 'Confirm and lock a part'),
    body: () => z.strictObject({ part: PartId, draftVersion: z.int().min(0) }),
    may: [clerk, partnerClerk, recommendingOffice],
    refusals: [
      'NotEditable',
      'WindowClosed',
      'NoSuchPart',
      'NotYourPart',
      'NotToBeCorrected',
      'NothingSaved',
      'DraftMoved',
      'AlreadyConfirmed',
      'PartInvalid',
    ],
    example: { part: 'size', draftVersion: 12 },
    needs: ['call-live', 'drafts', 'previous'],
  }),
  ReopenPart: command({
    title: bilingual('解除锁定', 'Unlock a part'),
    body: () => z.strictObject({ part: PartId }),
    may: [clerk, partnerClerk, recommendingOffice],
    refusals: ['NotEditable', 'WindowClosed', 'NoSuchPart', 'NotYourPart', 'NotConfirmed'],
    example: { part: 'partnerPart@371621' },
    needs: ['call-live'],
  }),
  AttachFile: command({
    title: bilingual('上传材料', 'Attach a file'),
    body: strictly(() => ({
      ...FileRef.shape,
      contentType: z.string().min(3).max(100),
      kind: FileKind,
      /** The figure that it proves, as `section.field`. */
      field: Proved.optional(),
    })),
    may: [clerk, unitHead, partnerClerk, partnerHead, recommendingOffice],
    refusals: ['NotEditable', 'WindowClosed', 'FileUnusable', 'NoSuchField'],
    example: { ...attached, kind: 'evidence', field: 'size.output' },
    needs: ['call-live', 'files'],
  }),
  DetachFile: command({
    title: bilingual('移除材料', 'Detach a file'),
    body: strictly(() => ({
      fileId: z.string().min(1).max(100),
      /** Only from the figure `section.field`; without it from everything that one's organisation attached it to. */
      field: Proved.optional(),
    })),
    may: [clerk, unitHead, partnerClerk, partnerHead, recommendingOffice],
    refusals: ['NotEditable', 'WindowClosed', 'NotAttached', 'NotYourFile'],
    example: { fileId: 'f-1', field: 'size.output' },
    needs: ['call-live'],
  }),
  SignOff: command({
    title: bilingual('单位负责人签批', "Head's sign-off"),
    body: () =>
      z.strictObject({ document: OfficialDocument.optional(), checkCode: z.string().max(20) }),
    may: [unitHead, partnerHead],
    refusals: [
      'NotEditable',
      'WindowClosed',
      'PartsUnconfirmed',
      'CheckCodeStale',
      'DocumentMissing',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: { document, checkCode: '7K2QP-9XW4D-3' },
    needs: ['call-live'],
    onBehalf: true,
  }),
  FileCase: command({
    title: bilingual('提交', 'File'),
    body: strictly(() => ({
      /** 情况说明, by the rule that asks for it. */
      explanations: together(z.record(z.string().max(200), Reason)).default({}),
    })),
    may: [clerk, unitHead],
    refusals: ['NotEditable', 'WindowClosed', 'ApplicationIncomplete', 'QuotaExhausted'],
    example: { explanations: { 'lead-70': '主导产业占比68%，正在建设的三个项目投产后可达75%。' } },
    needs: ['call-live', 'drafts', 'contents', 'titles'],
  }),
  RecommendPreliminarily: command({
    title: bilingual('县级初审', 'Preliminary review'),
    body: strictly(() => ({
      verdict: PreliminaryVerdict,
      reason: Reason.optional(),
      document: OfficialDocument.optional(),
    })),
    may: [
      { role: 'office', relation: 'recommender' },
      { role: 'clerk', relation: 'recommender' },
    ],
    refusals: [
      'NotInPreliminaryReview',
      'ReasonMissing',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: { verdict: 'recommend', document },
    onBehalf: true,
  }),
  WithdrawCase: command({
    title: bilingual('撤回申报', 'Withdraw'),
    body: () => z.strictObject({ reason: Reason, document: OfficialDocument.optional() }),
    may: [clerk, unitHead],
    refusals: [
      'NotWithdrawable',
      'ReasonMissing',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: { reason: '与邻县协商后改为联合申报。' },
    needs: ['call-live'],
    onBehalf: true,
  }),
  KeepSubmissionTime: command({
    title: bilingual('申报时限', 'Time for filing'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: system,
    refusals: [],
    example: { taskId: 'file' },
    needs: ['call-live'],
  }),
  FollowWindow: command({
    title: bilingual('申报延期', 'Window extended'),
    body: strictly(() => ({
      closesAt: Instant,
      /** The end that was moved: what lapsed by it goes on. None where the round was revised before its end. */
      from: Instant.optional(),
      document: OfficialDocument.optional(),
      reason: z.string().optional(),
    })),
    may: system,
    refusals: [],
    example: { closesAt: '2026-04-17T09:30:00.000Z', from: '2026-04-10T09:30:00.000Z' },
  }),
  ReceiveRecommendation: command({
    title: bilingual('接收推荐', 'Receive a recommendation'),
    body: strictly(() => ({
      caseId: StreamId,
      callId: CallId,
      track: z.string().max(60),
      name: CaseName,
      clusterId: StreamId,
      /** The recommending office's organisation. */
      applicant: OrgId,
      partners: z.array(OrgId).max(30).default([]),
      from: z.strictObject({
        caseId: StreamId,
        level: LevelId,
        recommendationId: z.string().min(1).max(80).optional(),
      }),
      parts: z.record(PartId, Hash),
      letter: z.object({ number: DocumentNumber, date: LocalDate }),
    })),
    may: system,
    refusals: ['AlreadyOpened', 'ContentsMissing', 'UnknownTrack'],
    example: {
      caseId: 'c-sd-kitchenware-2026',
      callId: 'sd-2026',
      track: 'advanced',
      name: '滨州市商用厨具产业集群',
      clusterId: 'cl-kitchenware',
      applicant: 'BZ-OFFICE',
      partners: [],
      from: {
        caseId: 'c-bx-kitchenware-2026',
        level: 'city',
        recommendationId: 'rec-bz-2026',
      },
      parts: { identity: sha256 },
      letter: { number: '滨工信函〔2026〕5号', date: '2026-11-20' },
    },
    needs: ['call-live', 'contents', 'cases'],
  }),
  TakeBackRecommendation: command({
    title: bilingual('下级撤回推荐', 'Taken back by the level below'),
    body: () => z.strictObject({ callId: CallId, document: OfficialDocument, reason: z.string() }),
    may: system,
    refusals: [],
    example: {
      callId: 'sd-2026',
      document: {
        number: '滨工信函〔2026〕8号',
        title: '关于撤回推荐的函',
        date: '2026-12-02',
      },
      reason: '核心企业发生安全事故',
    },
  }),
};
export type SubmissionCommand = CommandsOf<typeof submissionCommands>;
export type CommandOf<T extends SubmissionCommand['type']> = Extract<
  SubmissionCommand,
  { readonly type: T }
>;
