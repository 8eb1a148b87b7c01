import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { CaseIdentity } from '../workflows/case/state.ts';
import type { NoticeView } from '../workflows/notice/view.ts';
import type { PendingRecord } from '../workflows/on-behalf/record.ts';
import type { RecommendationState } from '../workflows/recommendation/state.ts';
import { IfReturned } from '../workflows/review/formal/if-returned.ts';
import type { ReviewView } from '../workflows/review/view-data.ts';
import type { Filed, SubmissionState } from '../workflows/submission/state.ts';
import {
  asItWas,
  Id,
  items,
  page,
  paging,
  Question,
  ShownTask,
  shaped,
  status,
} from './components.ts';
import { type AnswerOf, route } from './route.ts';

/** A case as lists show it; what is absent is not for the reader. */
const CaseHead = z.strictObject({
  id: Id,
  name: z.string(),
  applicant: z.string(),
  status: z.string(),
  statusTitle: Bilingual.optional(),
  since: z.string(),
  track: z.string(),
  level: z.string(),
  /** To a unit that took part and left: as it was then. */
  left: z.literal(true).optional(),
  /** To whoever sees the whole case. */
  version: z.int().optional(),
  at: Instant.optional(),
  tasks: z.int().optional(),
  /** When somebody's time is over next; for the office alone. */
  due: Instant.optional(),
});
export type CaseHead = z.infer<typeof CaseHead>;
export const caseHeads = page(CaseHead);

export const myCases = route({
  method: 'GET',
  path: '/api/cases',
  title: { zh: '本单位申报项目', en: 'My organisation’s applications' },
  query: paging,
  answer: caseHeads,
});

/** Acts recorded on behalf that await the second person's check. */
export const records = z.array(shaped<PendingRecord>('PendingRecord'));

/** Where each process stands: the name of a state of its machine, or `Done`. */
const position = z.array(z.strictObject({ process: z.string(), state: z.string() }));

/** In full for who files, runs or audits the case; for others only when it was filed. */
type SubmissionView = Partial<Omit<SubmissionState, 'filed'>> & {
  readonly filed?: Filed | { readonly at: string; readonly receipt?: undefined };
};

export const one = route({
  method: 'GET',
  path: '/api/cases/{id}',
  title: { zh: '申报项目', en: 'An application' },
  query: asItWas,
  answer: z.strictObject({
    ...CaseIdentity.shape,
    id: Id,
    /** How many events the reader is told of. */
    version: z.int(),
    hash: z.string().optional(),
    ...status,
    since: Instant,
    call: z.strictObject({ id: Id, version: z.int(), title: Bilingual }),
    submission: shaped<SubmissionView>('SubmissionView'),
    review: shaped<ReviewView>('ReviewView'),
    notice: shaped<NoticeView>('NoticeView'),
    recommendation: shaped<RecommendationState>('Recommendation'),
    /** 版本校验码, for who files, runs or audits it: of what the reader's own unit signs for, to others of the whole. */
    checkCode: z.string().optional(),
    /** Of a joint application, lead first: what each unit's head signs for, and which of it is not confirmed yet. */
    seals: z
      .array(
        z.strictObject({
          org: Id,
          parts: z.array(z.string()),
          open: z.array(z.string()),
          checkCode: z.string(),
        }),
      )
      .optional(),
    /** For the office and auditors. */
    records: records.optional(),
    /** My own open questions. */
    tasks: z.array(ShownTask),
    /** What the rights table lets me send here; the case's state may still refuse. */
    commands: z.array(z.string()),
    /** 收回: my last act here, while nobody has built on it; role and organisation in which I did it. */
    recall: z.array(
      z.strictObject({
        act: z.string(),
        title: Bilingual,
        at: Instant,
        role: z.string(),
        org: z.string(),
      }),
    ),
    position,
  }),
});

export const tasks = route({
  method: 'GET',
  path: '/api/cases/{id}/tasks',
  title: { zh: '现在由谁办理', en: 'Who has it now' },
  answer: items(Question),
});

export const ifReturned = route({
  method: 'GET',
  path: '/api/cases/{id}/if-returned',
  title: { zh: '如今日退回补正，最晚补正日期', en: 'The latest date if it were returned today' },
  answer: IfReturned.extend({ dueExplained: Bilingual }),
});

export const experts = route({
  method: 'GET',
  path: '/api/cases/{id}/experts',
  title: { zh: '可选评审专家', en: 'Experts to choose from' },
  answer: items(
    z.strictObject({
      account: Id,
      name: z.string().optional(),
      org: z.string(),
      orgName: Bilingual,
      /** Why not: each stands in the way of an appointment. */
      hints: z.array(z.enum(['seated', 'recused', 'works-for-party'])),
    }),
  ),
});

export type CaseAnswer = AnswerOf<typeof one>;
export type Candidate = AnswerOf<typeof experts>['items'][number];
export type IfReturnedAnswer = AnswerOf<typeof ifReturned>;
