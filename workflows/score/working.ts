import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { points } from './sheet.ts';
import { SheetKind } from './sheet-kind.ts';

const Hundredths = z.int().min(0);

const SheetSum = z
  .object({ seat: z.int().positive(), kind: SheetKind, sum: Hundredths })
  .readonly();
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
        z.object({ ...SheetSum.unwrap().shape, reason: z.enum(['highest', 'lowest']) }).readonly(),
      )
      .readonly(),
    /** Highest less lowest sheet before any is dropped; the wider of paper and defence. */
    spread: Hundredths,
    wideSpread: z.boolean(),
    /** Mean by line id over the sheets that count, for breaking ties; the paper's where paper has the line. */
    lines: z.record(z.string(), Hundredths),
    steps: z.array(ScoringStep).readonly(),
  })
  .readonly();
export type Total = z.infer<typeof Total>;

/** The working as sentences, one a step. */
export const explainTotal = ({ steps, dropped }: Total): readonly Bilingual[] => [
  ...dropped.map(({ seat, sum, reason }) =>
    reason === 'highest'
      ? bilingual(
          `去掉最高分：${seat}号席位${points(sum)}。`,
          `Highest dropped: seat ${seat}, ${points(sum)}.`,
        )
      : bilingual(
          `去掉最低分：${seat}号席位${points(sum)}。`,
          `Lowest dropped: seat ${seat}, ${points(sum)}.`,
        ),
  ),
  ...steps.map(explainStep),
];

const explainStep = (step: ScoringStep): Bilingual => {
  switch (step.step) {
    case 'mean': {
      const sum = step.sums.map(points).join(' + ');
      const working = `(${sum}) ÷ ${step.sums.length} = ${points(step.result)}`;
      return step.kind === 'written'
        ? bilingual(`书面评审平均分：${working}。`, `Mean on paper: ${working}.`)
        : bilingual(`现场答辩平均分：${working}。`, `Mean of the defence: ${working}.`);
    }
    case 'weigh': {
      const working = `${points(step.written)} × ${points(step.writtenWeight)}% + ${points(step.defence)} × ${points(step.defenceWeight)}% = ${points(step.result)}`;
      return bilingual(`综合得分：${working}。`, `Total: ${working}.`);
    }
  }
};
