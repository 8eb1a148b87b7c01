import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type Table } from 'docx';
import type { Block } from '../paper.ts';
import { linesOf } from '../plain-text.ts';
import { BODY, HEI, KAI } from './fonts.ts';
import { SIZE } from './layout.ts';
import { runsOf } from './runs.ts';
import { factsTable, gridTable, sealingTable } from './tables.ts';

/** Word's own heading styles are blue. */
const BLACK = '000000';

const HEADINGS = {
  1: { heading: HeadingLevel.HEADING_1, run: { ...HEI, size: SIZE.three, color: BLACK } },
  2: { heading: HeadingLevel.HEADING_2, run: { ...KAI, size: SIZE.three, color: BLACK } },
  3: {
    heading: HeadingLevel.HEADING_3,
    run: { ...BODY, size: SIZE.four, bold: true, color: BLACK },
  },
} as const;

/** Two characters of the paragraph's size, in hundredths of a character. */
const TWO_CHARACTERS = 200;
/** 26 points: forms are printed closer than official documents. */
const LINE = { line: 520, lineRule: LineRuleType.EXACT } as const;

const gap = (): Paragraph =>
  new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } });

/** One block of a paper in Word; `usable` is the type area's width in twips. */
export const blockChildren = (block: Block, usable: number): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading': {
      const { heading, run } = HEADINGS[block.level];
      return [
        new Paragraph({
          heading,
          keepNext: true,
          pageBreakBefore: block.newPage === true,
          spacing: { before: 120, after: 80 },
          children: [...runsOf(block.text, run)],
        }),
      ];
    }
    case 'text':
      // A line that was typed is a paragraph: justified, a mere break would stretch the line before it.
      return linesOf(block.text).map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.BOTH,
            indent: { firstLineChars: TWO_CHARACTERS, firstLine: 560 },
            spacing: LINE,
            children: [...runsOf(text, { ...BODY, size: SIZE.four })],
          }),
      );
    case 'note':
      return [
        new Paragraph({
          children: [...runsOf(block.text, { ...BODY, size: SIZE.five, color: '595959' })],
        }),
      ];
    case 'facts':
      return [factsTable(block.rows, usable), gap()];
    case 'grid':
      return [
        ...(block.caption === undefined
          ? []
          : [
              new Paragraph({
                keepNext: true,
                children: [...runsOf(block.caption, { ...HEI, size: SIZE.smallFour })],
              }),
            ]),
        gridTable(block.columns, block.rows, usable),
        gap(),
      ];
    case 'sealing':
      return block.boxes.flatMap((box) => [sealingTable(box, usable), gap()]);
  }
};
