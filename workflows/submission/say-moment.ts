import type { Bilingual } from '../../engine/bilingual.ts';
import {
  addDays,
  type Instant,
  instantAt,
  type LocalDate,
  localDateOf,
} from '../calendar/instant.ts';

const isMidnight = (at: Instant): boolean => at === instantAt(localDateOf(at), '00:00');

/** The Shanghai day that an instant closes: midnight is 24:00 of the day before. */
export const closingDay = (at: Instant): LocalDate =>
  isMidnight(at) ? addDays(localDateOf(at), -1) : localDateOf(at);

/** An instant as an office says it, on a Shanghai clock. */
export const sayMoment = (at: Instant): Bilingual => {
  const date = closingDay(at);
  const minutes = (Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + 8 * 60) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = isMidnight(at) ? '24:00' : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const [year, month, day] = date.split('-').map(Number);
  return { zh: `${year}年${month}月${day}日${clock}`, en: `${date} ${clock}` };
};
