import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { FreshClock } from '../calendar/clock.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { PartId } from '../form/form.ts';
import { together } from '../input/texts.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { OrgId } from '../orgs/org.ts';
import { clerk, partnerHead, unitHead } from './applicants.ts';
import { Reminder } from './opening-messages.ts';
import { PreliminaryVerdict } from './preliminary-verdict.ts';

const Reason = z.string().trim().max(2000);

const document = {
  number: '博政呈〔2026〕15号',
  title: '关于申报先进制造业集群的请示',
  date: '2026-04-02',
};

export const filingCommands = {
  SignOff: command({
    title: bilingual('单位负责人签批', "Head's sign-off"),
    body: () =>
      z.strictObject({ document: OfficialDocument.optional(), checkCode: z.string().max(20) }),
    may: [unitHead, partnerHead],
    refusals: [
      'PartnershipUnanswered',
      'NotEditable',
      'WindowClosed',
      'PartsUnconfirmed',
      'CheckCodeStale',
      'DocumentMissing',
      ...DOCUMENT_REFUSALS,
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
    refusals: [
      'NotEditable',
      'WindowNotOpen',
      'WindowClosed',
      'ApplicationIncomplete',
      'QuotaExhausted',
      'ClusterFiledTwice',
    ],
    example: { explanations: { 'lead-70': '主导产业占比68%，正在建设的三个项目投产后可达75%。' } },
    needs: ['call-live', 'drafts', 'contents', 'titles', 'file-checks'],
    recall: { event: 'CaseFiled', beside: ['ContactsAskedFor'] },
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
    refusals: ['NotInPreliminaryReview', 'ReasonMissing', ...DOCUMENT_REFUSALS],
    example: { verdict: 'recommend', document },
    onBehalf: true,
  }),
  WithdrawCase: command({
    title: bilingual('撤回申报', 'Withdraw'),
    body: () => z.strictObject({ reason: Reason, document: OfficialDocument.optional() }),
    may: [clerk, unitHead],
    refusals: ['NotWithdrawable', 'ReasonMissing', ...DOCUMENT_REFUSALS],
    example: { reason: '与邻县协商后改为联合申报。' },
    needs: ['call-live'],
    onBehalf: true,
  }),
  ReopenCase: command({
    title: bilingual('恢复申报', 'Revive a withdrawn application'),
    body: () => z.strictObject({ reason: Reason }),
    may: [clerk, unitHead],
    refusals: ['NotWithdrawn', 'WindowClosed', 'ReasonMissing', 'TooManyDrafts'],
    example: { reason: '协商后仍由本县单独申报。' },
    needs: ['call-live'],
  }),
};

const Hashes = z.record(PartId, z.string());

export const filingEvents = {
  SignedOff: event({
    v: 1,
    title: bilingual('单位负责人签批', 'Signed off'),
    audience: 'told',
    data: () =>
      z.object({
        org: OrgId,
        checkCode: z.string(),
        /** Content hashes of what it covers; of a sign-off from before there were such, all that was confirmed then. */
        parts: Hashes.optional(),
        document: OfficialDocument.optional(),
      }),
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
      /** Of a report: after its last day (逾期). */
      late: z.boolean().optional(),
      /** Where the case was filed by the level below: its letter. */
      letter: z.object({ number: z.string(), date: LocalDate }).optional(),
    })),
  }),
  CaseReopened: event({
    v: 1,
    title: bilingual('恢复申报', 'Revived after its withdrawal'),
    audience: 'told',
    data: holding(() => ({
      reason: z.string(),
      closesAt: Instant,
      reminders: z.array(Reminder),
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
    data: () =>
      z.object({
        recommender: OrgId,
        overdue: z.boolean(),
        nextAt: Instant,
        /** Late, and taken to their desk besides. */
        escalateTo: OrgId.optional(),
      }),
  }),
};
