import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { Instant } from '../../calendar/instant.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { OrgId } from '../../orgs/org.ts';
import { JUDGING } from '../judging.ts';
import { StatementMadeOrNot } from '../statements/messages.ts';
import { AskedDepartment, OpinionData, OpinionId, opinionBody } from './data.ts';
import { OPINION_RECALL } from './recall.ts';
import { Resolution } from './verdict.ts';

const byDepartment = [{ role: 'department', relation: 'asked' }] as const;
const Text = z.string().trim().max(2000);
const opinionRefusals = [
  ...JUDGING,
  'NotAsked',
  'NotItsIndicator',
  'ObjectionUnexplained',
  'NotItsVetoFact',
  'VetoWithoutBasis',
  'VetoFactsUnanswered',
  'NumberTaken',
  'DocumentFromTheFuture',
  'DocumentOrderImplausible',
] as const;

export const opinionCommands = {
  GiveOpinion: command({
    title: bilingual('反馈联审意见', 'Give an opinion'),
    body: strictly(() => ({
      ...opinionBody,
      /** What the department sent back and is still open is done without (不再要求). */
      withoutItems: z.boolean().optional(),
    })),
    may: byDepartment,
    refusals: [...opinionRefusals, 'AlreadyAnswered', 'ItemsOpen'],
    example: {
      verdict: 'objection',
      values: [
        {
          field: 'size.output',
          value: '41.2',
          source: '2025年统计年报',
          note: '申报值含县外园区产值。',
        },
      ],
    },
    onBehalf: true,
    recall: OPINION_RECALL,
  }),
  CorrectOpinion: command({
    title: bilingual('更正联审意见', 'Correct an opinion'),
    body: () => z.strictObject({ replaces: OpinionId, ...opinionBody }),
    may: byDepartment,
    refusals: [...opinionRefusals, 'NotTheOpinionThatCounts'],
    example: {
      replaces: 'o-6f1c2a3b-0001',
      verdict: 'no-objection',
      note: '经复核，申报值与年报口径一致，原意见作废。',
    },
    needs: ['call-live'],
    onBehalf: true,
  }),
  RemindDepartment: command({
    title: bilingual('催办', 'Remind a department'),
    body: () => z.strictObject({ department: OrgId }),
    may: byOffice,
    refusals: [...JUDGING, 'NotAsked', 'AlreadyAnswered', 'WaitsForApplicant'],
    example: { department: 'BZ-STATS' },
  }),
  EndWaiting: command({
    title: bilingual('结束等待', 'End the waiting for a department'),
    body: strictly(() => ({
      department: OrgId,
      reason: Text,
      /** Compulsory where the department answers for veto facts. */
      document: OfficialDocument.optional(),
    })),
    may: [
      ...byOffice,
      { role: 'office', relation: 'escalated' },
      { role: 'leading-group', relation: 'escalated' },
      { role: 'unit-head', relation: 'escalated' },
    ],
    refusals: [
      ...JUDGING,
      'NotAsked',
      'AlreadyAnswered',
      'WaitsForApplicant',
      'NotEscalated',
      'NotYoursToEnd',
      'ReasonMissing',
      'VetoFactsUnsettled',
      'NumberTaken',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
    ],
    example: {
      department: 'BZ-STATS',
      reason: '经两次催办仍未反馈，报分管负责人同意，不再等待。',
    },
    onBehalf: true,
  }),
  CloseOpinions: command({
    title: bilingual('结束部门联审', 'Close the departmental review'),
    body: () => z.strictObject({ note: Text.optional() }),
    may: byOffice,
    refusals: [...JUDGING, 'OpinionOutstanding'],
    example: {},
  }),
  SettleDispute: command({
    title: bilingual('认定有异议数据', 'Settle a disputed figure'),
    body: strictly(() => ({
      department: OrgId,
      field: z.string().min(1).max(130),
      resolution: Resolution,
      reason: Text,
    })),
    may: byOffice,
    refusals: [
      ...JUDGING,
      'NotDisputed',
      'StatementAwaited',
      'DepartmentValueUnknown',
      'ReasonMissing',
    ],
    example: {
      department: 'BZ-STATS',
      field: 'size.output',
      resolution: 'department-value',
      reason: '经与县统计局核对，按年报口径认定。',
    },
  }),
};

export const opinionEvents = {
  OpinionsRequested: event({
    v: 1,
    title: bilingual('征求部门意见', 'Opinions requested'),
    audience: 'review',
    data: holding(() => ({
      round: z.int().positive(),
      /** One time limit for all of them. */
      ...FreshClock.shape,
      departments: z.array(AskedDepartment).min(1),
    })),
  }),
  OpinionGiven: event({
    v: 1,
    title: bilingual('部门反馈意见', 'Opinion given'),
    audience: 'opinion',
    /** `replaces`: an opinion that fell, because figures that it rested on changed. */
    data: () => z.object({ ...OpinionData.shape, replaces: OpinionId.optional() }),
  }),
  OpinionCorrected: event({
    v: 1,
    title: bilingual('部门更正意见', 'Opinion corrected'),
    audience: 'opinion',
    data: () => z.object({ ...OpinionData.shape, replaces: OpinionId }),
  }),
  OpinionNotGiven: event({
    v: 1,
    title: bilingual('逾期未反馈', 'No reply in time'),
    audience: 'whole',
    data: () => z.object({ department: OrgId, dueAt: Instant }),
  }),
  WaitingEnded: event({
    v: 1,
    title: bilingual('不再等待反馈', 'Waiting ended'),
    audience: 'whole',
    data: holding(() => ({
      department: OrgId,
      reason: z.string(),
      document: OfficialDocument.optional(),
    })),
  }),
  DisputeSettled: event({
    v: 1,
    title: bilingual('认定有异议数据', 'Disputed figure settled'),
    audience: 'review',
    data: holding(() => ({
      opinion: OpinionId,
      department: OrgId,
      field: z.string(),
      resolution: Resolution,
      value: z.string().optional(),
      reason: z.string(),
      /** Whether the applicant spoke before; nothing where it was not asked. */
      statement: StatementMadeOrNot.optional(),
    })),
  }),
};
export type OpinionEvent = EventsOf<typeof opinionEvents>;
