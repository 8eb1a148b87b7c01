import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type Table,
  type TextRun,
} from 'docx';
import type { OfficialBlock, Run } from '../official-paper.ts';
import { linesOf } from '../plain-text.ts';
import { BODY, HEI, KAI } from './fonts.ts';
import { LINE, SIZE, TYPE_AREA } from './layout.ts';
import { runsOf } from './runs.ts';
import { gridTable } from './tables.ts';
import { widthOf } from './title-lines.ts';

/** Every line stands on the grid of 22 lines a page. */
export const ON_GRID = { line: LINE, lineRule: LineRuleType.EXACT } as const;

/** A character of 3号, in twips. */
export const CHARACTER = 16 * 20;

type Style = typeof BODY;

/** A place to type in is marked, so that nobody sends it out unseen. */
export const textRuns = (
  runs: readonly Run[],
  style: Style = BODY,
  size: number = SIZE.three,
  color = '000000',
): readonly TextRun[] =>
  runs.flatMap((run) =>
    typeof run === 'string'
      ? runsOf(run, { ...style, size, color })
      : runsOf(`【${run.blank}】`, { ...style, size, highlight: 'yellow' }),
  );

type Options = Omit<IParagraphOptions, 'children' | 'spacing'>;

/** A line of 3号 on the grid. */
export const line = (runs: readonly Run[], options: Options = {}, style: Style = BODY): Paragraph =>
  new Paragraph({ ...options, spacing: ON_GRID, children: [...textRuns(runs, style)] });

export const emptyLine = (options: Options = {}): Paragraph =>
  new Paragraph({ ...options, spacing: ON_GRID, children: [] });

/** A line that was typed is a paragraph of its own: justified, a mere break would stretch the line before it. */
const paragraphsOf = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first, ...rest] = typeof run === 'string' ? linesOf(run) : [run];
    paragraphs.at(-1)?.push(first ?? '');
    for (const line of rest) paragraphs.push([line]);
  }
  return paragraphs;
};

const SET_IN = { indent: { firstLineChars: 200, firstLine: 2 * CHARACTER } } as const;

const indented = (runs: readonly Run[]): Paragraph =>
  line(runs, { alignment: AlignmentType.BOTH, ...SET_IN });

/** Never at the foot of a page without what it is over. */
const heading = (text: string, style: Style): Paragraph =>
  line([text], { keepNext: true, ...SET_IN }, style);

/** Body of an official document: paragraphs set in by two characters, headings in 黑体 and 楷体 (7.3.3). */
export const officialBlock = (block: OfficialBlock): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block.runs).map((runs) => indented(runs));
    case 'first':
      return [heading(block.text, HEI)];
    case 'second':
      return [heading(block.text, KAI)];
    case 'table':
      return [gridTable(block.columns, block.rows, TYPE_AREA)];
  }
};

/**
 * Issuer and date with room for the seal (7.3.5.1): the date four characters from the right edge, the issuer above it
 * with the same middle; where the issuer is the longer one, it stands two from the edge and the date below its middle.
 */
export const signature = (org: string, date: Run): readonly Paragraph[] => {
  const said = typeof date === 'string' ? date : `【${date.blank}】`;
  const [own, day] = [widthOf(org), widthOf(said)];
  const ofOrg = Math.max(2, 4 + (day - own) / 2);
  const ofDate = Math.max(0, ofOrg + (own - day) / 2);
  const right = (characters: number): Options => ({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    indent: { right: Math.round(characters * CHARACTER) },
  });
  return [line([org], { ...right(ofOrg), keepNext: true }), line([date], right(ofDate))];
};
