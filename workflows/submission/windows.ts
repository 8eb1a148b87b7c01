import { openingBefore } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import { closingDay } from './say-moment.ts';
import type { Reminder } from './state.ts';

/** Reminders of a window's end that are still to come, earliest first. */
export const remindersBefore = (
  { call, calendar }: Pick<Facts, 'call' | 'calendar'>,
  closesAt: Instant,
  after: Instant,
): readonly Reminder[] =>
  [...new Set(call.reminders.submission)]
    .map((days) => ({
      at: openingBefore(calendar, closingDay(closesAt), days),
      workingDaysBefore: days,
    }))
    .filter(({ at }) => at > after && at < closesAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
