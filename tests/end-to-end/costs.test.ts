import { describe, expect, it } from 'vitest';
import { measureBoth, measureCosts } from '../bench/costs.ts';

/** Acts of people between filing and decision: file, accept, three opinions, appoint, declare, score, decide. */
const ACTS = 9;

describe('a lifecycle from filing to decision', () => {
  it('costs at most two write transactions for each act, and none is cancelled', async () => {
    const costs = await measureCosts({ lifecycles: 16, atOnce: 16 });
    expect(costs.commands).toBe(ACTS);
    expect(costs.transactions).toBeGreaterThanOrEqual(ACTS);
    expect(costs.transactions).toBeLessThanOrEqual(2 * ACTS);
    expect(costs.cancelled).toBe(0);
    // Writes of one turn of the loop share a flush: 16 at a time leave three in ten.
    expect(costs.flushes / ACTS).toBeLessThanOrEqual(0.3);
    expect(costs.flushes).toBeGreaterThan(0);
  });

  it('writes and enters no more than the plain path has, however fast people are', async () => {
    const one = { lifecycles: 3, atOnce: 1, opinions: 'in-turn' } as const;
    const { filling, lifecycle } = await measureBoth(one);
    // docs/performance.md says what each of them is for.
    expect(lifecycle.items).toEqual({
      T: { writes: 10, units: 37 },
      E: { writes: 16, units: 32 },
      // Three departments that answered and an expert: in a list of their own each.
      L: { writes: 4, units: 12 },
      HEAD: { writes: 9, units: 18 },
      'delete T': { writes: 3, units: 9 },
      // The place among its unit's drafts is given back.
      SETS: { writes: 1, units: 2 },
      UNIQUE: { writes: 1, units: 2 },
    });
    expect(lifecycle.writeUnits).toBe(112);
    // Two records of reading among them, of three units each.
    expect(filling.writeUnits).toBe(53);
    expect(lifecycle.flushes / ACTS).toBeLessThanOrEqual(1.1);
    // Each act asks whom its sender stands in for: a half unit of a list.
    expect(filling.reads).toBeLessThanOrEqual(16);
    expect(lifecycle.reads).toBeLessThanOrEqual(22);
    // 23 with two deciding bodies (workflows/review/state-machine.ts), one of them less here.
    expect(lifecycle.transitions).toBeLessThanOrEqual(23);
    expect(lifecycle.transitions).toBeGreaterThan(0);
    expect(lifecycle.invocations).toBeLessThan(lifecycle.transitions);
  });
});
