import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';
import { weekdayOf } from './day-number.ts';
import { dayTable } from './day-table.ts';
import { dayNumber, LocalDate } from './instant.ts';

export const isWeekend = (date: LocalDate): boolean => {
  const weekday = weekdayOf(dayNumber(date));
  return weekday === 0 || weekday === 6;
};

/**
 * The official days off and make-up days (调休), as the State Council's office announces them each autumn for
 * the next year. Data with a version: the table can change in mid-year (the Spring Festival of 2020 did).
 */
export const WorkCalendar = z
  .object({
    version: z.string().min(1),
    /** Where the table comes from, for a reader who wants to check it. */
    source: z.string().min(1),
    /** First and last year that the table knows; outside of them a day counts by its weekday only. */
    firstYear: z.int().min(1),
    lastYear: z.int().max(9999),
    /** Days off that would be weekdays. */
    holidays: z.array(LocalDate).readonly(),
    /** Saturdays and Sundays that are worked. */
    makeUpDays: z.array(LocalDate).readonly(),
  })
  .readonly()
  .superRefine((calendar, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (calendar.firstYear > calendar.lastYear)
      complain('lastYear', said('早于起始年度', 'is before the first year'));
    for (const [path, weekend] of [
      ['holidays', false],
      ['makeUpDays', true],
    ] as const) {
      const dates = calendar[path];
      if (new Set(dates).size !== dates.length)
        complain(path, said('有重复的日期', 'a date stands twice'));
      for (const date of dates) {
        if (!LocalDate.safeParse(date).success) continue;
        if (isWeekend(date) !== weekend)
          complain(
            path,
            weekend
              ? said(`${date}不是周末`, `${date} is no weekend day`)
              : said(`${date}是周末`, `${date} is a weekend day`),
          );
        if (!covers(calendar, date))
          complain(
            path,
            said(`${date}不在日历的年度内`, `${date} lies outside of the table’s years`),
          );
      }
    }
  });
export type WorkCalendar = z.infer<typeof WorkCalendar>;

/** Whether the table knows the year of this date. */
export const covers = (
  calendar: { readonly firstYear: number; readonly lastYear: number },
  date: LocalDate,
): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= calendar.firstYear && year <= calendar.lastYear;
};

export const isHoliday = (calendar: WorkCalendar, date: LocalDate): boolean =>
  dayTable(calendar).holidays.has(date);

export const isMakeUpDay = (calendar: WorkCalendar, date: LocalDate): boolean =>
  dayTable(calendar).makeUpDays.has(date);

/** Whether offices work on this day. Outside of the table's years by weekday alone: ask `covers`. */
export const isWorkingDay = (calendar: WorkCalendar, date: LocalDate): boolean =>
  isWeekend(date) ? isMakeUpDay(calendar, date) : !isHoliday(calendar, date);
