import { describe, expect, it } from 'vitest';
import { monthsOf, tallyChanges, tallyOn } from '../../../engine/tally.ts';

const certificate = { from: '2023-12-01', to: '2026-11-30' };

describe('a tally', () => {
  it('counts something on its first day and its last, and on no day after it', () => {
    const changes = tallyChanges({}, { 'enterprises|high-tech': [certificate] });
    expect(changes).toEqual([
      { key: 'enterprises|high-tech', month: '2023-12', days: { '01': 1 } },
      { key: 'enterprises|high-tech', month: '2026-12', days: { '01': -1 } },
    ]);
    const on = (day: string) => tallyOn(changes, day);
    expect([on('2023-11-30'), on('2023-12-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('changes nothing where something stands for the same days as before', () => {
    expect(tallyChanges({ a: [certificate] }, { a: [certificate] })).toEqual([]);
  });

  it('moves the day alone where a certificate ends earlier than it said', () => {
    const earlier = { ...certificate, to: '2026-11-10' };
    expect(tallyChanges({ a: [certificate] }, { a: [earlier] })).toEqual([
      { key: 'a', month: '2026-12', days: { '01': 1 } },
      { key: 'a', month: '2026-11', days: { '11': -1 } },
    ]);
  });

  it('adds amounts, and leaves out months that come to nothing', () => {
    const change = { key: 'a', month: '2026-03' };
    expect([
      ...monthsOf([
        { ...change, days: { '02': 126_000, '05': 1 } },
        { ...change, days: { '02': 4, '05': -1 } },
        { key: 'b', month: '2026-03', days: { '02': 0 } },
      ]).values(),
    ]).toEqual([{ ...change, days: { '02': 126_004 } }]);
  });
});
