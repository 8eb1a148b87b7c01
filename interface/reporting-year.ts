import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Call } from '../workflows/calls/call.ts';
import { Id } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const plannedDay = z.strictObject({
  date: LocalDate,
  /** From which day it was moved, and why. */
  moved: Bilingual.optional(),
});

/** The year’s rounds of the kind of this one, each with its days by the work calendar; nothing is recorded. */
export const year = route({
  method: 'GET',
  path: '/api/calls/{id}/year',
  title: { zh: '运行监测年度安排', en: 'The year of monitoring reports' },
  query: {
    year: { zh: '年度，默认为下一期所在年度', en: 'the year; that of the next period unless said' },
  },
  answer: z.strictObject({
    year: z.int(),
    /** What the days rest on. */
    rests: Bilingual,
    items: z.array(
      z.strictObject({
        id: Id,
        period: z.string(),
        title: Bilingual,
        opensAt: Instant,
        closesAt: Instant,
        due: plannedDay,
        confirmed: plannedDay,
        bulletin: plannedDay.optional(),
        /** The holidays of that year are announced: else the days may move again. */
        announced: z.boolean(),
        /** As it would be published, where the office has no round of the period yet. */
        call: Call.optional(),
      }),
    ),
  }),
});
export type YearAnswer = AnswerOf<typeof year>;
