import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Deadline } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { RecommendationLetter } from './letter.ts';
import { FrozenParts, HigherOutcome, KnownOutcome } from './outcome.ts';

/** What every step that a case follows says of the recommendation's stream. */
const followed = {
  recommendationId: z.string().min(1),
  /** Version of the recommendation's stream that said so: an older word never undoes a newer one. */
  revision: z.int().positive(),
};
const system = [{ role: 'system', relation: 'system' }] as const;

const document = {
  number: '滨工信函〔2026〕5号',
  title: '关于推荐先进制造业集群的函',
  date: '2026-11-20',
};
const answer = {
  number: '鲁工信产〔2027〕3号',
  title: '关于公布先进制造业集群名单的通知',
  date: '2027-03-02',
};
const follow = { recommendationId: 'rec-2026-bz', revision: 4 };

/** Commands on the case. All that people do about a batch is on the recommendation's own stream. */
export const recommendationCommands = {
  FollowNomination: command({
    title: bilingual('列入拟推荐', 'Take in the nomination'),
    body: () => z.strictObject({ ...followed, rank: z.int().positive() }),
    may: system,
    refusals: ['NotReadyForNomination'],
    example: { ...follow, rank: 1 },
  }),
  FollowNominationWithdrawal: command({
    title: bilingual('移出拟推荐', 'Take in the withdrawal of the nomination'),
    body: () => z.strictObject({ ...followed, reason: z.string() }),
    may: system,
    refusals: [],
    example: { ...follow, reason: '申报单位主动放弃' },
  }),
  FollowLetter: command({
    title: bilingual('推荐上报', 'Take in the recommendation letter'),
    body: strictly(() => ({
      ...followed,
      rank: z.int().positive(),
      letter: RecommendationLetter,
      parts: FrozenParts,
      to: OrgId,
      toLevel: LevelId,
    })),
    may: system,
    refusals: ['NotReadyForNomination'],
    example: {
      ...follow,
      rank: 1,
      letter: { ...document, kind: '函' },
      parts: { identity: 'ab12' },
      to: 'SD-MIIT',
      toLevel: 'province',
    },
  }),
  FollowWithdrawal: command({
    title: bilingual('撤回推荐', 'Take in the withdrawal of the recommendation'),
    body: () => z.strictObject({ ...followed, document: OfficialDocument, reason: z.string() }),
    may: system,
    refusals: ['NotRecommended'],
    example: { ...follow, document, reason: '企业发生安全事故' },
  }),
  FollowOutcome: command({
    title: bilingual('上级评审结果', "Take in the higher level's result"),
    body: () => z.strictObject({ ...followed, outcome: KnownOutcome }),
    may: system,
    refusals: ['NotRecommended'],
    example: {
      ...follow,
      outcome: { level: 'province', outcome: 'selected', body: 'SD-MIIT', document: answer },
    },
  }),
  FollowFurtherOutcome: command({
    title: bilingual('更上一级结果', 'Take in the result of a level further up'),
    body: () => z.strictObject({ outcome: KnownOutcome }),
    may: system,
    refusals: ['NotRecommended'],
    example: {
      outcome: {
        level: 'nation',
        outcome: 'not-selected',
        body: 'CN-MIIT',
        decidedIn: 'c-bx-kitchenware-2026-province',
      },
    },
  }),
  RecordOutcome: command({
    title: bilingual('登记更上一级结果', 'Record the result of a level further up'),
    body: () => HigherOutcome,
    may: [{ role: 'province-department', relation: 'upstream' }],
    refusals: [
      'NotTheUpstream',
      'LevelOutOfOrder',
      'OutcomeAlreadyRecorded',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'ValidityReversed',
      'NumberTaken',
    ],
    example: {
      level: 'nation',
      outcome: 'selected',
      body: 'CN-MIIT',
      document: { ...answer, number: '工信部规〔2027〕8号' },
      title: '国家先进制造业集群',
    },
    onBehalf: true,
  }),
  KeepRecommendationTime: command({
    title: bilingual('推荐环节计时', "Keep the recommendation's time"),
    body: () => z.strictObject({ taskId: z.string() }),
    may: system,
    refusals: [],
    example: { taskId: 'nominate' },
  }),
};
export type RecommendationCommand = CommandsOf<typeof recommendationCommands>;

const next = { nextAt: Instant };

/** Events of the case. */
export const recommendationEvents = {
  NominationAwaited: event({
    v: 1,
    title: bilingual('待推荐', 'Awaiting nomination'),
    audience: 'acts',
    data: holding(() => ({
      due: Deadline,
      upstreamDeadline: Instant.optional(),
      warnAt: Instant.optional(),
      ...next,
    })),
  }),
  UpstreamDeadlineNeared: event({
    v: 1,
    formerly: ['UpstreamDeadlineNear'],
    title: bilingual('临近上级申报截止时间', 'The upstream deadline is near'),
    audience: 'acts',
    data: () => z.object({ upstreamDeadline: Instant, workingDaysLeft: z.int().min(0), ...next }),
  }),
  NominationReminded: event({
    v: 1,
    title: bilingual('催办推荐', 'Reminded of the nomination'),
    audience: 'acts',
    data: () => z.object({ dueAt: Instant, ...next }),
  }),
  UpstreamAnswerAwaited: event({
    v: 1,
    title: bilingual('提醒了解上级评审进展', "Reminded to ask for the higher level's result"),
    audience: 'acts',
    data: () => z.object({ lettered: LocalDate, ...next }),
  }),
  CaseNominated: event({
    v: 1,
    title: bilingual('列入拟推荐', 'Nominated'),
    audience: 'told',
    data: () => z.object({ ...followed, rank: z.int().positive() }),
  }),
  CaseNominationWithdrawn: event({
    v: 1,
    formerly: ['CaseDenominated'],
    title: bilingual('移出拟推荐', 'Nomination withdrawn'),
    audience: 'told',
    data: () => z.object({ ...followed, reason: z.string() }),
  }),
  CaseRecommended: event({
    v: 1,
    title: bilingual('已推荐上报', 'Recommended upward'),
    audience: 'told',
    data: holding(() => ({
      ...followed,
      rank: z.int().positive(),
      letter: RecommendationLetter,
      parts: FrozenParts,
      to: OrgId,
      toLevel: LevelId,
      ...next,
    })),
  }),
  CaseRecommendationWithdrawn: event({
    v: 1,
    title: bilingual('已撤回推荐', 'Recommendation withdrawn'),
    audience: 'told',
    data: () => z.object({ ...followed, document: OfficialDocument, reason: z.string() }),
  }),
  HigherOutcomeRecorded: event({
    v: 1,
    title: bilingual('上级评审结果', "The higher level's result"),
    audience: 'told',
    data: holding(() => ({
      ...KnownOutcome.shape,
      recommendationId: z.string().optional(),
      revision: z.int().positive().optional(),
    })),
  }),
};
export type RecommendationEvent = EventsOf<typeof recommendationEvents>;
