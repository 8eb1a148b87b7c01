import { describe, expect, it } from 'vitest';
import { ScoringRules } from '../../../workflows/score/rubric.ts';
import { replay, SheetsIncomplete, totalScore } from '../../../workflows/score/total.ts';
import { explainTotal, Total } from '../../../workflows/score/working.ts';
import { paperOnly, rubric, sheet } from './kitchenware.ts';

const three = [
  sheet(1, [2500, 2400, 1600, 1500]), // 80.00
  sheet(2, [2600, 2500, 1700, 1601]), // 84.01
  sheet(3, [2700, 2600, 1800, 1701]), // 88.01
];
const dropping = ScoringRules.parse({ dropExtremes: 'one-each' });
const withDefence = ScoringRules.parse({ writtenWeight: 7000, defenceWeight: 3000 });
const five = [
  sheet(1, [3000, 3000, 2000, 1900]), // 99.00
  sheet(2, [2500, 2500, 1500, 1500]), // 80.00
  sheet(3, [2500, 2500, 1500, 1600]), // 81.00
  sheet(4, [2500, 2500, 1500, 1700]), // 82.00
  sheet(5, [1000, 1000, 500, 500]), // 30.00
];

describe('the score of a case', () => {
  it('is the mean of the sheets with its whole working', () => {
    expect(totalScore(rubric, paperOnly, three)).toEqual({
      total: 8401,
      written: 8401,
      perSheet: [
        { seat: 1, kind: 'written', sum: 8000 },
        { seat: 2, kind: 'written', sum: 8401 },
        { seat: 3, kind: 'written', sum: 8801 },
      ],
      dropped: [],
      spread: 801,
      wideSpread: false,
      lines: { scale: 2600, innovation: 2500, network: 1700, services: 1601 },
      steps: [
        { step: 'mean', kind: 'written', sums: [8000, 8401, 8801], result: 8401 },
        {
          step: 'weigh',
          written: 8401,
          writtenWeight: 10_000,
          defence: 0,
          defenceWeight: 0,
          result: 8401,
        },
      ],
    });
  });

  it('rounds a half up', () => {
    const pair = [sheet(1, [2500, 2400, 1600, 1500]), sheet(2, [2500, 2400, 1600, 1501])];
    expect(totalScore(rubric, paperOnly, pair).total).toBe(8001);
    const below = [...pair, sheet(3, [2500, 2400, 1600, 1500])];
    expect(totalScore(rubric, paperOnly, below).total).toBe(8000);
  });

  it('is stored as it was made', () => {
    const total = totalScore(rubric, withDefence, [
      ...three,
      sheet(1, [2700, 2700, 1800, 1805], 'defence'),
    ]);
    expect(Total.parse(JSON.parse(JSON.stringify(total)))).toEqual(total);
  });
});

describe('paper and defence', () => {
  it('are weighed on the printed means: 70 % of 84.01 and 30 % of 90.05 are 85.82', () => {
    const total = totalScore(rubric, withDefence, [
      ...three,
      sheet(1, [2700, 2700, 1800, 1805], 'defence'),
    ]);
    expect(total).toMatchObject({ written: 8401, defence: 9005, total: 8582 });
  });

  it('the printed mean is what is weighed, not the fraction behind it', () => {
    const half = ScoringRules.parse({ writtenWeight: 5000, defenceWeight: 5000 });
    const sheets = [
      sheet(1, [2500, 2500, 1500, 1500]), // 80.00
      sheet(2, [2500, 2500, 1500, 1501]), // 80.01, mean 80.005, printed 80.01
      sheet(1, [2500, 2500, 1500, 1500], 'defence'), // 80.00
    ];
    expect(totalScore(rubric, half, sheets).total).toBe(8001);
  });

  it('a defence without weight changes nothing but is kept for breaking ties', () => {
    const total = totalScore(rubric, paperOnly, [...three, sheet(1, [0, 0, 0, 1], 'defence')]);
    expect(total).toMatchObject({ total: 8401, defence: 1 });
    expect(total.lines.services).toBe(1601);
  });

  it('a defence alone can make the score', () => {
    const spoken = ScoringRules.parse({ writtenWeight: 0, defenceWeight: 10_000 });
    const total = totalScore(rubric, spoken, [sheet(4, [2700, 2700, 1800, 1805], 'defence')]);
    expect(total).toMatchObject({ total: 9005, written: 0, lines: { scale: 2700 } });
  });
});

describe('highest and lowest', () => {
  it('are dropped where five have scored', () => {
    const total = totalScore(rubric, dropping, five);
    expect(total.total).toBe(8100);
    expect(total.dropped).toEqual([
      { seat: 1, kind: 'written', sum: 9900, reason: 'highest' },
      { seat: 5, kind: 'written', sum: 3000, reason: 'lowest' },
    ]);
    expect(total.lines).toEqual({ scale: 2500, innovation: 2500, network: 1500, services: 1600 });
  });

  it('count where only four have, and where the rules say so', () => {
    expect(totalScore(rubric, dropping, five.slice(0, 4))).toMatchObject({
      total: 8550,
      dropped: [],
    });
    expect(totalScore(rubric, paperOnly, five)).toMatchObject({ total: 7440, dropped: [] });
  });

  it('are two different sheets even where all are equal', () => {
    const equal = [1, 2, 3, 4, 5].map((seat) => sheet(seat, [2500, 2500, 1500, 1500]));
    const total = totalScore(rubric, dropping, equal);
    expect(total.dropped.map(({ seat }) => seat)).toEqual([1, 5]);
    expect(total.total).toBe(8000);
  });

  it('are dropped for paper and defence each for itself', () => {
    const total = totalScore(
      rubric,
      ScoringRules.parse({ ...dropping, writtenWeight: 7000, defenceWeight: 3000 }),
      [...five, sheet(1, [2500, 2500, 1500, 1500], 'defence')],
    );
    expect(total.dropped.map(({ kind }) => kind)).toEqual(['written', 'written']);
    expect(total.defence).toBe(8000);
  });
});

describe('marks far apart', () => {
  const limit = (spreadLimit: number) =>
    ScoringRules.parse({ dropExtremes: 'one-each', spreadLimit });

  it('are flagged above the limit, before any is dropped', () => {
    expect(totalScore(rubric, limit(6899), five)).toMatchObject({ spread: 6900, wideSpread: true });
    expect(totalScore(rubric, limit(6900), five)).toMatchObject({
      spread: 6900,
      wideSpread: false,
    });
  });
});

describe('what cannot be scored', () => {
  it.each([
    ['no sheet', paperOnly, []],
    ['no defence although it has weight', withDefence, three],
    ['no paper although it has weight', withDefence, [sheet(1, [1, 1, 1, 1], 'defence')]],
    ['a seat that scored twice', paperOnly, [...three, sheet(2, [1, 1, 1, 1])]],
    ['a mark above the maximum', paperOnly, [sheet(1, [3001, 0, 0, 0])]],
    ['a missing line', paperOnly, [{ ...sheet(1, [1, 1, 1, 1]), lines: [] }]],
  ])('%s', (_, rules, sheets) => {
    expect(() => totalScore(rubric, rules, sheets)).toThrow(SheetsIncomplete);
    expect(replay(rubric, rules, sheets, 0)).toBe(false);
  });

  it('says which seat and why', () => {
    const refused = () => totalScore(rubric, paperOnly, [sheet(7, [3001, 0, 0, 0])]);
    expect(refused).toThrow(
      expect.objectContaining({
        name: 'SheetsIncomplete',
        rule: 'score.sheets',
        inputs: { seat: 7 },
        because: {
          zh: '7号席位：“规模效益”得分30.01，超过满分30.00。',
          en: 'Seat 7: “Scale”: 30.01 is above 30.00.',
        },
      }),
    );
  });

  it('is not a sheet that lacks a remark: its marks stand', () => {
    const silent = {
      ...sheet(1, [0, 0, 0, 0]),
      lines: sheet(1, [0, 0, 0, 0]).lines.map(({ line, score }) => ({ line, score })),
    };
    expect(totalScore(rubric, paperOnly, [silent]).total).toBe(0);
  });
});

describe('an auditor', () => {
  it('replays a claimed score, and finds a wrong one', () => {
    expect(replay(rubric, paperOnly, three, 8401)).toBe(true);
    expect(replay(rubric, paperOnly, three, 8402)).toBe(false);
    expect(replay(rubric, dropping, five, 8100)).toBe(true);
    expect(replay(rubric, paperOnly, five, 8100)).toBe(false);
  });

  it('reads the working', () => {
    const rules = ScoringRules.parse({ ...dropping, writtenWeight: 7000, defenceWeight: 3000 });
    const sheets = [...five, sheet(1, [2700, 2700, 1800, 1805], 'defence')];
    expect(explainTotal(totalScore(rubric, rules, sheets))).toEqual([
      { zh: '去掉最高分：1号席位99.00。', en: 'Highest dropped: seat 1, 99.00.' },
      { zh: '去掉最低分：5号席位30.00。', en: 'Lowest dropped: seat 5, 30.00.' },
      {
        zh: '书面评审平均分：(80.00 + 81.00 + 82.00) ÷ 3 = 81.00。',
        en: 'Mean on paper: (80.00 + 81.00 + 82.00) ÷ 3 = 81.00.',
      },
      {
        zh: '现场答辩平均分：(90.05) ÷ 1 = 90.05。',
        en: 'Mean of the defence: (90.05) ÷ 1 = 90.05.',
      },
      {
        zh: '综合得分：81.00 × 70.00% + 90.05 × 30.00% = 83.72。',
        en: 'Total: 81.00 × 70.00% + 90.05 × 30.00% = 83.72.',
      },
    ]);
  });
});
