import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, type Spans, tallyChanges, tallyOn } from '../../engine/tally.ts';
import { addDecimals, subtractDecimals } from '../../workflows/decimal/decimal.ts';
import { type Figure, figureOf, quarterAlone } from '../../workflows/registers/figures/reading.ts';

const FIRST = Date.parse('2024-01-01T00:00:00.000Z');
const dayAt = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10);
const Day = fc.nat(1_200);
const SpanOf = fc
  .tuple(Day, fc.option(fc.nat(400), { nil: undefined }), fc.integer({ min: 1, max: 9 }))
  .map(
    ([from, length, n]): Span => ({
      from: dayAt(from),
      n,
      ...(length === undefined ? {} : { to: dayAt(from + length) }),
    }),
  );
/** What each of some entries counts for, one state after the other. */
const History = fc.array(
  fc.record({ entry: fc.nat(4), spans: fc.array(SpanOf, { maxLength: 3 }) }),
  {
    minLength: 5,
    maxLength: 30,
  },
);

const KEY = 'enterprises|high-tech';
const spans = (all: readonly Span[]): Spans => ({ [KEY]: all });

describe('a tally', () => {
  it('is the sum of what stands, on every day, in whatever order it came to stand there', () => {
    let stood = 0;
    fc.assert(
      fc.property(History, Day, (history, on) => {
        const now = new Map<number, readonly Span[]>();
        const changes = history.flatMap(({ entry, spans: after }) => {
          const made = tallyChanges(spans(now.get(entry) ?? []), spans(after));
          now.set(entry, after);
          return made;
        });
        const day = dayAt(on);
        const standing = [...now.values()]
          .flat()
          .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
          .reduce((sum, { n = 1 }) => sum + n, 0);
        stood += standing;
        expect(tallyOn(changes, day)).toBe(standing);
        // The store adds them up in any order.
        expect(tallyOn(changes.toReversed(), day)).toBe(standing);
      }),
      { numRuns: 300 },
    );
    expect(stood).toBeGreaterThan(500);
  });
});

const figure = (period: string, value: string, row: string): Figure => ({
  period,
  value,
  scope: 'all',
  stage: 'confirmed',
  source: 'BZ-STATS',
  asOf: '2026-03-31',
  verified: true,
  list: '',
  note: '',
  row,
});

describe('figures of a year', () => {
  it('agree: the quarters alone add up to the year to date, in whatever order the reports came', () => {
    const Value = fc.integer({ min: -9_999, max: 999_999 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(
        fc.tuple(Value, Value, Value, Value),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (values, order) => {
          const all = values.map((value, index) =>
            figure(`2026Q${index + 1}`, value, `r-${index}`),
          );
          const came = order.flatMap((index) => all[index] ?? []);
          const quarters = [1, 2, 3, 4].map((n) => quarterAlone(came, `2026Q${n}`, 'all') ?? '');
          const whole = figureOf(came, '2026Q4', 'all')?.value ?? '';
          expect(quarters.reduce((a, b) => addDecimals(a, b), '0')).toBe(whole);
          expect(quarters[1]).toBe(subtractDecimals(values[1], values[0]));
        },
      ),
    );
  });
});
