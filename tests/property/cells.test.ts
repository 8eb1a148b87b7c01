import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFew, toldBeside } from '../../workflows/registers/cells.ts';

const Table = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('amounts beside their total', () => {
  it('never tell, nor let anybody reckon, what fewer than three enterprises come to', () => {
    let reckoned = 0;
    fc.assert(
      fc.property(Table, (firms) => {
        const { cells, total } = toldBeside(firms);
        const hidden = firms.filter((_, place) => cells[place] === false);
        expect(firms.filter((count, place) => cells[place] === true && isFew(count))).toEqual([]);
        // Whoever knows the total knows what all that is hidden comes to, and no part of it.
        if (total && hidden.length > 0) {
          reckoned += 1;
          expect([hidden.length > 1, isFew(sum(hidden))]).toEqual([true, false]);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(reckoned).toBeGreaterThan(500);
  });

  it('hide no more than that takes', () => {
    fc.assert(
      fc.property(Table, (firms) => {
        const { cells, total } = toldBeside(firms);
        const more = firms.filter((count, place) => cells[place] === false && !isFew(count));
        expect(more.length).toBeLessThanOrEqual(1);
        if (!firms.some(isFew)) expect([cells.includes(false), total]).toEqual([false, true]);
        // A total goes only where every cell is hidden or empty.
        if (!total)
          expect(firms.filter((count, place) => cells[place] === true && count > 0)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
