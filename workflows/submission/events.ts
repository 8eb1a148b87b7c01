import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { type EventsOf, event, holding } from '../../engine/messages.ts';
import { FreshClock } from '../calendar/clock.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { CallId } from '../calls/call.ts';
import { Decimal } from '../decimal/decimal.ts';
import { PartId } from '../form/form.ts';
import { FileRef, OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { FileKind } from './file-kind.ts';
import { identityEvents } from './identity-messages.ts';

/** A figure that must be explained: it moved far from the earlier application's, or cannot well be by itself. */
export const FigureWarning = z.object({
  /** Key of the explanation, e.g. `large-change:size.output`. */
  rule: z.string(),
  path: z.string(),
  previous: Decimal,
  current: Decimal,
  /** About 10,000 times as much or as little: 万元 entered for 亿元, or the reverse. */
  unitSlip: z.boolean(),
  /** What `previous` is: of the earlier application where nothing is said, the year before, or the region's size. */
  kind: z.enum(['years', 'region']).optional(),
});
export type FigureWarning = z.infer<typeof FigureWarning>;

const Reminder = z.object({ at: Instant, workingDaysBefore: z.int().positive() });
const Hashes = z.record(PartId, z.string());

const AttachedData = z.object({
  ...FileRef.shape,
  contentType: z.string(),
  kind: FileKind,
  field: z.string().optional(),
  org: OrgId,
});

export const submissionEvents = {
  CaseOpened: event({
    v: 1,
    title: bilingual('新建申报', 'Application opened'),
    audience: 'told',
    data: holding(() => ({
      caseId: z.string(),
      callId: CallId,
      callVersion: z.int().positive(),
      level: LevelId,
      office: OrgId,
      track: z.string(),
      name: z.string(),
      clusterId: z.string(),
      applicant: OrgId,
      partners: z.array(OrgId),
      recommender: OrgId.optional(),
      from: z
        .object({ caseId: z.string(), level: LevelId, recommendationId: z.string().optional() })
        .optional(),
      /** Who answers for which part of the form. */
      parts: z.array(z.object({ part: PartId, org: OrgId })),
      closesAt: Instant,
      reminders: z.array(Reminder),
    })),
  }),
  ...identityEvents,
  PartConfirmed: event({
    v: 1,
    title: bilingual('确认锁定', 'Part confirmed'),
    audience: 'told',
    data: holding(() => ({
      part: PartId,
      org: OrgId,
      /** Hash under which the values are kept. */
      content: z.string(),
      draftVersion: z.int().min(0),
      warnings: z.array(FigureWarning),
    })),
  }),
  PartReopened: event({
    v: 1,
    title: bilingual('解除锁定', 'Part unlocked'),
    audience: 'told',
    data: () => z.object({ part: PartId, org: OrgId }),
  }),
  FileAttached: event({
    v: 1,
    title: bilingual('上传材料', 'File attached'),
    audience: 'told',
    data: () => AttachedData,
  }),
  FilesTakenOver: event({
    v: 1,
    title: bilingual('带入下级申报材料', 'Files taken over from the level below'),
    audience: 'told',
    data: holding(() => ({
      /** Each with the case in whose store its bytes lie: they are not copied. */
      files: z.array(AttachedData.extend({ from: z.string() })).min(1),
    })),
  }),
  FileDetached: event({
    v: 1,
    title: bilingual('移除材料', 'File detached'),
    /** Without `org` and `kind`: from a time when a file could be attached but once. */
    audience: 'told',
    data: () =>
      AttachedData.pick({ fileId: true, field: true }).extend(
        AttachedData.pick({ org: true, kind: true }).partial().shape,
      ),
  }),
  SignedOff: event({
    v: 1,
    title: bilingual('单位负责人签批', 'Signed off'),
    audience: 'told',
    data: () =>
      z.object({ org: OrgId, checkCode: z.string(), document: OfficialDocument.optional() }),
  }),
  SignOffVoided: event({
    v: 1,
    title: bilingual('签批失效', 'Sign-off voided'),
    audience: 'told',
    data: () => z.object({ org: OrgId, because: PartId, number: z.string().optional() }),
  }),
  CaseFiled: event({
    v: 1,
    title: bilingual('提交申报', 'Filed'),
    audience: 'told',
    data: holding(() => ({
      /** Number of the 回执. */
      receipt: z.string(),
      parts: Hashes,
      checkCode: z.string(),
      files: z.int().min(0),
      /** Rules that were not met and how that was explained (情况说明). */
      explained: z.array(z.object({ rule: z.string(), explanation: z.string() })),
      closesAt: Instant,
      /** Where the case was filed by the level below: its letter. */
      letter: z.object({ number: z.string(), date: LocalDate }).optional(),
    })),
  }),
  PreliminaryReviewOpened: event({
    v: 1,
    title: bilingual('转县级初审', 'Preliminary review opened'),
    audience: 'told',
    data: () => z.object({ recommender: OrgId, ...FreshClock.shape }),
  }),
  PreliminarilyRecommended: event({
    v: 1,
    title: bilingual('县级初审推荐', 'Preliminarily recommended'),
    audience: 'told',
    data: () => z.object({ recommender: OrgId, document: OfficialDocument.optional() }),
  }),
  PreliminarilyReturned: event({
    v: 1,
    title: bilingual('县级初审退回', 'Preliminarily returned'),
    audience: 'told',
    data: holding(() => ({
      recommender: OrgId,
      reason: z.string(),
      document: OfficialDocument.optional(),
      /** Until when it may be filed again: the window's end, or the days for a correction where those end later. */
      closesAt: Instant,
      reminders: z.array(Reminder),
    })),
  }),
  PreliminarilyDeclined: event({
    v: 1,
    title: bilingual('县级初审不予推荐', 'Preliminarily declined'),
    audience: 'told',
    data: holding(() => ({
      recommender: OrgId,
      reason: z.string(),
      document: OfficialDocument.optional(),
    })),
  }),
  PreliminaryReviewReminded: event({
    v: 1,
    title: bilingual('催办县级初审', 'Preliminary review reminded'),
    audience: 'acts',
    data: () => z.object({ recommender: OrgId, overdue: z.boolean(), nextAt: Instant }),
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
export type SubmissionEvent = EventsOf<typeof submissionEvents>;
export type EventOf<T extends SubmissionEvent['type']> = Extract<
  SubmissionEvent,
  { readonly type: T }
>;
