import { bilingual } from '../../engine/bilingual.ts';

/** Fewer enterprises than this show what one of them sells (cultivation §1, rules 2 and 10). */
const FEWEST = 3;

/** Whether an amount over so many enterprises tells of one of them; over none there is nothing to tell. */
export const isFew = (firms: number): boolean => firms > 0 && firms < FEWEST;

/** What stands in place of an amount that is not told. */
export const WITHHELD = bilingual(
  '企业不足三家，不显示',
  'fewer than three enterprises: not shown',
);

/** Which amounts of a table are told, each by its place, and whether their total is. */
export interface Told {
  readonly cells: readonly boolean[];
  readonly total: boolean;
}

/** Whether what is hidden can be reckoned from the total: it comes to one cell, or to few enterprises. */
const isReckoned = (hidden: readonly number[]): boolean =>
  hidden.length === 1 || isFew(hidden.reduce((sum, firms) => sum + firms, 0));

/**
 * Amounts that stand beside their total, by how many enterprises each adds up. Those of few are hidden; where the total
 * less the others would give them away, the smallest of the others is hidden too, and without another one the total.
 */
export const toldBeside = (firms: readonly number[]): Told => {
  const few = firms.map(isFew);
  const hidden = firms.filter(isFew);
  if (hidden.length === 0) return { cells: few.map((one) => !one), total: true };
  if (!isReckoned(hidden)) return { cells: few.map((one) => !one), total: true };
  const others = firms.flatMap((count, place) => (count >= FEWEST ? [{ count, place }] : []));
  const [smallest] = others.toSorted((a, b) => a.count - b.count || a.place - b.place);
  return {
    cells: few.map((one, place) => !one && place !== smallest?.place),
    total: smallest !== undefined,
  };
};
