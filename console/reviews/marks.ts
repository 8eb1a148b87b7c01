import type { RubricLine } from '../../workflows/score/rubric.ts';
import { points, type ScoredLine } from '../../workflows/score/sheet.ts';

/** A mark as it is typed: it may be half a number still. */
export interface Mark {
  readonly text: string;
  readonly remark: string;
}
export type Marks = Readonly<Record<string, Mark>>;

export const NO_MARK: Mark = { text: '', remark: '' };

/** Full-width digits and dots, as Chinese input methods give them. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[。．]/g, '.')
    .replace(/\s/g, '');

/** Points as typed in hundredths: `12.5` is 1250; NaN where it is no number with at most two decimals. Never a float. */
export const hundredths = (text: string): number => {
  const found = /^(\d{1,5})(?:\.(\d{0,2}))?$/.exec(plain(text));
  if (found === null) return Number.NaN;
  const [, whole = '', rest = ''] = found;
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'));
};

/** 1250 as it is typed: `12.5`; 1200: `12`. */
export const typed = (score: number): string => points(score).replace(/\.?0+$/, '');

export const marksOf = (lines: readonly ScoredLine[] | undefined): Marks =>
  Object.fromEntries(
    (lines ?? []).map(({ line, score, remark }) => [
      line,
      { text: typed(score), remark: remark ?? '' },
    ]),
  );

/** The sheet's lines as the command takes them; a line without a mark is left out, a wrong one is NaN for the rules to name. */
export const scoredLines = (lines: readonly RubricLine[], marks: Marks): readonly ScoredLine[] =>
  lines.flatMap(({ id }) => {
    const { text, remark } = marks[id] ?? NO_MARK;
    if (plain(text) === '') return [];
    const said = remark.trim();
    return [{ line: id, score: hundredths(text), ...(said === '' ? {} : { remark: said }) }];
  });

/** What the marks that are numbers add up to. */
export const sumOf = (lines: readonly RubricLine[], marks: Marks): number =>
  scoredLines(lines, marks).reduce(
    (all, { score }) => (Number.isNaN(score) ? all : all + score),
    0,
  );

/** Half a point up or down, kept between nothing and full marks; from an empty field up from 0, down from full marks. */
export const stepped = (text: string, by: number, max: number): string => {
  const now = hundredths(text);
  const from = Number.isNaN(now) ? (by > 0 ? 0 : max) : now;
  return typed(Math.min(max, Math.max(0, from + by)));
};

/** The anchor that holds for a mark: the highest that it reaches. */
export const anchorFor = (
  { anchors }: RubricLine,
  text: string,
): NonNullable<RubricLine['anchors']>[number] | undefined => {
  const score = hundredths(text);
  if (Number.isNaN(score)) return undefined;
  return [...(anchors ?? [])]
    .sort((a, b) => b.atLeast - a.atLeast)
    .find(({ atLeast }) => score >= atLeast);
};
