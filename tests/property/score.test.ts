import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../workflows/score/rank.ts';
import { Rubric, ScoringRules } from '../../workflows/score/rubric.ts';
import { checkSheet, type ScoreSheet } from '../../workflows/score/sheet.ts';
import type { SheetKind } from '../../workflows/score/sheet-kind.ts';
import { replay, totalScore } from '../../workflows/score/total.ts';
import { Total } from '../../workflows/score/working.ts';

const title = { zh: '项', en: 'Line' };
const rubric = Rubric.parse({
  version: '1',
  remarkRequired: 'never',
  lines: [
    { id: 'scale', title, max: 4000 },
    { id: 'innovation', title, max: 3500 },
    { id: 'services', title, max: 2500 },
  ],
});

const rules = fc
  .record({
    writtenWeight: fc.integer({ min: 0, max: 10_000 }),
    dropExtremes: fc.constantFrom('none', 'one-each'),
    spreadLimit: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
    tieBreak: fc.shuffledSubarray(['defence', 'scale', 'innovation']),
  })
  .map((given) => ScoringRules.parse({ ...given, defenceWeight: 10_000 - given.writtenWeight }));

// Half of the marks come from a handful of values, so that equal sums and ties are common.
const mark = (max: number) =>
  fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(0, Math.floor(max / 2), max));
const sheetsOf = (kind: SheetKind) =>
  fc
    .array(fc.tuple(mark(4000), mark(3500), mark(2500)), { minLength: 1, maxLength: 9 })
    .map((all): ScoreSheet[] =>
      all.map(([scale, innovation, services], i) => ({
        seat: i + 1,
        kind,
        lines: [
          { line: 'scale', score: scale },
          { line: 'innovation', score: innovation },
          { line: 'services', score: services },
        ],
      })),
    );
const sheets = fc.tuple(sheetsOf('written'), sheetsOf('defence')).map((both) => both.flat());
const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('a score', () => {
  it('does not depend on the order of the sheets, nor on the order of the lines in them', () => {
    const pair = sheets.chain((given) =>
      fc.tuple(fc.constant(given), shuffled(given), fc.boolean()).map(([a, b, turn]) => ({
        a,
        b: b.map((sheet) => (turn ? { ...sheet, lines: sheet.lines.toReversed() } : sheet)),
      })),
    );
    fc.assert(
      fc.property(rules, pair, (by, { a, b }) => {
        expect(totalScore(rubric, by, b)).toEqual(totalScore(rubric, by, a));
      }),
    );
  });

  it('replays, and replays no other', () => {
    fc.assert(
      fc.property(rules, sheets, fc.integer({ min: -10_000, max: 10_000 }), (by, given, off) => {
        const { total } = totalScore(rubric, by, given);
        expect(replay(rubric, by, given, total)).toBe(true);
        expect(replay(rubric, by, given, total + off)).toBe(off === 0);
      }),
    );
  });

  it('lies between the lowest and the highest sheet, in whole hundredths', () => {
    fc.assert(
      fc.property(rules, sheets, (by, given) => {
        const scored = totalScore(rubric, by, given);
        const sums = scored.perSheet.map(({ sum }) => sum);
        expect(Number.isSafeInteger(scored.total)).toBe(true);
        expect(scored.total).toBeGreaterThanOrEqual(Math.min(...sums));
        expect(scored.total).toBeLessThanOrEqual(Math.max(...sums));
        expect(Total.safeParse(scored).success).toBe(true);
      }),
    );
  });

  it('never falls when a mark rises and no sheet is dropped', () => {
    fc.assert(
      fc.property(rules, sheets, (by, given) => {
        const none = { ...by, dropExtremes: 'none' as const };
        const raised = given.map((sheet, i) =>
          i > 0
            ? sheet
            : {
                ...sheet,
                lines: sheet.lines.map((line) =>
                  line.line === 'scale' ? { ...line, score: Math.min(4000, line.score + 7) } : line,
                ),
              },
        );
        const [before, after] = [given, raised].map((s) => totalScore(rubric, none, s).total);
        expect(after).toBeGreaterThanOrEqual(before ?? Number.NaN);
      }),
    );
  });

  it('drops two different sheets of a kind or none, and never with fewer than five', () => {
    fc.assert(
      fc.property(rules, sheets, (by, given) => {
        const { dropped } = totalScore(rubric, by, given);
        for (const kind of ['written', 'defence'] as const) {
          const seats = dropped.filter((out) => out.kind === kind).map(({ seat }) => seat);
          const enough = given.filter((sheet) => sheet.kind === kind).length >= 5;
          const expected = by.dropExtremes === 'one-each' && enough ? 2 : 0;
          expect(new Set(seats).size).toBe(expected);
          expect(seats).toHaveLength(expected);
        }
      }),
    );
  });
});

describe('a sheet', () => {
  it('with any numbers at all is checked, never a crash, and passes only with allowed marks', () => {
    const any = fc.array(
      fc.record({
        line: fc.constantFrom('scale', 'innovation', 'services', 'other'),
        score: fc.oneof(fc.double(), fc.integer({ min: -10, max: 4_010 })),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(any, (lines) => {
        const problems = checkSheet(rubric, { seat: 1, kind: 'written', lines });
        const allowed =
          lines.length === 3 &&
          rubric.lines.every(({ id, max }) =>
            lines.some(
              ({ line, score }) =>
                line === id && Number.isSafeInteger(score) && score >= 0 && score <= max,
            ),
          );
        expect(problems.length === 0).toBe(allowed);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a ranking', () => {
  const entries = fc
    .array(sheets, { minLength: 1, maxLength: 7 })
    .chain((all) => fc.tuple(rules, fc.constant(all)))
    .map(([by, all]) => ({
      by,
      entries: all.map((given, i) => ({
        caseId: `case-${i}`,
        total: totalScore(rubric, by, given),
      })),
    }));

  it('does not depend on the order of the entries', () => {
    const pair = entries.chain(({ by, entries: all }) =>
      shuffled(all).map((other) => ({ by, all, other })),
    );
    fc.assert(
      fc.property(pair, ({ by, all, other }) => {
        expect(rank(by, other)).toEqual(rank(by, all));
      }),
    );
  });

  it('puts no lower total before a higher one, and shares a position only in a tie', () => {
    fc.assert(
      fc.property(entries, ({ by, entries: all }) => {
        const ranking = rank(by, all);
        expect(ranking).toHaveLength(all.length);
        for (const [i, place] of ranking.entries()) {
          const next = ranking[i + 1];
          const sharing = ranking.filter(({ position }) => position === place.position);
          expect(place.tiedWith).toHaveLength(sharing.length - 1);
          expect(place.decidedBy === 'tie').toBe(sharing.length > 1);
          if (next === undefined) continue;
          expect(next.total).toBeLessThanOrEqual(place.total);
          expect(next.position).toBeGreaterThanOrEqual(place.position);
        }
      }),
    );
  });
});
