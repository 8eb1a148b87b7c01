import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Deadline } from '../workflows/calendar/deadline.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Call } from '../workflows/calls/call.ts';
import { Extension, FrozenRanking, IssuedBulletin } from '../workflows/calls/state.ts';
import { Form } from '../workflows/form/form.ts';
import { Consequence, Finding } from '../workflows/notice/finding.ts';
import { ObjectionStatus } from '../workflows/notice/objection-kind.ts';
import type { Award, NoticePeriodOf } from '../workflows/notice/state.ts';
import type { RecommendationLetter } from '../workflows/recommendation/letter.ts';
import { FrozenPosition } from '../workflows/review/decision/data.ts';
import { SeatStatus, Verdict } from '../workflows/review/opinions/verdict.ts';
import type { ReviewView } from '../workflows/review/view-data.ts';
import { Total } from '../workflows/score/working.ts';
import { caseHeads, records } from './cases.ts';
import { Id, items, page, paging, shaped, status } from './components.ts';
import { type AnswerOf, route } from './route.ts';

export const many = route({
  method: 'GET',
  path: '/api/calls',
  title: { zh: '申报批次', en: 'Calls' },
  query: paging,
  answer: page(
    z.strictObject({
      id: Id,
      status: z.string(),
      title: z.string(),
      /** Moves when a ranking is frozen: for who runs or audits the round. */
      at: Instant.optional(),
      level: z.string(),
      office: z.string(),
      opensAt: Instant,
      closesAt: Instant,
    }),
  ),
});

export const one = route({
  method: 'GET',
  path: '/api/calls/{id}',
  title: { zh: '申报批次详情', en: 'A call' },
  answer: z.strictObject({
    id: Id,
    call: Call,
    openedAt: Instant,
    /** As extended. */
    closesAt: Instant,
    extensions: z.array(Extension),
    version: z.int(),
    /** By track; scores and order stay with the office until the notice. */
    rankings: z.record(z.string(), FrozenRanking).optional(),
    /** Of a round of reports: 通报 that went out, in order. */
    bulletins: z.array(IssuedBulletin).optional(),
    form: Form,
  }),
});

/** All for the office and auditors, what they decide on for the bodies of the round. */
export const cases = route({
  method: 'GET',
  path: '/api/calls/{id}/cases',
  title: { zh: '本批次申报项目', en: 'Applications of a call' },
  query: paging,
  answer: caseHeads,
});

/** A slice of the review by its name in the case's own answer. */
const reviewed = <K extends keyof ReviewView>(
  name: K,
  ...list: NonNullable<ReviewView[K]> extends readonly unknown[] ? ['array'] : []
) => shaped<NonNullable<ReviewView[K]>>(`ReviewView.${name}`, ...list).optional();

/** What a meeting has to know of a filed application; of objections where they stand, never who objected. */
const Line = z.strictObject({
  id: Id,
  name: z.string(),
  applicant: z.string(),
  partners: z.array(z.string()),
  track: z.string(),
  clusterId: z.string(),
  since: Instant,
  ...status,
  total: Total.optional(),
  ranking: FrozenPosition.optional(),
  decision: reviewed('decision'),
  decisions: reviewed('decisions', 'array'),
  reopened: reviewed('reopened'),
  outcome: reviewed('outcome'),
  /** What was decided waits to be told to the applicant, and the office has not released it. */
  held: z.boolean(),
  notSelected: reviewed('notSelected'),
  panelOpinion: reviewed('panelOpinion'),
  opinions: z.array(
    z.strictObject({ org: z.string(), status: SeatStatus, verdict: Verdict.optional() }),
  ),
  figures: reviewed('figures', 'array'),
  vetoes: reviewed('vetoes', 'array'),
  flags: reviewed('flags', 'array'),
  siteVisit: reviewed('siteVisit'),
  notice: z.strictObject({
    current: shaped<NoticePeriodOf>('NoticePeriod').optional(),
    suspended: z.boolean(),
    again: z.boolean(),
    recognition: Deadline.optional(),
    objections: z.array(
      z.strictObject({
        status: ObjectionStatus,
        receivedOn: LocalDate,
        finding: Finding.optional(),
        consequence: Consequence.optional(),
      }),
    ),
    recognised: shaped<Award>('Award').optional(),
  }),
  recommendation: z.strictObject({
    rank: z.int().optional(),
    letter: shaped<RecommendationLetter>('RecommendationLetter').optional(),
  }),
  /** To who sees the whole case: to a body the version would tell that somebody has scored. */
  version: z.int().optional(),
  records: records.optional(),
});
export type Line = z.infer<typeof Line>;

export const deliberation = route({
  method: 'GET',
  path: '/api/calls/{id}/deliberation',
  title: { zh: '本批次排序与审议情况', en: 'Ranking and decisions of a call' },
  query: paging,
  answer: page(Line),
});

/** The agendas of the round's bodies as they stand; earlier versions are in the round's history. */
export const agendas = route({
  method: 'GET',
  path: '/api/calls/{id}/agendas',
  title: { zh: '会议议程', en: 'Agendas of meetings' },
  answer: items(
    z.strictObject({
      body: z.string(),
      version: z.int(),
      at: Instant,
      reason: z.string().optional(),
      items: z.array(z.strictObject({ caseId: Id, leaves: z.array(z.string()) })),
    }),
  ),
});

export const noticeDays = route({
  method: 'GET',
  path: '/api/calls/{id}/notice-days',
  title: { zh: '测算公示起止日期', en: 'Compute the days of a public notice' },
  query: { firstDay: { zh: '公示首日', en: 'first day' } },
  answer: z.strictObject({
    firstDay: LocalDate,
    lastDay: LocalDate,
    endsAt: Instant,
    explained: Bilingual,
  }),
});

export const check = route({
  method: 'POST',
  path: '/api/calls/check',
  title: { zh: '检查申报批次文件', en: 'Check the file of a call' },
  answer: z.strictObject({
    /** What keeps it from opening first; `message` in the reader's language. */
    problems: z.array(
      z.strictObject({
        path: z.string(),
        rule: z.string(),
        message: z.string(),
        messages: Bilingual,
        severity: z.enum(['block', 'warn']),
      }),
    ),
    /** How many more there are where not all are listed. */
    omitted: z.int().optional(),
  }),
});

export type CallHead = AnswerOf<typeof many>['items'][number];
export type CallAnswer = AnswerOf<typeof one>;
export type CallProblem = Omit<AnswerOf<typeof check>['problems'][number], 'message'>;
