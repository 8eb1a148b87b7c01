import { describe, expect, it } from 'vitest';
import { doubtfulFigures } from '../../../workflows/form/plausible-figures.ts';
import { form } from '../../fixtures/form.ts';

const doubts = (values: Record<string, unknown>, region = '10000') =>
  doubtfulFigures(form, 'size', values, region).map(({ path, kind, previous, current }) => [
    path,
    kind,
    previous,
    current,
  ]);

describe('a figure of a first application', () => {
  it('is asked about where it is larger than all of the region’s industry', () => {
    expect(doubts({ leadOutput: '47110000' })).toEqual([
      ['size.leadOutput', 'region', '10000', '47110000'],
    ]);
    expect(doubts({ leadOutput: '10000' })).toEqual([]);
    expect(doubts({ leadOutput: '300' }, '250')).toEqual([
      ['size.leadOutput', 'region', '250', '300'],
    ]);
  });

  it('is asked about where two of its years are more than five times apart', () => {
    expect(doubts({ output: ['120', '110', '100'] })).toEqual([]);
    expect(doubts({ output: ['500', '100', '100'] })).toEqual([]);
    expect(doubts({ output: ['501', '100', '100'] })).toEqual([
      ['size.output', 'years', '100', '501'],
    ]);
    expect(doubts({ output: ['120', '110', '0.01'] })).toEqual([
      ['size.output', 'years', '0.01', '110'],
    ]);
  });

  it('is asked about in a list of enterprises too, once for the list', () => {
    const chainLeaders = [
      { name: '示例甲公司', revenue: '35.6' },
      { name: '示例乙公司', revenue: '356000' },
      { name: '示例丙公司', revenue: '471100' },
    ];
    expect(doubtfulFigures(form, 'sixOnes', { chainLeaders }, '10000')).toEqual([
      {
        part: 'sixOnes',
        path: 'sixOnes.chainLeaders',
        kind: 'region',
        previous: '10000',
        current: '356000',
      },
    ]);
  });

  it('is asked one question, and none where a year is nought or missing', () => {
    expect(doubts({ output: ['1200000', '110', '100'] })).toEqual([
      ['size.output', 'region', '10000', '1200000'],
    ]);
    expect(doubts({ output: ['120', '0', null] })).toEqual([]);
    expect(doubts({ output: ['120', null, '1'] })).toEqual([]);
  });
});
