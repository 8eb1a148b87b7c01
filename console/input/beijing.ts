import type { Dayjs } from 'dayjs';

/** A day and an hour as offices mean them, by Beijing time, wherever the browser is. */
export const beijingInstant = (date: Dayjs | undefined, hour: Dayjs | undefined): string =>
  date === undefined || hour === undefined
    ? ''
    : new Date(`${date.format('YYYY-MM-DD')}T${hour.format('HH:mm')}:00+08:00`).toISOString();

/** The day in Beijing of an instant. */
export const beijingDay = (instant: string): string => {
  const ahead = 8 * 3_600_000;
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10);
};
