import { describe, expect, it } from 'vitest';
import type { Plant } from '../crash/plants.ts';
import { type Outcome, runCrash } from '../crash/run.ts';

/**
 * `npm run crash -- --kills 200` is the long one; this shows that it works, and that it can fail. That power cuts are
 * found out shows tests/contract/power-cut.test.ts on the store alone.
 */
const run = (kills: number, ...plants: readonly Plant[]): Promise<Outcome> =>
  runCrash({ kills, seed: 20_260_303, plants, tell: () => undefined });

describe('a system that is killed again and again', () => {
  it('loses nothing that it acknowledged, does nothing twice and asks nobody twice', async () => {
    const { findings, cases, killed, cuts, met } = await run(6);
    expect(findings).toEqual({
      lost: [],
      doubled: [],
      askedTwice: [],
      wrongEnds: [],
      brokenChains: [],
      toldTwice: [],
      toldNever: [],
    });
    expect(met.faults).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(6);
    expect(cuts.length).toBeGreaterThan(0);
    expect(cases.length).toBeGreaterThanOrEqual(8);
    const acknowledged = cases.flatMap((kase) => kase.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(80);
  });

  it('is found out where an acknowledged event is dropped, an act done twice, somebody asked twice: each as what it is', async () => {
    const { findings, cases } = await run(2, 'drop', 'double', 'ask-twice');
    expect(findings.lost).toHaveLength(1);
    expect(findings.brokenChains).toHaveLength(1);
    expect(findings.doubled).toHaveLength(cases.length);
    expect(findings.askedTwice).toHaveLength(1);
  });

  it('is found out where somebody is told twice, or never', async () => {
    const twice = await run(1, 'tell-twice');
    expect(twice.findings.toldTwice).toHaveLength(1);
    expect(twice.findings.toldNever).toEqual([]);
    const never = await run(1, 'tell-never');
    expect(never.findings.toldNever.length).toBeGreaterThan(0);
  });
});
