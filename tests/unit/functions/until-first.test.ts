import { describe, expect, it } from 'vitest';
import { StoreUnavailable, VersionConflict } from '../../../engine/store-errors.ts';
import { untilFirst } from '../../../functions/door/until-first.ts';

/** A clock that moves by pauses, and by what an attempt takes. */
const patience = (random: number, costs: number) => {
  const pauses: number[] = [];
  let at = 0;
  return {
    pauses,
    took: () => at,
    spend: () => {
      at += costs;
    },
    of: {
      now: () => at,
      random: () => random,
      pause: async (ms: number) => {
        pauses.push(ms);
        at += ms;
      },
    },
  };
};

describe('a command that loses against others', () => {
  it('waits a random part of a pause that doubles up to a second', async () => {
    const { of, pauses } = patience(0.5, 0);
    let lost = 0;
    const answer = await untilFirst(async () => {
      lost += 1;
      if (lost <= 8) throw new VersionConflict('another was first');
      return 'done';
    }, of);
    expect(answer).toBe('done');
    expect(pauses).toEqual([12.5, 25, 50, 100, 200, 400, 500, 500]);
  });

  it.each([1, 200, 1_000])(
    'gives up by the clock, however long a try takes (%i ms)',
    async (costs) => {
      const time = patience(0.5, costs);
      const work = untilFirst(async () => {
        time.spend();
        throw new VersionConflict('another was first');
      }, time.of);
      await expect(work).rejects.toBeInstanceOf(VersionConflict);
      expect(time.took()).toBeGreaterThanOrEqual(8_000);
      expect(time.took()).toBeLessThan(8_000 + costs + 1_000);
    },
  );

  it('tries nothing else again', async () => {
    const { of, pauses } = patience(0.5, 0);
    const work = untilFirst(async () => {
      throw new StoreUnavailable('no answer');
    }, of);
    await expect(work).rejects.toBeInstanceOf(StoreUnavailable);
    expect(pauses).toEqual([]);
  });
});
