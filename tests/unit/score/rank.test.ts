import { describe, expect, it } from 'vitest';
import { type RankEntry, rank } from '../../../workflows/score/rank.ts';
import { ScoringRules } from '../../../workflows/score/rubric.ts';
import { totalScore } from '../../../workflows/score/total.ts';
import { paperOnly, rubric, sheet } from './kitchenware.ts';

const rules = ScoringRules.parse({ tieBreak: ['defence', 'innovation', 'scale'] });

const entry = (
  caseId: string,
  marks: readonly [number, number, number, number],
  defence?: number,
): RankEntry => ({
  caseId,
  total: totalScore(rubric, paperOnly, [
    sheet(1, marks),
    ...(defence === undefined ? [] : [sheet(1, [defence, 0, 0, 0], 'defence')]),
  ]),
});

describe('the order of a track', () => {
  it('goes by the total', () => {
    expect(
      rank(rules, [
        entry('textiles', [2000, 2000, 1000, 1000]),
        entry('aluminium', [2500, 2500, 1500, 1500]),
      ]),
    ).toEqual([
      { position: 1, caseId: 'aluminium', total: 8000, tiedWith: [], decidedBy: 'total' },
      { position: 2, caseId: 'textiles', total: 6000, tiedWith: [], decidedBy: 'total' },
    ]);
  });

  it('breaks a tie by the defence first, then line by line, and says by which', () => {
    const ranking = rank(rules, [
      entry('ropes', [2400, 2600, 1500, 1500], 2000),
      entry('kitchenware', [2500, 2500, 1500, 1500], 2500),
      entry('beef', [2500, 2500, 1500, 1500], 2000),
      entry('aluminium', [2600, 2600, 1500, 1500]),
    ]);
    expect(ranking).toEqual([
      { position: 1, caseId: 'aluminium', total: 8200, tiedWith: [], decidedBy: 'total' },
      {
        position: 2,
        caseId: 'kitchenware',
        total: 8000,
        tiedWith: [],
        decidedBy: 'tie-break:defence',
      },
      {
        position: 3,
        caseId: 'ropes',
        total: 8000,
        tiedWith: [],
        decidedBy: 'tie-break:innovation',
      },
      { position: 4, caseId: 'beef', total: 8000, tiedWith: [], decidedBy: 'tie-break:innovation' },
    ]);
  });

  it('leaves to the meeting what no rule tells apart, on one position, the next one left out', () => {
    const ranking = rank(rules, [
      entry('beef', [2500, 2500, 1500, 1500]),
      entry('textiles', [1000, 1000, 1000, 1000]),
      entry('ropes', [2500, 2500, 1500, 1500]),
      entry('metal', [2500, 2500, 1400, 1600]),
    ]);
    expect(ranking).toEqual([
      { position: 1, caseId: 'beef', total: 8000, tiedWith: ['metal', 'ropes'], decidedBy: 'tie' },
      { position: 1, caseId: 'metal', total: 8000, tiedWith: ['beef', 'ropes'], decidedBy: 'tie' },
      { position: 1, caseId: 'ropes', total: 8000, tiedWith: ['beef', 'metal'], decidedBy: 'tie' },
      { position: 4, caseId: 'textiles', total: 4000, tiedWith: [], decidedBy: 'total' },
    ]);
  });

  it('puts a case that was not defended behind one of the same total that was', () => {
    const ranking = rank(rules, [
      entry('absent', [2500, 2500, 1500, 1500]),
      entry('present', [2500, 2500, 1500, 1500], 0),
    ]);
    expect(ranking.map(({ caseId, decidedBy }) => [caseId, decidedBy])).toEqual([
      ['present', 'tie-break:defence'],
      ['absent', 'tie-break:defence'],
    ]);
  });

  it('leaves every tie to the meeting where the rules name no tie-break', () => {
    const pair = [entry('b', [2500, 2500, 1500, 1500], 10), entry('a', [2400, 2600, 1500, 1500])];
    expect(rank(paperOnly, pair).map(({ position, decidedBy }) => [position, decidedBy])).toEqual([
      [1, 'tie'],
      [1, 'tie'],
    ]);
  });

  it('is found for a track of thousands before anybody notices', () => {
    const many = Array.from({ length: 3_000 }, (_none, n) => ({
      caseId: `c-${String(n).padStart(5, '0')}`,
      total: { total: 5_000 + (n % 1_500), lines: { innovation: n % 700, scale: n % 11 } },
    }));
    const spent = Array.from({ length: 3 }, () => {
      const before = process.threadCpuUsage().user;
      expect(rank(rules, many)).toHaveLength(3_000);
      return (process.threadCpuUsage().user - before) / 1000;
    });
    expect(Math.min(...spent)).toBeLessThan(50);
  });

  it('of nothing is empty, of one is one', () => {
    expect(rank(rules, [])).toEqual([]);
    expect(rank(rules, [entry('beef', [1, 1, 1, 1])])).toMatchObject([
      { position: 1, decidedBy: 'total' },
    ]);
  });
});
