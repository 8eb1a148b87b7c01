import { describe, expect, it } from 'vitest';
import { linesOf, Rubric, ScoringRules } from '../../../workflows/score/rubric.ts';

const line = (id: string, max: number) => ({ id, title: { zh: '项', en: 'Line' }, max });
const problems = (candidate: unknown) =>
  Rubric.safeParse(candidate).error?.issues.map(({ message }) => message);

describe('a rubric', () => {
  it('adds up to 100.00 points', () => {
    const candidate = { version: '1', lines: [line('a', 6000), line('b', 3999)] };
    expect(problems(candidate)).toEqual([
      '各评分项满分合计为99.99分，应为100分 / the lines’ maxima add up to 99.99, not to 100',
    ]);
  });

  it('adds up to another total where it says so', () => {
    const rubric = Rubric.parse({ version: '1', total: 12_000, lines: [line('a', 12_000)] });
    expect(rubric).toMatchObject({ total: 12_000, remarkRequired: 'extremes' });
  });

  it('has no two lines of one id, on paper and at the defence', () => {
    const candidate = {
      version: '1',
      lines: [line('a', 10_000)],
      defenceLines: [line('a', 10_000)],
    };
    expect(problems(candidate)).toEqual(['有两个评分项编号相同 / two lines have the same id']);
  });

  it('has a defence of the same total', () => {
    const candidate = { version: '1', lines: [line('a', 10_000)], defenceLines: [line('b', 1000)] };
    expect(problems(candidate)).toEqual([
      '各评分项满分合计为10分，应为100分 / the lines’ maxima add up to 10, not to 100',
    ]);
  });

  it('scores the defence on its own lines where it has some, else on those of the papers', () => {
    const lines = [line('a', 10_000)];
    const defenceLines = [line('b', 10_000)];
    const ids = (input: unknown) => linesOf(Rubric.parse(input), 'defence').map(({ id }) => id);
    expect(ids({ version: '1', lines })).toEqual(['a']);
    expect(ids({ version: '1', lines, defenceLines })).toEqual(['b']);
  });
});

describe('scoring rules', () => {
  it('default to the papers alone, nothing dropped', () => {
    expect(ScoringRules.parse({})).toEqual({
      dropExtremes: 'none',
      writtenWeight: 10_000,
      defenceWeight: 0,
      rounding: 'half-up',
      tieBreak: [],
    });
  });

  it('weigh paper and defence to 100.00 % together', () => {
    expect(ScoringRules.safeParse({ writtenWeight: 7000, defenceWeight: 3000 }).success).toBe(true);
    const wrong = ScoringRules.safeParse({ writtenWeight: 7000, defenceWeight: 2000 });
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([['defenceWeight']]);
  });
});
