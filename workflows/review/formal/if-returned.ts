import * as z from 'zod';
import type { WorkCalendar } from '../../calendar/calendar.ts';
import { Deadline, deadlineAfter } from '../../calendar/deadline.ts';
import { Instant, LocalDate } from '../../calendar/instant.ts';
import { applicationOf, type Call } from '../../calls/call.ts';
import { roadFrom } from '../../calls/road.ts';
import { clockFor } from '../../calls/time-limits.ts';
import type { CaseState } from '../../case/state.ts';

/** What a return for correction would mean if it were sent now. */
export const IfReturned = z.strictObject({
  /** Which return it would be, and how many the round allows. */
  round: z.int(),
  rounds: z.int(),
  /** Until when the applicant would have to answer. */
  due: Deadline,
  upstream: z
    .strictObject({
      deadline: Instant,
      title: z.string(),
      number: z.string().optional(),
      /** The day on which all later steps would be over, if each took the days that the round gives it. */
      paceDate: LocalDate,
      /** The pace misses the higher level's deadline, which no return moves. */
      misses: z.boolean(),
    })
    .optional(),
});
export type IfReturned = z.infer<typeof IfReturned>;

/** "If returned today, the latest date is…": the applicant's own limit, and what it leaves for the higher level's. */
export const ifReturned = (
  kase: CaseState,
  call: Call,
  calendar: WorkCalendar,
  at: Instant,
): IfReturned => {
  const { due } = clockFor({ at, facts: { call, calendar } }, { step: 'correction' });
  const round = kase.review.returns.length + 1;
  const { upstream, correctionRounds: rounds } = call;
  if (upstream === undefined) return { round, rounds, due };
  const { deadline, title, number } = upstream;
  const pace = deadlineAfter({
    start: due.at,
    days: roadFrom(applicationOf(call), 'formal-review'),
    calendar,
    rule: 'review.pace',
    hour: call.hour,
  });
  return {
    round,
    rounds,
    due,
    upstream: { deadline, title, number, paceDate: pace.date, misses: pace.at > deadline },
  };
};
