import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '../../workflows/decimal/decimal.ts';
import { countedInSeveral, jointTotal } from '../../workflows/review/report/claimed.ts';
import { quarterAlone } from '../../workflows/review/report/quarter.ts';
import { reportWarnings } from '../../workflows/submission/report-warnings.ts';
import { monitoringCall, monitoringForm } from '../fixtures/monitoring.ts';

const PERIODS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'] as const;
const hundredths = (n: number): string => String(n / 100);
const quarters = fc.array(fc.integer({ min: -5_000, max: 500_000 }), {
  minLength: 4,
  maxLength: 4,
});

/** Figures as they are reported: each quarter adds to those before. */
const cumulative = (of: readonly number[]): readonly string[] =>
  of.map((_, at) => hundredths(of.slice(0, at + 1).reduce((sum, one) => sum + one, 0)));

describe('figures of a year', () => {
  it('cumulative figures and their differences agree: the differences of all quarters add up to the year', () => {
    fc.assert(
      fc.property(quarters, (of) => {
        const reported = cumulative(of);
        const alone = reported.map((value, at) => quarterAlone(value, reported[at - 1] ?? '0'));
        expect(alone).toEqual(of.map(hundredths));
        expect(alone.reduce((sum, one) => addDecimals(sum, one), '0')).toBe(reported.at(-1));
      }),
    );
  });

  it('asks about a cumulative figure exactly where its own quarter is negative', () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: 1, max: 3 }), (of, at) => {
        const reported = cumulative(of);
        const [before = '0', now = '0'] = [reported[at - 1], reported[at]];
        const periods = new Map([
          [PERIODS[at - 1] ?? '2026Q1', new Map([['size.revenue', before]])],
        ]);
        const call = monitoringCall({ period: PERIODS[at] });
        const asked = reportWarnings({ form: monitoringForm, periods }, call, 'size', {
          revenue: now,
        });
        expect(asked.map(({ kind }) => kind)).toEqual((of[at] ?? 0) < 0 ? ['cumulative'] : []);
      }),
    );
  });
});

const CODES = ['91371600MA0DE11200', '91371600MA0DE1075Y', '91350100M000100Y43'] as const;
const firms = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 });

describe('a joint cluster', () => {
  it('adds up the same in whatever order its parts come, and counts an enterprise once', () => {
    const [rule] = monitoringCall().joint;
    fc.assert(
      fc.property(fc.array(firms, { minLength: 2, maxLength: 4 }), (lists) => {
        const parts = lists.map((codes, at): readonly [string, object] => [
          at === 0 ? 'size' : `partnerPart@37162${at}`,
          {
            revenue: hundredths(codes.length * 100),
            firms: codes.map((code) => ({ code, name: code, revenue: '1' })),
          },
        ]);
        const partners = parts.slice(1).map(([part]) => part.split('@')[1] ?? '');
        const total = (of: typeof parts) => {
          const contents = new Map(of);
          if (rule === undefined) return undefined;
          return jointTotal(rule, contents, partners, (path) => {
            const [part = '', field = ''] = path.split('.');
            const value: unknown = Reflect.get(Object(contents.get(part)), field);
            return typeof value === 'string' ? value : undefined;
          });
        };
        expect(total(parts)).toBe(String(new Set(lists.flat()).size));
        expect(total([...parts].reverse())).toBe(total(parts));
        // A part that is not in: nothing is extrapolated.
        expect(total(parts.slice(0, -1))).toBeUndefined();
      }),
    );
  });
});

describe('enterprises that several clusters report', () => {
  it('count once over all of them, with the largest value, in whatever order the reports come', () => {
    const listed = fc.uniqueArray(
      fc.record({ code: fc.constantFrom(...CODES), cents: fc.integer({ min: 0, max: 99_999 }) }),
      { selector: ({ code }) => code, maxLength: 3 },
    );
    const rule = monitoringCall().joint[0]?.firms;
    fc.assert(
      fc.property(fc.array(listed, { minLength: 1, maxLength: 5 }), (reports) => {
        const contents = reports.map(
          (rows) =>
            new Map([
              [
                'size',
                { firms: rows.map(({ code, cents }) => ({ code, revenue: hundredths(cents) })) },
              ],
            ]),
        );
        const all = reports.flat();
        const most = CODES.reduce(
          (sum, one) =>
            sum + Math.max(0, ...all.filter(({ code }) => code === one).map(({ cents }) => cents)),
          0,
        );
        const again = all.reduce((sum, { cents }) => sum + cents, 0) - most;
        if (rule === undefined) expect.fail('the sample round lists no enterprises');
        expect(countedInSeveral(contents, rule)).toBe(hundredths(again));
        expect(countedInSeveral([...contents].reverse(), rule)).toBe(hundredths(again));
      }),
    );
  });
});
