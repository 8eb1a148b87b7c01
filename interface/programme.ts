import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { STAGES } from '../workflows/programme/funnel.ts';
import { EndingTitle, LevelCount, PlaceCount } from '../workflows/programme/ladder.ts';
import { Reached, ReachedBy } from '../workflows/programme/reached.ts';
import { Target, Targets } from '../workflows/programme/targets.ts';
import { Load } from '../workflows/programme/workload.ts';
import { Id, keyOf, status } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const stages = z.array(z.strictObject({ stage: keyOf(STAGES), title: Bilingual, count: z.int() }));

/** For whoever may count all of it. */
const counts = {
  total: z.int(),
  stages,
  statuses: z.array(z.strictObject({ status: status.status, title: Bilingual, count: z.int() })),
};

const Round = z.strictObject({
  call: z.strictObject({
    id: Id,
    title: Bilingual,
    level: z.string(),
    office: z.string(),
    closesAt: Instant,
  }),
  /** Counted whole, or only what is public. */
  whole: z.boolean(),
  partial: z.boolean(),
  ...z.strictObject(counts).partial().shape,
  stages,
  places: z.array(z.strictObject({ org: z.string(), name: Bilingual, ...counts })).optional(),
});
export type Round = z.infer<typeof Round>;

export const programme = route({
  method: 'GET',
  path: '/api/programme',
  title: { zh: '培育工作概况', en: 'The programme in figures' },
  query: { call: { zh: '只看某一批次', en: 'one round alone' } },
  answer: z.strictObject({
    now: Instant,
    rounds: z.array(Round),
    levels: z.array(
      z.strictObject({ level: z.string(), name: Bilingual, rounds: z.int(), ...counts }),
    ),
    /** Who has how much in hand: told to the office that runs the rounds alone. */
    workload: z
      .strictObject({
        cases: z.int(),
        partial: z.boolean(),
        loads: z.array(Load.extend({ roleTitle: Bilingual, orgName: Bilingual.optional() })),
      })
      .optional(),
    clusters: z.strictObject({
      partial: z.boolean(),
      total: z.int(),
      byLevel: z.array(LevelCount.extend({ name: Bilingual.optional() })),
      byPlace: z.array(PlaceCount),
      ending: z.array(EndingTitle.extend({ applicantName: Bilingual })),
    }),
  }),
});

export const targetsWithFigures = z.array(Target.extend({ figure: Bilingual }));

export const targets = route({
  method: 'GET',
  path: '/api/programme/targets',
  title: { zh: '政策目标和进展', en: 'The policy’s targets and what is reached' },
  answer: z.strictObject({
    targetSystem: Targets.shape.targetSystem,
    targets: targetsWithFigures,
    /** For those who may read what all applied with. */
    reached: z
      .strictObject({
        partial: z.boolean(),
        applications: z.int(),
        items: z.array(
          Reached.extend({
            clusters: z.array(ReachedBy.extend({ name: z.string().optional() })),
          }),
        ),
      })
      .optional(),
  }),
});

export type ProgrammeAnswer = AnswerOf<typeof programme>;
export type TargetsAnswer = AnswerOf<typeof targets>;
export type ReachedAnswer = NonNullable<TargetsAnswer['reached']>;
