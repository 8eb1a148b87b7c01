import { describe, expect, it } from 'vitest';
import { measureCosts } from '../bench/measure.ts';

/** Acts of people between filing and decision: file, accept, three opinions, appoint, declare, score, decide. */
const ACTS = 9;

describe('a lifecycle from filing to decision', () => {
  it('costs at most two write transactions for each act, and none is cancelled', async () => {
    const costs = await measureCosts({ lifecycles: 8, atOnce: 4 });
    expect(costs.commands).toBe(ACTS);
    expect(costs.transactions).toBeGreaterThanOrEqual(ACTS);
    expect(costs.transactions).toBeLessThanOrEqual(2 * ACTS);
    expect(costs.cancelled).toBe(0);
    expect(costs.writeUnits).toBeGreaterThan(0);
  });

  it('enters no more states than the plain path has, however fast people are', async () => {
    const costs = await measureCosts({ lifecycles: 4, atOnce: 1 }, 'in-turn');
    // 23 with two deciding bodies (workflows/review/state-machine.ts), one of them less here.
    expect(costs.transitions).toBeLessThanOrEqual(23);
    expect(costs.transitions).toBeGreaterThan(0);
    expect(costs.invocations).toBeLessThan(costs.transitions);
  });
});
