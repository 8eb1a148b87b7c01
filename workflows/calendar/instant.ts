import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';
import { Failure } from '../../engine/failure.ts';
import { civilDateOf, dayNumberOf } from './day-number.ts';

/** A date or an instant that was not parsed before it was used, or that leaves the years 0001–9999. */
export class UnreadableTime extends Failure {
  override readonly name = 'UnreadableTime';
  constructor(given: string, wanted: string) {
    super(`'${given}' is not ${wanted}`);
  }
}

// China keeps one offset everywhere and has had no daylight saving time since 1991 (tried 1986–1991 only),
// so for every date of this programme Asia/Shanghai is exactly +08:00.
const SHANGHAI_AHEAD_MINUTES = 8 * 60;
const MINUTES_PER_DAY = 24 * 60;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d\.\d{3})Z$/;
const WALL_TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const dateFrom = (dayNumber: number): string => {
  const { year, month, day } = civilDateOf(dayNumber);
  if (year < 1 || year > 9999)
    throw new UnreadableTime(String(dayNumber), 'a day of the years 0001–9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

const parseDate = (text: string): number | undefined => {
  const parts = DATE.exec(text);
  if (parts === null) return undefined;
  const civil = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  if (civil.year < 1 || civil.month < 1 || civil.month > 12) return undefined;
  const dayNumber = dayNumberOf(civil);
  return dateFrom(dayNumber) === text ? dayNumber : undefined;
};

const minutesOf = (time: string): number => {
  if (!WALL_TIME.test(time)) throw new UnreadableTime(time, "a wall time 'HH:mm'");
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
};

/** Days that a person can mean: what is counted from them, back or ahead, stays within the years that have four digits. */
const isMeant = (text: string): boolean =>
  text >= '1900' && text < '9000' && parseDate(text) !== undefined;

/** A real day `YYYY-MM-DD` as Asia/Shanghai counts days. */
export const LocalDate = z
  .string()
  .refine(isMeant, said('应为实际存在的日期，如2026-03-05', 'is a real date such as 2026-03-05'))
  .meta({ format: 'date' });
export type LocalDate = z.infer<typeof LocalDate>;

/** `YYYY-MM-DDTHH:mm:ss.sssZ`, UTC, always with milliseconds: so the order of texts is the order of time. */
export const Instant = z
  .string()
  .refine(
    (text) => {
      const parts = INSTANT.exec(text);
      return parts !== null && isMeant(parts[1] ?? '');
    },
    said(
      '应为世界时的时刻，如2026-03-05T01:00:00.000Z',
      'is an instant in UTC such as 2026-03-05T01:00:00.000Z',
    ),
  )
  .meta({ format: 'date-time' });
export type Instant = z.infer<typeof Instant>;

/** `HH:mm` on a Shanghai clock; `24:00` is the end of that day. */
export const WallTime = z
  .string()
  .regex(WALL_TIME, said('应为钟点，如17:30', 'is a time of day such as 17:30'));
export type WallTime = z.infer<typeof WallTime>;

/** Days since 1970-01-01. Fails with `UnreadableTime` on what `LocalDate` would refuse. */
export const dayNumber = (date: LocalDate): number => {
  const number = parseDate(date);
  if (number === undefined) throw new UnreadableTime(date, 'a date YYYY-MM-DD');
  return number;
};

/** The Shanghai day in which an instant lies. */
export const localDateOf = (instant: Instant): LocalDate => {
  const parts = INSTANT.exec(instant);
  if (parts === null) throw new UnreadableTime(instant, 'an instant YYYY-MM-DDTHH:mm:ss.sssZ');
  const minutes = Number(parts[2]) * 60 + Number(parts[3]) + SHANGHAI_AHEAD_MINUTES;
  return dateFrom(dayNumber(parts[1] ?? '') + Math.floor(minutes / MINUTES_PER_DAY));
};

/** The instant at which a clock in Shanghai shows `time` on `date`; `24:00` is the next day's midnight. */
export const instantAt = (date: LocalDate, time: WallTime): Instant => {
  const minutes = dayNumber(date) * MINUTES_PER_DAY + minutesOf(time) - SHANGHAI_AHEAD_MINUTES;
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - day * MINUTES_PER_DAY;
  return `${dateFrom(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:00.000Z`;
};

/** The date `days` whole days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  if (!Number.isSafeInteger(days)) throw new UnreadableTime(String(days), 'a number of days');
  return dateFrom(dayNumber(date) + days);
};

/** The same day so many months earlier; the month's last day where it is shorter. */
export const monthsBefore = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = civilDateOf(dayNumber(date));
  const wanted = year * 12 + month - 1 - months;
  const first = { year: Math.floor(wanted / 12), month: (wanted % 12) + 1, day: 1 };
  const after = wanted + 1;
  const next = { year: Math.floor(after / 12), month: (after % 12) + 1, day: 1 };
  const length = dayNumberOf(next) - dayNumberOf(first);
  return dateFrom(dayNumberOf(first) + Math.min(day, length) - 1);
};

/** Negative, zero or positive as `a` is before, at or after `b`. */
export const compareInstants = (a: Instant, b: Instant): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

export const laterOf = (a: Instant, b: Instant): Instant => (a < b ? b : a);
