import * as z from 'zod';
import { isWorkingDay, type WorkCalendar } from './calendar.ts';
import { type ClockPause, countDays } from './count-days.ts';
import { workingDaysBetween } from './day-table.ts';
import {
  addDays,
  compareInstants,
  Instant,
  instantAt,
  LocalDate,
  localDateOf,
  WallTime,
} from './instant.ts';

export { UncountableDays } from './count-days.ts';
export { explainDeadline } from './explain-deadline.ts';

export const DayUnit = z.enum(['working', 'calendar']);
export type DayUnit = z.infer<typeof DayUnit>;

/** How a deadline came about: everything needed to read it aloud and to compute it again. */
export const Derivation = z
  .object({
    /** The setting that gave the days, e.g. `call.days.departments`. */
    rule: z.string().min(1),
    startedOn: LocalDate,
    days: z.int().min(0),
    unit: DayUnit,
    /** As it was counted: false too where the first day's hour had already passed. */
    countFirstDay: z.boolean(),
    hour: WallTime,
    skippedHolidays: z.array(LocalDate).readonly(),
    /** Only their number, so that events stay small. */
    skippedWeekendDays: z.int().min(0),
    workedMakeUpDays: z.array(LocalDate).readonly(),
    /** When the clock stood still; the first and the last day of a pause do not count. */
    pauses: z.array(z.object({ from: Instant, to: Instant }).readonly()).readonly(),
    /** The higher level's own limit: shown beside, never moved by a pause, never a cap on this one. */
    upstreamLimit: Instant.optional(),
    /** Whether days counted that the calendar's table does not know yet. */
    provisional: z.boolean(),
    calendarVersion: z.string().min(1),
  })
  .readonly();
export type Derivation = z.infer<typeof Derivation>;

export const Deadline = z
  .object({
    at: Instant,
    /** The Shanghai day that it closes; with the hour 24:00 `at` is already the next day's midnight. */
    date: LocalDate,
    why: Derivation,
  })
  .readonly();
export type Deadline = z.infer<typeof Deadline>;

export interface DeadlineTerms {
  readonly start: Instant;
  /** From 0 (the first working day from the start on) to 3,660; anything else fails with `UncountableDays`. */
  readonly days: number;
  /** Default `working`. */
  readonly unit?: DayUnit | undefined;
  /** Default false (Civil Code art. 201: the opening day is left out). */
  readonly countFirstDay?: boolean | undefined;
  /** Default 17:30, when offices close (art. 203: where there are business hours, they end the last day). */
  readonly hour?: WallTime | undefined;
  readonly calendar: WorkCalendar;
  readonly rule: string;
  readonly upstreamLimit?: Instant | undefined;
  readonly pauses?: readonly ClockPause[] | undefined;
}

type Inputs = Pick<
  Derivation,
  'rule' | 'startedOn' | 'days' | 'unit' | 'countFirstDay' | 'hour' | 'pauses' | 'upstreamLimit'
>;

const derive = (inputs: Inputs, calendar: WorkCalendar): Deadline => {
  const { startedOn, countFirstDay, days, unit, hour, pauses } = inputs;
  const from = countFirstDay ? startedOn : addDays(startedOn, 1);
  const { lastDay, ...walked } = countDays({ from, days, unit, hour, pauses, calendar });
  return {
    at: instantAt(lastDay, hour),
    date: lastDay,
    why: { ...inputs, ...walked, calendarVersion: calendar.version },
  };
};

/**
 * When `days` after `start` are over. Ends on a working day at `hour`, Shanghai time; days beyond the calendar's
 * table count by weekday and make the deadline provisional. Counting the first day is void where its hour has
 * passed already, so that a deadline is never before its start.
 */
export const deadlineAfter = (terms: DeadlineTerms): Deadline => {
  const { start, days, unit = 'working', hour = '17:30', calendar, rule } = terms;
  const startedOn = localDateOf(start);
  const inTime = compareInstants(start, instantAt(startedOn, hour)) < 0;
  const inputs: Inputs = {
    rule,
    startedOn,
    days,
    unit,
    countFirstDay: (terms.countFirstDay === true || days === 0) && inTime,
    hour,
    pauses: terms.pauses ?? [],
    ...(terms.upstreamLimit === undefined ? {} : { upstreamLimit: terms.upstreamLimit }),
  };
  return derive(inputs, calendar);
};

export interface NoticeTerms {
  readonly firstDay: LocalDate;
  readonly days: number;
  readonly unit: DayUnit;
  readonly countFirstDay: boolean;
  readonly calendar: WorkCalendar;
  /** Default `notice.days`. */
  readonly rule?: string | undefined;
}

export interface NoticePeriod {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** 24:00 in Shanghai of the last day: until then anyone may object. */
  readonly endsAt: Instant;
  readonly why: Derivation;
}

/** The days of a public notice. A last day on a day off moves on in natural days too (Civil Code art. 203). */
export const noticePeriod = (terms: NoticeTerms): NoticePeriod => {
  const { firstDay, days, unit, countFirstDay, calendar, rule = 'notice.days' } = terms;
  const deadline = derive(
    {
      rule,
      startedOn: firstDay,
      days,
      unit,
      countFirstDay: countFirstDay || days === 0,
      hour: '24:00',
      pauses: [],
    },
    calendar,
  );
  return { firstDay, lastDay: deadline.date, endsAt: deadline.at, why: deadline.why };
};

const inputsOf = ({ why }: Deadline): Inputs => {
  const { rule, startedOn, days, unit, countFirstDay, hour, pauses, upstreamLimit } = why;
  const inputs = { rule, startedOn, days, unit, countFirstDay, hour, pauses };
  return upstreamLimit === undefined ? inputs : { ...inputs, upstreamLimit };
};

/** The same inputs under another version of the calendar: what an amended table makes of an open deadline. */
export const reproject = (deadline: Deadline, calendar: WorkCalendar): Deadline =>
  derive(inputsOf(deadline), calendar);

/** The same days without another time in which the clock stood still. */
export const pausedOnce = (
  deadline: Deadline,
  pause: ClockPause,
  calendar: WorkCalendar,
): Deadline => {
  const inputs = inputsOf(deadline);
  return derive({ ...inputs, pauses: [...inputs.pauses, pause] }, calendar);
};

/** The `n`-th working day before a deadline's day: 1 is the day for “tomorrow it is due”, 0 the day itself. */
export const workingDaysBefore = (
  calendar: WorkCalendar,
  deadline: Deadline | LocalDate,
  n: number,
): LocalDate => {
  let date = typeof deadline === 'string' ? deadline : deadline.date;
  for (let left = n; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
};

/** Working days after today up to the deadline's day: 0 on that day and ever after (overdue is judged by `at`). */
export const workingDaysLeft = (calendar: WorkCalendar, now: Instant, deadline: Deadline): number =>
  workingDaysBetween(calendar, addDays(localDateOf(now), 1), deadline.date);
