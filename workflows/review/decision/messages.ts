import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { Instant } from '../../calendar/instant.ts';
import { Outcome } from '../../calls/call-parts.ts';
import { byOffice, bySystem } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { OrgId } from '../../orgs/org.ts';
import { correctMinutesCommands, correctMinutesEvents } from './correct-messages.ts';
import { DecisionChain, DecisionData, FrozenPosition } from './data.ts';
import { Held, releaseCommands, releaseEvents } from './release-messages.ts';
import { timeEvents } from './time-messages.ts';
import { DecisionVerdict, NotSelectedBy, SendBackTo } from './verdict.ts';
import { OUTCOME_REFUSALS, Votes } from './votes.ts';

const Text = z.string().trim().max(5000);

export const decisionCommands = {
  EnterDecision: command({
    title: bilingual('排序已定，提请审议', 'Enter the decision'),
    body: () => z.strictObject({ ...FrozenPosition.shape }),
    may: bySystem,
    refusals: [],
    example: {
      track: 'advanced',
      position: 2,
      total: 8750,
      of: 9,
      tiedWith: [],
      frozenAt: '2026-10-20T08:00:00.000Z',
    },
  }),
  ...releaseCommands,
  ...correctMinutesCommands,
  RecordDecision: command({
    title: bilingual('集体研究', 'Record a collective decision'),
    body: strictly(() => ({
      body: OrgId,
      document: OfficialDocument,
      verdict: DecisionVerdict,
      /** Of the call's outcomes; compulsory with `adopt`. */
      outcome: z.string().max(40).optional(),
      /** Place on the proposed list, where it is another than the ranking's. */
      position: z.int().positive().optional(),
      /** 调整排序说明, or why not. */
      reason: Text.optional(),
      /** Where the body decides by votes. */
      votes: Votes.optional(),
      sendBack: z
        .strictObject({
          to: SendBackTo,
          /** Only these departments are asked again; all, where it is left out. */
          departments: z.array(OrgId).min(1).max(100).optional(),
        })
        .optional(),
    })),
    may: [{ role: 'leading-group', relation: 'decider' }],
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotThisBody',
      'BodyNotNext',
      'QuestionOpen',
      ...OUTCOME_REFUSALS,
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      body: 'BZ-LEADING-GROUP',
      document: {
        number: '滨制造强市办纪〔2026〕3号',
        title: '领导小组第二次会议纪要',
        date: '2026-10-28',
      },
      verdict: 'adopt',
      outcome: 'key-candidate',
    },
    needs: ['agenda'],
    onBehalf: true,
  }),
  ResumeCase: command({
    title: bilingual('恢复审议', 'Resume a deferred case'),
    body: () => z.strictObject({ note: Text, document: OfficialDocument.optional() }),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'ReasonMissing',
      ...DOCUMENT_REFUSALS,
    ],
    example: { note: '已补充土地手续证明材料，提请再次审议。' },
  }),
  KeepReviewTime: command({
    title: bilingual('评审时限', 'Time of the review'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
    refusals: [],
    example: { taskId: 'opinion:BZ-STATS' },
    needs: ['call-live'],
  }),
};

export const decisionEvents = {
  RankingAwaited: event({
    v: 1,
    title: bilingual('待排序', 'Awaiting the ranking'),
    audience: 'review',
    data: holding(() => ({
      track: z.string(),
      /** The window is open until then: somebody may still file, so nobody is ranked. */
      notBefore: Instant.optional(),
    })),
  }),
  DecisionOpened: event({
    v: 1,
    title: bilingual('提请审议', 'Submitted for deliberation'),
    audience: 'review',
    data: holding(() => ({
      chain: DecisionChain,
      ...FreshClock.shape,
      ranking: FrozenPosition.optional(),
    })),
  }),
  DecisionRecorded: event({
    v: 1,
    title: bilingual('集体研究', 'Decision recorded'),
    audience: 'review',
    data: holding(() => ({
      ...DecisionData.shape,
      /** For the next body of the chain, where there is one. */
      ...FreshClock.partial().shape,
    })),
  }),
  CaseResumed: event({
    v: 1,
    title: bilingual('恢复审议', 'Resumed'),
    audience: 'review',
    data: holding(() => ({
      note: z.string(),
      document: OfficialDocument.optional(),
      ...FreshClock.shape,
    })),
  }),
  OutcomeProposed: event({
    v: 2,
    title: bilingual('列入拟定名单', 'Put on the proposed list'),
    audience: 'outcome',
    data: holding(() => ({
      outcome: z.string(),
      kind: Outcome.shape.kind,
      position: z.int().positive().optional(),
      held: Held,
    })),
    upcast: { 1: (data) => data },
  }),
  CaseNotSelected: event({
    v: 2,
    title: bilingual('未入选', 'Not selected'),
    audience: 'handling',
    data: () => z.object({ by: NotSelectedBy, reason: z.string(), held: Held }),
    upcast: { 1: (data) => data },
  }),
  ...releaseEvents,
  ...correctMinutesEvents,
  ...timeEvents,
};
export type DecisionEvent = EventsOf<typeof decisionEvents>;
