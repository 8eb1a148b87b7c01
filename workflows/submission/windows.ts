import { workingDaysBefore } from '../calendar/deadline.ts';
import { type Instant, instantAt } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import { closingDay } from './say-moment.ts';
import type { Reminder } from './state.ts';

// Reminders go out when offices open.
const REMINDER_HOUR = '09:00';

/** Reminders of a window's end that are still to come, earliest first. */
export const remindersBefore = (
  { call, calendar }: Pick<Facts, 'call' | 'calendar'>,
  closesAt: Instant,
  after: Instant,
): readonly Reminder[] =>
  [...new Set(call.reminders.submission)]
    .map((days) => ({
      at: instantAt(workingDaysBefore(calendar, closingDay(closesAt), days), REMINDER_HOUR),
      workingDaysBefore: days,
    }))
    .filter(({ at }) => at > after && at < closesAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
