import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import {
  type CommandsOf,
  command,
  type EventsOf,
  event,
  holding,
  strictly,
} from '../../engine/messages.ts';
import { Deadline } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { bySystem } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { follow, followed } from './followed.ts';
import { RecommendationLetter } from './letter.ts';
import { FrozenParts } from './outcome.ts';
import { outcomeCommands, outcomeEvents } from './outcome-messages.ts';

const document = {
  number: '滨工信函〔2026〕5号',
  title: '关于推荐先进制造业集群的函',
  date: '2026-11-20',
};

/** Commands on the case. All that people do about a batch is on the recommendation's own stream. */
export const recommendationCommands = {
  FollowNomination: command({
    title: bilingual('列入拟推荐', 'Take in the nomination'),
    body: () => z.strictObject({ ...followed, rank: z.int().positive() }),
    may: bySystem,
    refusals: ['NotReadyForNomination'],
    example: { ...follow, rank: 1 },
  }),
  FollowNominationWithdrawal: command({
    title: bilingual('移出拟推荐', 'Take in the withdrawal of the nomination'),
    body: () => z.strictObject({ ...followed, reason: z.string() }),
    may: bySystem,
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
    may: bySystem,
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
    may: bySystem,
    refusals: ['NotRecommended'],
    example: { ...follow, document, reason: '企业发生安全事故' },
  }),
  ...outcomeCommands,
  KeepRecommendationTime: command({
    title: bilingual('推荐环节计时', "Keep the recommendation's time"),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
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
    data: () =>
      z.object({
        dueAt: Instant,
        ...next,
        /** Late, and taken to their desk besides. */
        escalateTo: OrgId.optional(),
      }),
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
  ...outcomeEvents,
};

export type RecommendationEvent = EventsOf<typeof recommendationEvents>;
