import { z } from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';
import { linesOf, type Rubric, type ScoringRules, SheetKind } from './rubric.ts';
import { checkSheet, points, type ScoreSheet } from './sheet.ts';

const Hundredths = z.int().min(0);

const SheetSum = z.object({ seat: z.int().positive(), kind: SheetKind, sum: Hundredths }).readonly();
export type SheetSum = z.infer<typeof SheetSum>;

/** One step of the working, with all its inputs: a reader with a pocket calculator can follow it. */
export const ScoringStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('mean'),
    kind: SheetKind,
    /** Sums that count, by seat. */
    sums: z.array(Hundredths).readonly(),
    result: Hundredths,
  }),
  z.object({
    step: z.literal('weigh'),
    written: Hundredths,
    writtenWeight: z.int(),
    defence: Hundredths,
    defenceWeight: z.int(),
    result: Hundredths,
  }),
]);
export type ScoringStep = z.infer<typeof ScoringStep>;

/** A score with its working. All scores in hundredths of a point. */
export const Total = z
  .object({
    total: Hundredths,
    /** Mean of the written sheets that count; 0 where there are none and their weight is 0. */
    written: Hundredths,
    defence: Hundredths.optional(),
    perSheet: z.array(SheetSum).readonly(),
    dropped: z
      .array(
        z
          .object({ ...SheetSum.unwrap().shape, reason: z.enum(['highest', 'lowest']) })
          .readonly(),
      )
      .readonly(),
    /** Highest less lowest sheet before any is dropped; the wider of paper and defence. */
    spread: Hundredths,
    wideSpread: z.boolean(),
    /** Mean per line over the sheets that count, for breaking ties: `line id` on paper, else `defence:line id`. */
    lines: z.record(z.string(), Hundredths),
    steps: z.array(ScoringStep).readonly(),
  })
  .readonly();
export type Total = z.infer<typeof Total>;

/** The sheets do not make a score yet, or cannot. */
export class SheetsIncomplete extends Refusal {
  override readonly name = 'SheetsIncomplete';
  constructor(because: Bilingual, seat?: number) {
    super({ rule: 'score.sheets', because, ...(seat === undefined ? {} : { inputs: { seat } }) });
  }
}

/** `n / d` rounded half-up; exact, for non-negative integers. */
const divideHalfUp = (n: bigint, d: bigint): number => Number((2n * n + d) / (2n * d));

const meanOf = (values: readonly number[]): number =>
  divideHalfUp(
    values.reduce((all, value) => all + BigInt(value), 0n),
    BigInt(values.length),
  );

const sumOf = (sheet: ScoreSheet): SheetSum => ({
  seat: sheet.seat,
  kind: sheet.kind,
  sum: sheet.lines.reduce((all, { score }) => all + score, 0),
});

// With fewer than five sheets, dropping two would leave the score to one or two people.
const FEWEST_TO_DROP = 5;

const droppedFrom = (rules: ScoringRules, sums: readonly SheetSum[]): Total['dropped'] => {
  if (rules.dropExtremes === 'none' || sums.length < FEWEST_TO_DROP) return [];
  // Among equal sums the lower seat goes: which of them makes no difference to the mean of sums, and lines follow it.
  const ordered = [...sums].sort((a, b) => a.sum - b.sum || b.seat - a.seat);
  const [lowest] = [...sums].sort((a, b) => a.sum - b.sum || a.seat - b.seat);
  const highest = ordered.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  return [
    { ...highest, reason: 'highest' },
    { ...lowest, reason: 'lowest' },
  ];
};
