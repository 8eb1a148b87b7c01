import type { WorkCalendar } from '../../calendar/calendar.ts';
import { type Deadline, deadlineAfter } from '../../calendar/deadline.ts';
import type { Instant, LocalDate } from '../../calendar/instant.ts';
import type { Call } from '../../calls/call.ts';
import { clockFor } from '../../calls/time-limits.ts';
import type { CaseState } from '../../case/state.ts';

/** What a return for correction would mean if it were sent now. */
export interface IfReturned {
  /** Which return it would be, and how many the round allows. */
  readonly round: number;
  readonly rounds: number;
  /** Until when the applicant would have to answer. */
  readonly due: Deadline;
  readonly upstream?:
    | {
        readonly deadline: Instant;
        readonly title: string;
        readonly number?: string | undefined;
        /** The day on which all later steps would be over, if each took the days that the round gives it. */
        readonly paceDate: LocalDate;
        /** The pace misses the higher level's deadline, which no return moves. */
        readonly misses: boolean;
      }
    | undefined;
}

/** Working days that the round gives to everything after the correction, up to the letter to the higher level. */
const daysAfterCorrection = (call: Call): number => {
  const { days, reviewingDepartments, siteCheck, experts, decisionChain, publicNotice } = call;
  return (
    days.formalReview +
    (reviewingDepartments.length > 0 ? days.departments : 0) +
    (siteCheck === 'none' ? 0 : days.siteCheck) +
    (experts.seats > 0 ? days.experts : 0) +
    days.decision * decisionChain.length +
    publicNotice.days +
    days.nomination
  );
};

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
    days: daysAfterCorrection(call),
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
