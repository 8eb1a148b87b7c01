import { weekdayOf } from './day-number.ts';
import { dayNumber, type LocalDate } from './instant.ts';

/** What a table of working days says beside the weekdays. */
interface Announced {
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
}

/** The same to be looked up in: by date, and as rising day numbers. */
interface DayTable {
  readonly holidays: ReadonlySet<LocalDate>;
  readonly makeUpDays: ReadonlySet<LocalDate>;
  /** Weekdays that are off. */
  readonly off: readonly number[];
  /** Weekend days that are worked. */
  readonly worked: readonly number[];
}

const falls = (onWeekend: boolean, dates: ReadonlySet<LocalDate>): readonly number[] =>
  [...dates]
    .map(dayNumber)
    .filter((day) => [0, 6].includes(weekdayOf(day)) === onWeekend)
    .sort((a, b) => a - b);

/** Made once for each table: one that was amended is another value. */
const tables = new WeakMap<Announced, DayTable>();

export const dayTable = (calendar: Announced): DayTable => {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const holidays = new Set(calendar.holidays);
  const makeUpDays = new Set(calendar.makeUpDays);
  const made = {
    holidays,
    makeUpDays,
    off: falls(false, holidays),
    worked: falls(true, makeUpDays),
  };
  tables.set(calendar, made);
  return made;
};

/** 1969-12-29 was a Monday. */
const MONDAY = -3;

/** Weekdays from that Monday to before this day; differences count, so days before it may be asked too. */
const weekdaysBefore = (day: number): number => {
  const weeks = Math.floor((day - MONDAY) / 7);
  return weeks * 5 + Math.min(day - MONDAY - weeks * 7, 5);
};

/** How many of rising numbers are below this one. */
const countBelow = (rising: readonly number[], limit: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Working days before a day, from one that is the same for all: only differences mean something. */
const workingDaysUpTo = ({ off, worked }: DayTable, day: number): number =>
  weekdaysBefore(day) - countBelow(off, day) + countBelow(worked, day);

/** Working days from `from` to `to`, both included, however far apart; 0 where `to` is before `from`. */
export const workingDaysBetween = (calendar: Announced, from: LocalDate, to: LocalDate): number => {
  if (to < from) return 0;
  const table = dayTable(calendar);
  return workingDaysUpTo(table, dayNumber(to) + 1) - workingDaysUpTo(table, dayNumber(from));
};
