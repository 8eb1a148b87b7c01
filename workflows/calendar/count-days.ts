import { Failure } from '../../engine/failure.ts';
import { covers, isWeekend, isWorkingDay, type WorkCalendar } from './calendar.ts';
import { addDays, type Instant, instantAt, type LocalDate, type WallTime } from './instant.ts';

/** A number of days that no rule can mean: not whole, below zero, or above ten years. */
export class UncountableDays extends Failure {
  override readonly name = 'UncountableDays';
  constructor(days: number) {
    super(`${days} is not a number of days from 0 to ${MOST_DAYS}`);
  }
}

// Ten years of calendar days: no time limit of an office is longer, and the walk below stays short.
const MOST_DAYS = 3_660;

export interface ClockPause {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Count {
  /** The first day that may count. */
  readonly from: LocalDate;
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  readonly hour: WallTime;
  readonly pauses: readonly ClockPause[];
  readonly calendar: WorkCalendar;
}

export interface Counted {
  readonly lastDay: LocalDate;
  readonly skippedHolidays: readonly LocalDate[];
  readonly skippedWeekendDays: number;
  readonly workedMakeUpDays: readonly LocalDate[];
  /** Whether a day was counted that the calendar's table does not know. */
  readonly provisional: boolean;
}

// A day on which the clock stood still before the closing hour does not count, first and last day of the pause
// included: an office that gets a case back has at least one whole day. A pause that begins after the closing
// hour cannot save that day: it was already used up, or missed.
const stoodStill = (date: LocalDate, hour: WallTime, pauses: readonly ClockPause[]): boolean => {
  if (pauses.length === 0) return false;
  const opens = instantAt(date, '00:00');
  const closes = instantAt(date, hour);
  return pauses.some(({ from, to }) => from < closes && to >= opens);
};

/**
 * Walks from the first day until `days` have counted and the day is a working one that was not paused (Civil
 * Code art. 203: a last day on a day off moves on). Says what it walked over.
 */
export const countDays = ({ from, days, unit, hour, pauses, calendar }: Count): Counted => {
  if (!Number.isSafeInteger(days) || days < 0 || days > MOST_DAYS) throw new UncountableDays(days);
  const skippedHolidays: LocalDate[] = [];
  const workedMakeUpDays: LocalDate[] = [];
  let skippedWeekendDays = 0;
  let counted = 0;
  let provisional = false;
  for (let date = from; ; date = addDays(date, 1)) {
    provisional ||= !covers(calendar, date);
    const works = isWorkingDay(calendar, date);
    const paused = stoodStill(date, hour, pauses);
    if (!paused && (works || unit === 'calendar')) counted += 1;
    const matters = unit === 'working' || counted >= days;
    if (!works && matters) {
      if (isWeekend(date)) skippedWeekendDays += 1;
      else skippedHolidays.push(date);
    }
    if (works && matters && !paused && isWeekend(date)) workedMakeUpDays.push(date);
    if (counted >= days && works && !paused) {
      return { lastDay: date, skippedHolidays, skippedWeekendDays, workedMakeUpDays, provisional };
    }
  }
};
