import * as z from 'zod';
import type { Task } from '../../engine/decider.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/day-table.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import { addDays, type Instant, LocalDate, laterOf, localDateOf } from '../calendar/instant.ts';
import type { ApplicationCall, Call } from '../calls/call.ts';
import { roadAfter, roadFrom, type Stretch } from '../calls/road.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';

/** Fewer working days than this to spare are told as tight; the policy says nothing of it, the number is ours. */
const TIGHT_DAYS = 3;

/** How an application stands to the higher level's deadline, which nothing here moves. */
export const CaseClock = z.strictObject({
  /** The day on which the letter would go, if each step took all the days that the round gives it. */
  paceDate: LocalDate,
  /** Working days between that day and the deadline; negative where it is missed. */
  spare: z.int(),
  standing: z.enum(['enough', 'tight', 'missed']),
});
export type CaseClock = z.infer<typeof CaseClock>;

/** The step that a status belongs to; where its own time is over or has none, `from` is what comes next. */
const PLACES: Partial<Record<CaseStatus, { readonly at: Stretch } | { readonly from: Stretch }>> = {
  preliminary: { at: 'preliminary' },
  'formal-review': { at: 'formal-review' },
  // Its own time is the applicant's; the formal review begins anew after it.
  correction: { from: 'formal-review' },
  departments: { at: 'departments' },
  'departments-and-experts': { at: 'departments' },
  'site-check': { at: 'site-check' },
  experts: { at: 'experts' },
  ranking: { from: 'decision' },
  decision: { from: 'decision' },
  deferred: { from: 'decision' },
  proposed: { from: 'notice' },
  notice: { from: 'nomination' },
  // What is asked of the office from here on is the nomination itself.
  'notice-over': { at: 'nomination' },
  recognised: { at: 'nomination' },
  listed: { at: 'nomination' },
};

/** The last instant that an open question has; the notice's end where it is on notice. */
const openUntil = (
  { status, notice }: CaseState,
  tasks: readonly Pick<Task, 'due'>[],
): Instant | undefined => {
  const dues = tasks.flatMap(({ due }) => (due === undefined ? [] : [due.at]));
  const end = status === 'notice' ? notice.current?.endsAt : undefined;
  return [...dues, ...(end === undefined ? [] : [end])].sort().at(-1);
};

/** Bodies that have decided already need no time any more. */
const decidedDays = ({ status, review: { decision } }: CaseState, call: ApplicationCall): number =>
  status === 'decision' ? (decision?.next ?? 0) * call.days.decision : 0;

/** From when on, and how many working days are still to come. */
const ahead = (
  kase: CaseState,
  call: ApplicationCall,
  tasks: readonly Pick<Task, 'due'>[],
  now: Instant,
): { readonly start: Instant; readonly days: number } | undefined => {
  const place = PLACES[kase.status];
  if (place === undefined) return undefined;
  const until = openUntil(kase, tasks);
  const start = laterOf(now, until ?? now);
  if ('at' in place)
    return {
      start,
      days: until === undefined ? roadFrom(call, place.at) : roadAfter(call, place.at),
    };
  // The decision's own time is among what is asked of the next body.
  const isAsked = kase.status === 'decision' && until !== undefined;
  const asked = isAsked ? call.days.decision : 0;
  return { start, days: roadFrom(call, place.from) - decidedDays(kase, call) - asked };
};

/**
 * The clock of the whole application against the higher level's deadline. Undefined where the round serves no higher
 * level, and for what is with the applicant or has left the road.
 */
export const caseClock = (
  kase: CaseState,
  call: Call,
  tasks: readonly Pick<Task, 'due'>[],
  { calendar, now }: { readonly calendar: WorkCalendar; readonly now: Instant },
): CaseClock | undefined => {
  if (call.kind !== 'application' || call.upstream === undefined) return undefined;
  const left = ahead(kase, call, tasks, now);
  if (left === undefined) return undefined;
  const { start, days } = left;
  const { date, at } =
    days === 0
      ? { date: localDateOf(start), at: start }
      : deadlineAfter({ start, days, calendar, rule: 'review.pace', hour: call.hour });
  const last = localDateOf(call.upstream.deadline);
  const isMissed = at > call.upstream.deadline;
  const spare = isMissed
    ? -Math.max(1, workingDaysBetween(calendar, addDays(last, 1), date))
    : workingDaysBetween(calendar, addDays(date, 1), last);
  const standing = isMissed ? 'missed' : spare < TIGHT_DAYS ? 'tight' : 'enough';
  return { paceDate: date, spare, standing };
};
