import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { type Refusal, refusal } from '../../engine/refusal.ts';
import { linesOf, type Rubric, type ScoringRules } from './rubric.ts';
import { checkSheet, type ScoreSheet } from './sheet.ts';
import { SheetKind } from './sheet-kind.ts';
import type { ScoringStep, SheetSum, Total } from './working.ts';

/** The sheets do not make a score yet, or cannot. */
export const SheetsIncomplete = refusal(
  'SheetsIncomplete',
  'score.sheets',
  (because: Bilingual, seat?: number) => ({
    ...because,
    ...(seat === undefined ? {} : { inputs: { seat } }),
  }),
);

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

// Among equal sums the lowest seat goes as the highest and the highest seat as the lowest: always two sheets, and
// always the same two, whatever the order in which they came.
const droppedFrom = (rules: ScoringRules, bySeat: readonly SheetSum[]): Total['dropped'] => {
  if (rules.dropExtremes === 'none' || bySeat.length < FEWEST_TO_DROP) return [];
  const sums = bySeat.map(({ sum }) => sum);
  const [high, low] = [Math.max(...sums), Math.min(...sums)];
  const highest = bySeat.find(({ sum }) => sum === high);
  const lowest = bySeat.filter(({ sum }) => sum === low).at(-1);
  if (highest === undefined || lowest === undefined) return [];
  return [
    { ...highest, reason: 'highest' },
    { ...lowest, reason: 'lowest' },
  ];
};

interface Part {
  readonly sums: readonly SheetSum[];
  readonly dropped: Total['dropped'];
  readonly kept: readonly ScoreSheet[];
  readonly spread: number;
  readonly mean: Extract<ScoringStep, { step: 'mean' }>;
}

const partOf = (
  rules: ScoringRules,
  kind: SheetKind,
  all: readonly ScoreSheet[],
): Part | undefined => {
  const sheets = all.filter((sheet) => sheet.kind === kind).sort((a, b) => a.seat - b.seat);
  if (sheets.length === 0) return undefined;
  const sums = sheets.map(sumOf);
  const dropped = droppedFrom(rules, sums);
  const kept = sheets.filter(({ seat }) => !dropped.some((out) => out.seat === seat));
  const counting = kept.map((sheet) => sumOf(sheet).sum);
  const values = sums.map(({ sum }) => sum);
  return {
    sums,
    dropped,
    kept,
    spread: Math.max(...values) - Math.min(...values),
    mean: { step: 'mean', kind, sums: counting, result: meanOf(counting) },
  };
};

const lineMeans = (rubric: Rubric, parts: readonly Part[]): Record<string, number> => {
  const means: Record<string, number> = {};
  const ids = SheetKind.options.flatMap((kind) => linesOf(rubric, kind).map(({ id }) => id));
  for (const id of ids) {
    const marks = parts
      .map(({ kept }) => kept.flatMap(({ lines }) => lines.filter(({ line }) => line === id)))
      .find((found) => found.length > 0);
    if (marks !== undefined) means[id] = meanOf(marks.map(({ score }) => score));
  }
  return means;
};

type Scored =
  | { readonly ok: true; readonly total: Total }
  | { readonly ok: false; readonly refusal: Refusal };

const incomplete = (because: Bilingual, seat?: number): Scored => ({
  ok: false,
  refusal: new SheetsIncomplete(because, seat),
});

const faultOf = (
  rubric: Rubric,
  rules: ScoringRules,
  sheets: readonly ScoreSheet[],
): Scored | undefined => {
  const seen = new Set<string>();
  for (const sheet of sheets) {
    const key = `${sheet.kind}/${sheet.seat}`;
    if (seen.has(key)) {
      return incomplete(
        bilingual(`${sheet.seat}号席位重复打分。`, `Seat ${sheet.seat} has two sheets.`),
        sheet.seat,
      );
    }
    seen.add(key);
    // A missing remark stops the sending of a sheet, never the working of one that was taken in.
    const problem = checkSheet(rubric, sheet).find(({ rule }) => rule !== 'remark-required');
    if (problem !== undefined) {
      const { zh, en } = problem.message;
      return incomplete(
        bilingual(`${sheet.seat}号席位：${zh}`, `Seat ${sheet.seat}: ${en}`),
        sheet.seat,
      );
    }
  }
  const lacks = (kind: SheetKind) => !sheets.some((sheet) => sheet.kind === kind);
  if (rules.writtenWeight > 0 && lacks('written')) {
    return incomplete(bilingual('尚无书面评审打分。', 'There is no written score yet.'));
  }
  if (rules.defenceWeight > 0 && lacks('defence')) {
    return incomplete(bilingual('尚无现场答辩打分。', 'There is no score of the defence yet.'));
  }
  return undefined;
};

const weigh = (rules: ScoringRules, written: number, defence: number): ScoringStep => ({
  step: 'weigh',
  written,
  writtenWeight: rules.writtenWeight,
  defence,
  defenceWeight: rules.defenceWeight,
  result: divideHalfUp(
    BigInt(written) * BigInt(rules.writtenWeight) + BigInt(defence) * BigInt(rules.defenceWeight),
    BigInt(rules.writtenWeight + rules.defenceWeight),
  ),
});

const score = (rubric: Rubric, rules: ScoringRules, sheets: readonly ScoreSheet[]): Scored => {
  const fault = faultOf(rubric, rules, sheets);
  if (fault !== undefined) return fault;
  const onPaper = partOf(rules, 'written', sheets);
  const spoken = partOf(rules, 'defence', sheets);
  const parts = [onPaper, spoken].filter((part) => part !== undefined);
  const written = onPaper?.mean.result ?? 0;
  const defence = spoken?.mean.result;
  const weighed = weigh(rules, written, defence ?? 0);
  const spread = Math.max(0, ...parts.map((part) => part.spread));
  return {
    ok: true,
    total: {
      total: weighed.result,
      written,
      ...(defence === undefined ? {} : { defence }),
      perSheet: parts.flatMap(({ sums }) => sums),
      dropped: parts.flatMap(({ dropped }) => dropped),
      spread,
      wideSpread: rules.spreadLimit !== undefined && spread > rules.spreadLimit,
      lines: lineMeans(rubric, parts),
      steps: [...parts.map(({ mean }) => mean), weighed],
    },
  };
};

/**
 * The score of one case from its sheets, in any order. Mean of the sheets per kind, rounded half-up to 0.01; then
 * paper and defence weighed, rounded again: each step works on the figure that is printed. A defence of weight 0
 * still counts for breaking ties. Refuses with `SheetsIncomplete` where a weighed kind has no sheet, a seat has two
 * of a kind, or a sheet has marks that the rubric does not allow.
 */
export const totalScore = (
  rubric: Rubric,
  rules: ScoringRules,
  sheets: readonly ScoreSheet[],
): Total => {
  const scored = score(rubric, rules, sheets);
  if (!scored.ok) throw scored.refusal;
  return scored.total;
};

/** Whether these sheets under this rubric and these rules make the claimed total (hundredths). */
export const replay = (
  rubric: Rubric,
  rules: ScoringRules,
  sheets: readonly ScoreSheet[],
  claimedTotal: number,
): boolean => {
  const scored = score(rubric, rules, sheets);
  return scored.ok && scored.total.total === claimedTotal;
};
