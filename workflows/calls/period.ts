import * as z from 'zod';
import { type Bilingual, bilingual, said } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';

/** What a figure is of: a year, or its first quarters together (`2026Q2` is January to June), never a quarter alone. */
export const Period = z
  .string()
  .regex(
    /^20\d{2}(Q[1-4])?$/,
    said('应为年度（2026）或累计季度（2026Q2）', 'is a year (2026) or its first quarters (2026Q2)'),
  );
export type Period = z.infer<typeof Period>;

const yearOf = (period: Period): number => Number(period.slice(0, 4));
const quarterOf = (period: Period): number | undefined =>
  period.length === 4 ? undefined : Number(period.slice(5));

/** The period that this one adds up from: its year up to the quarter before. None for a year and its first quarter. */
export const periodBefore = (period: Period): Period | undefined => {
  const quarter = quarterOf(period);
  return quarter === undefined || quarter === 1 ? undefined : `${yearOf(period)}Q${quarter - 1}`;
};

/** The same months of the year before (上年同期). */
export const likePeriod = (period: Period): Period => `${yearOf(period) - 1}${period.slice(4)}`;

export const isYearly = (period: Period): boolean => quarterOf(period) === undefined;

const QUARTERS_ZH = ['一季度', '上半年', '前三季度', '全年'] as const;
const QUARTERS_EN = [
  'first quarter',
  'first half',
  'first three quarters',
  'all quarters',
] as const;

/** As offices say it: 2026年上半年. */
export const sayPeriod = (period: Period): Bilingual => {
  const quarter = quarterOf(period);
  const year = yearOf(period);
  if (quarter === undefined) return bilingual(`${year}年度`, `the year ${year}`);
  return bilingual(
    `${year}年${QUARTERS_ZH[quarter - 1] ?? ''}`,
    `${QUARTERS_EN[quarter - 1] ?? ''} of ${year}`,
  );
};

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last day of a period. */
export const lastDayOf = (period: Period): LocalDate =>
  `${yearOf(period)}-${LAST_DAYS[(quarterOf(period) ?? 4) - 1] ?? '12-31'}`;
