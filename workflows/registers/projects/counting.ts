import { LocalDate } from '../../calendar/instant.ts';
import { compareDecimals, Decimal } from '../../decimal/decimal.ts';
import type { Counting } from '../intervals.ts';
import type { EntryState } from '../state.ts';

/** 过500万元: more than it; statistics enters from it on. */
const OVER = '500';
/** Part of another project, or none any more. */
const GONE = ['merged', 'cancelled'];

const yearOf = (value: unknown): number | undefined => {
  const year = typeof value === 'string' ? Number(value.slice(0, 4)) : Number.NaN;
  return Number.isInteger(year) ? year : undefined;
};

/**
 * A technical renovation counts once in each year in which it is under way: that of its start, and each later one that
 * it has reported for, up to its end. A year is over with its last day: the next one begins at nothing.
 */
export const renovationsOver500 = ({ status, values }: EntryState): readonly Counting[] => {
  const plan = Decimal.safeParse(values.planTotal);
  const start = LocalDate.safeParse(values.start);
  if (values.kind !== 'renovation' || GONE.includes(status) || !plan.success || !start.success)
    return [];
  if (compareDecimals(plan.data, OVER) <= 0) return [];
  const first = Number(start.data.slice(0, 4));
  const ended = yearOf(values.finish) ?? yearOf(values.producing) ?? Number.POSITIVE_INFINITY;
  const last = Math.max(first, Math.min(yearOf(values.month) ?? first, ended));
  return Array.from({ length: last - first + 1 }, (_none, index) => ({
    from: index === 0 ? start.data : `${first + index}-01-01`,
    to: `${first + index}-12-31`,
    of: String(values.county),
  }));
};
