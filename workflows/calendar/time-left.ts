import type { WorkCalendar } from './calendar.ts';
import { workingDaysBetween } from './day-table.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from './instant.ts';

/** How a time limit stands at an instant, in working days as offices count them. */
export interface TimeLeft {
  /** After today up to the last day: 0 on that day and ever after. */
  readonly workingDaysLeft: number;
  /** Judged by the hour, not by the day. */
  readonly late: boolean;
  /** After the last day up to today; 0 where it became late on its last day. */
  readonly workingDaysLate: number;
}

/** `due`: the instant of the limit and the Shanghai day that it closes. */
export const timeLeft = (
  calendar: WorkCalendar,
  now: Instant,
  due: { readonly at: Instant; readonly date: LocalDate },
): TimeLeft => {
  const today = localDateOf(now);
  const late = due.at <= now;
  return {
    workingDaysLeft: workingDaysBetween(calendar, addDays(today, 1), due.date),
    late,
    workingDaysLate: late ? workingDaysBetween(calendar, addDays(due.date, 1), today) : 0,
  };
};
