import type { WorkCalendar } from '../calendar/calendar.ts';
import { type FreshClock, openingBefore } from '../calendar/clock.ts';
import type { ClockPause } from '../calendar/count-days.ts';
import { type Deadline, deadlineAfter } from '../calendar/deadline.ts';
import { type Instant, localDateOf } from '../calendar/instant.ts';
import type { Call } from './call.ts';

/** The present, with what time limits are counted by. */
export interface Moment {
  readonly at: Instant;
  readonly facts: { readonly call: Call; readonly calendar: WorkCalendar };
}

interface Terms {
  readonly step: keyof Call['days'];
  /** Where the question was first asked, if not now. */
  readonly start?: Instant | undefined;
  readonly pauses?: readonly ClockPause[];
  /** Instead of the call's own number of days. */
  readonly days?: number;
  readonly rule?: string;
}

/** When the call has a step due. The upstream call's deadline stands beside it and is never moved. */
export const limitFor = (
  { at, facts: { call, calendar } }: Moment,
  { step, start = at, pauses, days = call.days[step], rule = `call.days.${step}` }: Terms,
): Deadline =>
  deadlineAfter({
    start,
    days,
    calendar,
    rule,
    hour: call.hour,
    upstreamLimit: call.upstream?.deadline,
    pauses,
  });

/**
 * A limit with the reminder before it, where that is still to come: never on the day on which the question was asked,
 * and none where the call sets none.
 */
export const reminded = ({ at, facts: { call, calendar } }: Moment, due: Deadline): FreshClock => {
  const before = call.reminders.tasks;
  if (before === 0) return { due };
  const remindAt = openingBefore(calendar, due, before);
  return remindAt > at && localDateOf(remindAt) > due.why.startedOn ? { due, remindAt } : { due };
};

/** The time limit that the call gives to a step, with the reminder before it. */
export const clockFor = (moment: Moment, terms: Terms): FreshClock =>
  reminded(moment, limitFor(moment, terms));
