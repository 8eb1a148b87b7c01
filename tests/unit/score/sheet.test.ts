import { describe, expect, it } from 'vitest';
import { Rubric } from '../../../workflows/score/rubric.ts';
import { checkSheet, points, ScoreSheet } from '../../../workflows/score/sheet.ts';
import { rubric, sheet } from './kitchenware.ts';

type Lines = ScoreSheet['lines'];
const good = sheet(1, [2500, 2400, 1600, 1500]);
const withLine = (id: string, change: Partial<Lines[number]>): ScoreSheet => ({
  ...good,
  lines: good.lines.map((line) => (line.line === id ? { ...line, ...change } : line)),
});
const rules = (given: ScoreSheet, by = rubric) =>
  checkSheet(by, given).map(({ line, rule }) => [line, rule]);

describe('an expert’s score sheet', () => {
  it('is in order when each line has its mark', () => {
    expect(checkSheet(rubric, good)).toEqual([]);
  });

  it('lists all that is wrong at once, in the order of the rubric', () => {
    const bad: ScoreSheet = {
      seat: 1,
      kind: 'written',
      lines: [
        { line: 'prestige', score: 500 },
        { line: 'services', score: -1 },
        { line: 'innovation', score: 3001, remark: '突出' },
        { line: 'network', score: 1500.5 },
      ],
    };
    expect(checkSheet(rubric, bad)).toEqual([
      {
        line: 'scale',
        rule: 'line-missing',
        message: { zh: '“规模效益”尚未评分。', en: '“Scale” has no score.' },
      },
      {
        line: 'innovation',
        rule: 'above-max',
        message: {
          zh: '“创新能力”得分30.01，超过满分30.00。',
          en: '“Innovation”: 30.01 is above 30.00.',
        },
      },
      {
        line: 'network',
        rule: 'not-integer',
        message: {
          zh: '“网络化协作”得分最多保留两位小数。',
          en: 'The score of “Co-operation” has at most two decimals.',
        },
      },
      {
        line: 'services',
        rule: 'negative',
        message: {
          zh: '“公共服务”得分不能为负。',
          en: 'The score of “Services” cannot be negative.',
        },
      },
      {
        line: 'prestige',
        rule: 'line-unknown',
        message: {
          zh: '评分标准中没有“prestige”这一项。',
          en: 'The rubric has no line “prestige”.',
        },
      },
    ]);
  });

  it('has each line once', () => {
    const twice = { ...good, lines: [...good.lines, { line: 'scale', score: 2500 }] };
    expect(rules(twice)).toEqual([['scale', 'line-twice']]);
  });

  it('reads any number from outside, so that the wrong one can be named', () => {
    expect(ScoreSheet.safeParse(withLine('scale', { score: -0.5 })).success).toBe(true);
    expect(ScoreSheet.safeParse({ ...good, seat: 0 }).success).toBe(false);
  });
});

describe('the reason for a mark', () => {
  it.each([
    [1799, true],
    [1800, false],
    [2850, false],
    [2851, true],
    [3000, true],
    [0, true],
  ])('%i of 3000 asks for it: %s', (score, asked) => {
    expect(rules(withLine('scale', { score, remark: ' ' }))).toEqual(
      asked ? [['scale', 'remark-required']] : [],
    );
    expect(rules(withLine('scale', { score }))).toEqual([]);
  });

  it('is asked for always or never where the rubric says so', () => {
    const silent = withLine('scale', { remark: undefined });
    const extreme = withLine('scale', { score: 0, remark: undefined });
    expect(rules(silent, Rubric.parse({ ...rubric, remarkRequired: 'always' }))).toEqual([
      ['scale', 'remark-required'],
    ]);
    expect(rules(extreme, Rubric.parse({ ...rubric, remarkRequired: 'never' }))).toEqual([]);
  });
});

it('hundredths read as points', () => {
  expect([points(8750), points(5), points(0), points(-1), points(10_000)]).toEqual([
    '87.50',
    '0.05',
    '0.00',
    '-0.01',
    '100.00',
  ]);
});
