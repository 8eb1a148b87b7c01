import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { Instant } from '../../calendar/instant.ts';
import { together } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { FieldPath, ReturnAnswer, ReturnItem } from './data.ts';

const Text = z.string().trim().max(2000);

export const formalCommands = {
  AcceptCase: command({
    title: bilingual('受理', 'Accept'),
    body: () => z.strictObject({ note: Text.optional() }),
    may: byOffice,
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere'],
    example: {},
    recall: { event: 'CaseAccepted', beside: ['ReviewReminded', 'ContactsAskedFor'] },
  }),
  ReturnForCorrection: command({
    title: bilingual('退回补正', 'Return for correction'),
    body: strictly(() => ({
      /** All that is missing, at once (一次性告知). */
      items: together(
        z
          .array(z.strictObject({ path: FieldPath, reason: Text.min(1) }))
          .min(1)
          .max(200),
      ),
      note: Text.optional(),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'CorrectionRoundsUsed',
      'UnknownPlaces',
    ],
    example: {
      items: [
        { path: 'size.output', reason: '2024年产值与所附证明不一致，请核对后重新填报。' },
        { path: 'identity.area', reason: '请补充规划面积的批准文件。' },
      ],
    },
    recall: { event: 'CaseReturned', beside: ['ReviewReminded', 'ContactsAskedFor'] },
  }),
  ExtendCorrection: command({
    title: bilingual('延长补正期限', 'Extend the time for correction'),
    body: strictly(() => ({
      days: z.int().min(1).max(60),
      reason: Text.min(1),
      document: OfficialDocument.optional(),
    })),
    may: byOffice,
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere', ...DOCUMENT_REFUSALS],
    example: { days: 3, reason: '申报单位书面说明统计部门月底出具证明。' },
  }),
  DeclineCase: command({
    title: bilingual('不予受理', 'Decline'),
    body: () => z.strictObject({ reason: Text, basis: Text }),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'ReasonMissing',
      'CorrectionStillRunning',
    ],
    example: {
      reason: '申报主体不属于本批次申报范围。',
      basis: '申报通知第二条第一项',
    },
  }),
  AnswerReturn: command({
    title: bilingual('提交补正', 'Answer a return'),
    body: strictly(() => ({
      answers: together(
        z
          .array(z.strictObject({ path: FieldPath, answer: Text }))
          .min(1)
          .max(200),
      ),
    })),
    // At a higher level the applicant is the office that recommended.
    may: [
      { role: 'clerk', relation: 'applicant' },
      { role: 'office', relation: 'applicant' },
    ],
    refusals: ['NotAtThisStage', 'CorrectionIncomplete'],
    example: {
      answers: [
        { path: 'size.output', answer: '已按统计年报更正，并重新上传证明。' },
        { path: 'identity.area', answer: '已补充批准文件。' },
      ],
    },
  }),
};

export const formalEvents = {
  FormalReviewOpened: event({
    v: 1,
    title: bilingual('进入形式审查', 'Formal review opened'),
    audience: 'handling',
    data: () => FreshClock,
  }),
  CaseAccepted: event({
    v: 1,
    title: bilingual('受理', 'Accepted'),
    audience: 'handling',
    data: () => z.object({ note: z.string().optional() }),
  }),
  CaseReturned: event({
    v: 1,
    title: bilingual('退回补正', 'Returned for correction'),
    audience: 'handling',
    data: holding(() => ({
      round: z.int().positive(),
      items: z.array(ReturnItem),
      note: z.string().optional(),
      ...FreshClock.shape,
      /** Of the higher level; the applicant's days do not move it. */
      upstreamDeadline: Instant.optional(),
    })),
  }),
  CorrectionExtended: event({
    v: 1,
    title: bilingual('延长补正期限', 'Time for correction extended'),
    audience: 'handling',
    data: holding(() => ({
      reason: z.string(),
      document: OfficialDocument.optional(),
      ...FreshClock.shape,
    })),
  }),
  ReturnAnswered: event({
    v: 1,
    title: bilingual('提交补正', 'Return answered'),
    audience: 'handling',
    data: holding(() => ({
      round: z.int().positive(),
      answers: z.array(ReturnAnswer),
      late: z.boolean(),
      /** When the office's clock stood still, and the formal review's time limit without that time. */
      pause: z.object({ from: Instant, to: Instant }),
      ...FreshClock.shape,
    })),
  }),
  CaseDeclined: event({
    v: 1,
    title: bilingual('不予受理', 'Declined'),
    audience: 'handling',
    data: () => z.object({ reason: z.string(), basis: z.string() }),
  }),
};
export type FormalEvent = EventsOf<typeof formalEvents>;
