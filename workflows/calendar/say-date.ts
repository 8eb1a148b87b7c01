import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { dayNumber, type LocalDate } from './instant.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = [
  bilingual('星期四', 'Thursday'),
  bilingual('星期五', 'Friday'),
  bilingual('星期六', 'Saturday'),
  bilingual('星期日', 'Sunday'),
  bilingual('星期一', 'Monday'),
  bilingual('星期二', 'Tuesday'),
  bilingual('星期三', 'Wednesday'),
] as const;

export const partsOf = (date: LocalDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** As a document writes it; without the year where it is that of `near`. */
export const sayDate = (date: LocalDate, near?: LocalDate): Bilingual => {
  const { year, month, day } = partsOf(date);
  const short = bilingual(`${month}月${day}日`, `${day} ${MONTHS[month - 1] ?? ''}`);
  return near?.slice(0, 4) === date.slice(0, 4)
    ? short
    : bilingual(`${year}年${short.zh}`, `${short.en} ${year}`);
};

/** 1970-01-01, day 0, was a Thursday. */
export const sayWeekday = (date: LocalDate): Bilingual =>
  WEEKDAYS[((dayNumber(date) % 7) + 7) % 7] ?? WEEKDAYS[0];
