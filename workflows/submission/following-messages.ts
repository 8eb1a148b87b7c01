import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { CallId } from '../calls/call-id.ts';
import { PartId } from '../form/form.ts';
import { bySystem } from '../may.ts';
import { DocumentNumber, OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { CaseName } from './identity-messages.ts';
import { Reminder, StreamId } from './opening-messages.ts';
import { sha256 } from './part-messages.ts';

const Hash = z.string().min(1).max(128);

/** What time and other streams ask of an application. */
export const followingCommands = {
  UrgeUnit: command({
    title: bilingual('督促报送', 'Press the unit to report'),
    body: () => z.strictObject({ note: z.string().trim().max(500) }),
    may: [
      { role: 'leading-group', relation: 'escalated' },
      { role: 'office', relation: 'escalated' },
      { role: 'unit-head', relation: 'escalated' },
    ],
    refusals: ['NotLate', 'ReasonMissing'],
    example: { note: '已电话督促县工信局，3日内报送。' },
    onBehalf: true,
  }),
  KeepSubmissionTime: command({
    title: bilingual('申报时限', 'Time for filing'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
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
    may: bySystem,
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
    may: bySystem,
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
    may: bySystem,
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

export const followingEvents = {
  ReportFellDue: event({
    v: 1,
    title: bilingual('逾期未报', 'The report is late'),
    audience: 'told',
    data: holding(() => ({
      closesAt: Instant,
      escalateAt: Instant,
      escalateTo: OrgId,
      /** The last moment at which the round takes it. */
      until: Instant.optional(),
    })),
  }),
  LatenessEscalated: event({
    v: 1,
    title: bilingual('逾期未报，报帮包领导', 'Lateness brought to the sponsoring leader'),
    audience: 'told',
    data: holding(() => ({ to: OrgId })),
  }),
  UnitUrged: event({
    v: 1,
    title: bilingual('帮包领导已督促', 'The sponsoring leader pressed the unit'),
    audience: 'told',
    data: holding(() => ({ by: OrgId, note: z.string() })),
  }),
  ReportNotFiled: event({
    v: 1,
    title: bilingual('未报', 'Not filed'),
    audience: 'told',
    data: holding(() => ({ until: Instant })),
  }),
  SubmissionReminded: event({
    v: 1,
    title: bilingual('临近截止提醒', 'Reminded of the closing date'),
    audience: 'told',
    data: () => z.object({ workingDaysBefore: z.int().positive(), closesAt: Instant }),
  }),
  WindowExtended: event({
    v: 1,
    title: bilingual('申报延期', 'Window extended'),
    audience: 'told',
    data: () => z.object({ closesAt: Instant, reminders: z.array(Reminder) }),
  }),
  CaseRevived: event({
    v: 1,
    title: bilingual('延期后恢复填报', 'Revived by the extension'),
    audience: 'told',
    data: holding(() => ({
      /** The end by which it had lapsed. */
      lapsedAt: Instant,
      closesAt: Instant,
      reminders: z.array(Reminder),
      /** Of the extension. */
      document: OfficialDocument.optional(),
      reason: z.string().optional(),
    })),
  }),
  CaseWithdrawn: event({
    v: 1,
    title: bilingual('撤回申报', 'Withdrawn'),
    audience: 'told',
    data: () => z.object({ reason: z.string(), document: OfficialDocument.optional() }),
  }),
  RecommendationTakenBack: event({
    v: 1,
    title: bilingual('下级撤回推荐', 'Taken back by the level below'),
    audience: 'told',
    data: holding(() => ({
      document: OfficialDocument,
      reason: z.string(),
      /** False where it went further up already: then this level's office has to take it back itself. */
      ends: z.boolean(),
    })),
  }),
  CaseLapsed: event({
    v: 1,
    title: bilingual('逾期未提交', 'Lapsed'),
    audience: 'told',
    data: () => z.object({ closesAt: Instant }),
  }),
};
