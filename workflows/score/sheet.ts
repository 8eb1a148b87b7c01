import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { linesOf, type Rubric, type RubricLine } from './rubric.ts';
import { SheetKind } from './sheet-kind.ts';

export const ScoredLine = z
  .object({
    line: z.string().min(1).max(40),
    /** Hundredths of a point. */
    score: z.number(),
    remark: z.string().max(2_000).optional(),
  })
  .readonly();
export type ScoredLine = z.infer<typeof ScoredLine>;

/** One expert's marks. Any number is read, so that `checkSheet` can name each wrong one beside its line. */
export const ScoreSheet = z
  .object({
    /** Seat of the panel, from 1. Not the expert: a seat may be filled again. */
    seat: z.int().positive(),
    kind: SheetKind,
    lines: z.array(ScoredLine).max(120).readonly(),
  })
  .readonly();
export type ScoreSheet = z.infer<typeof ScoreSheet>;

export type SheetRule =
  | 'line-missing'
  | 'line-unknown'
  | 'line-twice'
  | 'not-integer'
  | 'negative'
  | 'above-max'
  | 'remark-required';

export interface SheetProblem {
  readonly line: string;
  readonly rule: SheetRule;
  readonly message: Bilingual;
}

// A mark far below or close to full needs its reason on file: it is what an objection asks for first.
const LOW_PERCENT = 60;
const HIGH_PERCENT = 95;

const needsRemark = (rubric: Rubric, line: RubricLine, score: number): boolean => {
  switch (rubric.remarkRequired) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'extremes':
      return score * 100 < line.max * LOW_PERCENT || score * 100 > line.max * HIGH_PERCENT;
  }
};

/** Hundredths as points with two decimals: 8750 → `87.50`. */
export const points = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export const pointsIfAny = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : points(hundredths);

const checkMark = (rubric: Rubric, line: RubricLine, scored: ScoredLine): SheetProblem[] => {
  const { zh, en } = line.title;
  const problem = (rule: SheetRule, message: Bilingual): SheetProblem[] => [
    { line: line.id, rule, message },
  ];
  if (!Number.isSafeInteger(scored.score)) {
    return problem(
      'not-integer',
      bilingual(`“${zh}”得分最多保留两位小数。`, `The score of “${en}” has at most two decimals.`),
    );
  }
  if (scored.score < 0) {
    return problem(
      'negative',
      bilingual(`“${zh}”得分不能为负。`, `The score of “${en}” cannot be negative.`),
    );
  }
  if (scored.score > line.max) {
    const [given, most] = [points(scored.score), points(line.max)];
    return problem(
      'above-max',
      bilingual(`“${zh}”得分${given}，超过满分${most}。`, `“${en}”: ${given} is above ${most}.`),
    );
  }
  if (needsRemark(rubric, line, scored.score) && (scored.remark ?? '').trim() === '') {
    return problem(
      'remark-required',
      bilingual(`请填写“${zh}”的评分理由。`, `Give the reason for the score of “${en}”.`),
    );
  }
  return [];
};

/** All that is wrong with a sheet, in the order of the rubric, then what the rubric does not know. */
export const checkSheet = (rubric: Rubric, sheet: ScoreSheet): readonly SheetProblem[] => {
  const lines = linesOf(rubric, sheet.kind);
  const known = lines.flatMap((line): SheetProblem[] => {
    const marks = sheet.lines.filter((scored) => scored.line === line.id);
    const { zh, en } = line.title;
    const [mark] = marks;
    if (mark === undefined) {
      const message = bilingual(`“${zh}”尚未评分。`, `“${en}” has no score.`);
      return [{ line: line.id, rule: 'line-missing', message }];
    }
    if (marks.length > 1) {
      const message = bilingual(`“${zh}”重复评分。`, `“${en}” is scored twice.`);
      return [{ line: line.id, rule: 'line-twice', message }];
    }
    return checkMark(rubric, line, mark);
  });
  const unknown = sheet.lines
    .filter((scored) => !lines.some((line) => line.id === scored.line))
    .map((scored): SheetProblem => {
      const message = bilingual(
        `评分标准中没有“${scored.line}”这一项。`,
        `The rubric has no line “${scored.line}”.`,
      );
      return { line: scored.line, rule: 'line-unknown', message };
    });
  return [...known, ...unknown];
};
