import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Deadline } from '../workflows/calendar/deadline.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { Form } from '../workflows/form/form.ts';
import { SeatPhase } from '../workflows/review/experts/phase.ts';
import { DisputedValue } from '../workflows/review/opinions/data.ts';
import type { Settlement } from '../workflows/review/opinions/state.ts';
import { Resolution, Verdict } from '../workflows/review/opinions/verdict.ts';
import { VerifiedFigure } from '../workflows/review/report/data.ts';
import { VisitData } from '../workflows/review/site-visit/data.ts';
import { Rubric } from '../workflows/score/rubric.ts';
import { ScoredLine } from '../workflows/score/sheet.ts';
import {
  Card,
  Id,
  NamedOrg,
  page,
  paging,
  shaped,
  status,
  TimedTask,
  TimeLeft,
} from './components.ts';
import { type AnswerOf, route } from './route.ts';

// What departments, experts and inquirers work on: each their own, and nothing else of a case.
const VetoFact = z.strictObject({ id: z.string(), title: Bilingual });
export type VetoFact = z.infer<typeof VetoFact>;

/** One of the department's own indicators as the applicant gave it. */
const Figure = z.strictObject({
  /** With the joint applicant that gave it: `partnerPart@371621.output`. */
  path: z.string(),
  /** As an opinion names it: `partnerPart.output`. */
  field: z.string(),
  /** The joint applicant, where the figure is its own. */
  org: z.string().optional(),
  title: Bilingual,
  type: z.string(),
  unit: z.string().optional(),
  years: z.int().optional(),
  /** One value, or several years, newest first. */
  value: z.unknown(),
  /** In the cluster's last application, or its last report. */
  previous: z.unknown().optional(),
  /** Of a report that follows the quarter before: what its own quarter comes to (累计数之差). */
  quarter: z.string().optional(),
  movedMuch: z.boolean(),
  unitDoubtful: z.boolean(),
  /** What the applicant said to it when filing (情况说明). */
  explanation: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

const aboutSeat = { figures: z.array(Figure), vetoFacts: z.array(VetoFact) };

export const opinions = route({
  method: 'GET',
  path: '/api/opinions',
  title: { zh: '本部门待反馈的联审意见', en: 'Opinions that my department owes' },
  query: { ...paging, limit: { zh: '每页申报项目数', en: 'applications a page' } },
  answer: page(TimedTask.extend({ stream: z.string(), about: Card, ...aboutSeat })),
});

export const opinionsGiven = route({
  method: 'GET',
  path: '/api/opinions/given',
  title: { zh: '本部门已反馈的联审意见', en: 'Opinions that my department gave' },
  query: paging,
  answer: page(
    z.strictObject({
      about: Card,
      org: z.string(),
      /** Of an application. */
      opinion: z
        .strictObject({
          id: z.string(),
          department: z.string(),
          verdict: Verdict,
          values: z.array(DisputedValue),
          vetoFacts: z.array(z.strictObject({ id: z.string(), basis: z.string() })),
          note: z.string().optional(),
          round: z.int(),
          at: Instant,
          by: z.string(),
          onBehalf: z.boolean(),
          replaces: z.string().optional(),
        })
        .optional(),
      /** Of a report: what the department says of each figure. */
      verification: z
        .strictObject({
          id: z.string(),
          figures: z.array(VerifiedFigure),
          at: Instant,
          by: z.string(),
          onBehalf: z.boolean(),
          replaces: z.string().optional(),
        })
        .optional(),
      /** How many opinions this one took the place of. */
      earlier: z.int(),
      settlements: z.array(shaped<Settlement>('Settlement')),
      correctable: z.boolean(),
      ...aboutSeat,
    }),
  ),
});

/** One of the expert's own seats. */
const Seat = z.strictObject({
  caseId: Id,
  name: z.string(),
  applicant: NamedOrg,
  partners: z.array(NamedOrg),
  recommender: NamedOrg.optional(),
  call: z.strictObject({ id: Id, title: Bilingual }),
  track: Bilingual.optional(),
  ...status,
  seat: z.string(),
  phase: SeatPhase,
  due: Deadline.optional(),
  dueExplained: Bilingual.optional(),
  timeLeft: TimeLeft.optional(),
  declaredAt: Instant.optional(),
  /** The chair's alone. */
  panel: z
    .strictObject({
      open: z.boolean(),
      opinion: z.strictObject({ text: z.string(), at: Instant }).optional(),
    })
    .optional(),
});
export type Seat = z.infer<typeof Seat>;

export const reviews = route({
  method: 'GET',
  path: '/api/reviews',
  title: { zh: '我的评审项目', en: 'Applications that I judge' },
  query: paging,
  answer: page(Seat),
});

const PaperFile = z.strictObject({
  fileId: Id,
  name: z.string(),
  size: z.int(),
  kind: z.string(),
  title: Bilingual.optional(),
  field: z.string().optional(),
});
export type PaperFile = z.infer<typeof PaperFile>;

/** What one expert needs to judge one application. */
export const review = route({
  method: 'GET',
  path: '/api/reviews/{id}',
  title: { zh: '评审项目', en: 'An application to judge' },
  answer: Seat.extend({
    commitment: Bilingual.optional(),
    rubric: Rubric,
    /** Hundredths of a percent. */
    weights: z.strictObject({ written: z.int(), defence: z.int() }),
    written: z.array(ScoredLine).optional(),
    defence: z.array(ScoredLine).optional(),
    /** Figures that a department corrected after I had scored. */
    flagged: z.array(Bilingual).optional(),
    /** Lines to look at again; all where none is named. */
    again: z.array(z.string()).optional(),
    /** Once interest is declared, until the expert's part ends. */
    papers: z
      .strictObject({
        form: Form.optional(),
        files: z.array(PaperFile),
        figures: z.array(
          z.strictObject({
            field: z.string(),
            title: Bilingual,
            department: z.string(),
            resolution: Resolution,
            value: z.string().optional(),
            reason: z.string(),
          }),
        ),
        siteVisit: VisitData.pick({ date: true, findings: true, result: true }).optional(),
      })
      .optional(),
  }),
});

export type OpenOpinion = AnswerOf<typeof opinions>['items'][number];
type Given = AnswerOf<typeof opinionsGiven>['items'][number];
/** What a department said of an application. */
export type GivenOpinion = Given & Required<Pick<Given, 'opinion'>>;
/** What it said of a report. */
export type GivenVerification = Given & Required<Pick<Given, 'verification'>>;
export type ReviewAnswer = AnswerOf<typeof review>;
