/** A day and an hour as offices mean them, by Beijing time, wherever the browser is; '' where one of them is not given. */
export const beijingInstant = (date: string | undefined, hour: string | undefined): string =>
  date === undefined || hour === undefined
    ? ''
    : new Date(`${date}T${hour}:00+08:00`).toISOString();

const ahead = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();

/** The day in Beijing of an instant. */
export const beijingDay = (instant: string): string => ahead(instant).slice(0, 10);

/** The hour in Beijing of an instant, `HH:mm`. */
export const beijingHour = (instant: string): string => ahead(instant).slice(11, 16);
