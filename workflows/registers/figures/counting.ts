import { addDays } from '../../calendar/instant.ts';
import { compareDecimals } from '../../decimal/decimal.ts';
import { type Counting, FOREVER } from '../intervals.ts';
import type { EntryState } from '../state.ts';
import { type Figure, figureOf, figuresIn, isAnnual } from './reading.ts';
import { SCOPE } from './stages.ts';

/** 百亿级, 亿元: from its lower bound to where the next class begins. */
const CLASS = { from: '100', below: '1000' };

const REVENUE = 'size.revenue';

/** What a year's annual figure is, of all enterprises, or where there is none of those above scale. */
const annualOf = (figures: readonly Figure[], year: string): readonly Figure[] => {
  const annual = figures.filter((one) => one.period === year && isAnnual(one));
  return Object.keys(SCOPE)
    .flatMap((scope) => figureOf(annual, year, scope) ?? [])
    .slice(0, 1);
};

/**
 * A cluster of the class, for the county that holds its figures: from the day of an annual figure to that of the next
 * year's. What is not an annual figure puts no cluster into a class, and takes none out of it.
 */
export const hundredClass = (state: EntryState): readonly Counting[] => {
  const { cluster, indicator, holder } = state.values;
  if (typeof cluster !== 'string' || indicator !== REVENUE) return [];
  const figures = figuresIn(state);
  const years = [...new Set(figures.map(({ period }) => period))].toSorted();
  const annual = years.flatMap((year) => annualOf(figures, year));
  return annual.flatMap(({ value, asOf }, index) => {
    const inClass =
      compareDecimals(value, CLASS.from) >= 0 && compareDecimals(value, CLASS.below) < 0;
    const next = annual[index + 1]?.asOf;
    const to = next === undefined ? FOREVER : addDays(next, -1);
    return inClass && asOf <= to ? [{ from: asOf, to, of: String(holder) }] : [];
  });
};
