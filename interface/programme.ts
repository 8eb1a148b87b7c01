import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Decimal } from '../workflows/decimal/decimal.ts';
import { STAGES } from '../workflows/programme/funnel.ts';
import { LevelCount, PlaceCount } from '../workflows/programme/ladder.ts';
import { Red } from '../workflows/programme/reds.ts';
import { Load } from '../workflows/programme/workload.ts';
import { Light } from '../workflows/registers/asking.ts';
import { TallyName } from '../workflows/registers/check-name.ts';
import { Place } from '../workflows/registers/place.ts';
import { Id, keyOf, status } from './components.ts';
import { type AnswerOf, route } from './route.ts';

/** A count of a register, with the list that stands behind it. */
const Count = z.strictObject({
  register: z.string(),
  tally: TallyName,
  title: Bilingual,
  unit: z.string(),
  count: z.int(),
});
export type Count = z.infer<typeof Count>;

/** A figure of a target, and how certain it is. */
const Figure = z.strictObject({
  value: Decimal,
  period: z.string(),
  stage: z.string(),
  asOf: LocalDate,
  /** Somebody answers for it: no flash (快报), and nobody was asked in vain to verify it. */
  verified: z.boolean(),
});

const Target = z.strictObject({
  entry: Id,
  number: z.string(),
  title: Bilingual,
  lead: z.string(),
  leadName: Bilingual,
  kind: z.string(),
  target: Decimal.optional(),
  unit: z.string(),
  by: z.string().optional(),
  light: Light,
  /** The light in words, and how far it is. */
  says: Bilingual,
  attained: Bilingual,
  /** Where its figure comes from, as far as the reader can look there. */
  place: Place.optional(),
  /** What counts; what is known beside it and does not count yet; what is expected. */
  counting: Figure.optional(),
  flash: Figure.optional(),
  forecast: Figure.optional(),
});
export type TargetShown = z.infer<typeof Target>;

const Ledger = z.strictObject({
  /** The set that is shown, and all that there are. */
  set: z.string(),
  sets: z.array(z.string()),
  partial: z.boolean(),
  /** Day of the latest figure; absent where there is none. */
  asOf: LocalDate.optional(),
  /** How many targets have a figure, and how many of those figures nobody has verified (未核实). */
  figures: z.int(),
  unverified: z.int(),
  targets: z.array(Target),
});

/** One page for whoever steers: what adds up claims of applications is not on it. */
export const programme = route({
  method: 'GET',
  path: '/api/programme',
  title: { zh: '指挥一张图', en: 'The page for whoever steers' },
  query: { set: { zh: '目标体系，如1122+N', en: 'a set of targets' } },
  answer: z.strictObject({
    now: Instant,
    today: LocalDate,
    /** What everybody may read: titles are public. */
    clusters: z.strictObject({
      total: z.int(),
      byLevel: z.array(LevelCount.extend({ name: Bilingual.optional() })),
      byPlace: z.array(PlaceCount),
      /** Titles whose last day is within twelve months. */
      ending: z.int(),
    }),
    /** Each part is told to whoever reads the register that it is from. */
    ledger: Ledger.optional(),
    projects: z.array(Count.extend({ planned: Count.optional() })).optional(),
    matters: z
      .strictObject({
        counts: z.array(Count),
        meeting: z.strictObject({ on: LocalDate, count: z.int() }).optional(),
      })
      .optional(),
    reds: z.strictObject({ total: z.int(), items: z.array(Red).max(10) }).optional(),
  }),
});

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

export const rounds = route({
  method: 'GET',
  path: '/api/programme/rounds',
  title: { zh: '批次进展和办理情况', en: 'Rounds as funnels, and who has how much in hand' },
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
  }),
});

export type ProgrammeAnswer = AnswerOf<typeof programme>;
export type RoundsAnswer = AnswerOf<typeof rounds>;
