import { describe, expect, it } from 'vitest';
import {
  monthsOf,
  nextDay,
  partsOn,
  sinceWhen,
  tallyChanges,
  tallyOn,
} from '../../../engine/tally.ts';

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

describe('the parts of a tally', () => {
  const boxing = { from: '2026-03-01', to: '2026-05-31' };
  const changes = tallyChanges(
    {},
    { 'projects|late@371625': [boxing, { from: '2026-05-20' }], 'projects|late@371621': [boxing] },
  );

  it('are counted apart, and one that comes to nothing is not there', () => {
    expect([...partsOn(changes, '2026-05-31')]).toEqual([
      ['371625', 2],
      ['371621', 1],
    ]);
    expect([...partsOn(changes, '2026-06-01')]).toEqual([['371625', 1]]);
  });

  it('say since when something has stood without a day between', () => {
    const of = (part: string) => changes.filter(({ key }) => key.endsWith(part));
    expect(sinceWhen(of('371625'), '2026-06-30')).toBe('2026-03-01');
    expect(sinceWhen(of('371621'), '2026-05-31')).toBe('2026-03-01');
    expect(sinceWhen(of('371621'), '2026-06-01')).toBeUndefined();
    const again = tallyChanges({}, { a: [boxing, { from: '2026-07-01' }] });
    expect(sinceWhen(again, '2026-08-01')).toBe('2026-07-01');
  });

  it('say which day is the next on which something stands', () => {
    const meetings = tallyChanges(
      {},
      {
        m: [
          { from: '2026-04-01', to: '2026-04-01' },
          { from: '2026-04-20', to: '2026-04-20' },
        ],
      },
    );
    expect(nextDay(meetings, '2026-03-28')).toBe('2026-04-01');
    expect(nextDay(meetings, '2026-04-01')).toBe('2026-04-01');
    expect(nextDay(meetings, '2026-04-02')).toBe('2026-04-20');
    expect(nextDay(meetings, '2026-04-21')).toBeUndefined();
  });
});
