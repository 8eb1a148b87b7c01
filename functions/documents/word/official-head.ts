import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Header,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx';
import type { OfficialPaper } from '../official-paper.ts';
import { BODY, KAI, TITLE } from './fonts.ts';
import { SIZE, TYPE_AREA } from './layout.ts';
import { CHARACTER, emptyLine, line, ON_GRID, textRuns } from './official-text.ts';
import { runsOf } from './runs.ts';
import { OFF_GRID } from './styles.ts';

const RED = 'FF0000';
const mm = convertMillimetersToTwip;

/** As large as the line takes it, and no larger than the standard's own samples: half points. */
const markSize = (mark: string, widthMm: number): number => {
  // Half a letter is left free: a line that is just full breaks where the font is a hair wider.
  const points = ((widthMm / 25.4) * 72) / (mark.length + 0.5);
  return Math.floor(Math.min(36, points)) * 2;
};

const markLine = (
  mark: string,
  widthMm: number,
  before: number,
  indent: { readonly left: number; readonly right: number } = { left: 0, right: 0 },
): Paragraph =>
  new Paragraph({
    style: OFF_GRID,
    alignment: AlignmentType.CENTER,
    indent,
    spacing: { before, line: 240, lineRule: LineRuleType.AUTO },
    children: [...runsOf(mark, { ...TITLE, size: markSize(mark, widthMm), color: RED })],
  });

/** A red line of the type area's width, 4 mm below what stands above it (7.2.7). */
const redLine = (): Paragraph =>
  new Paragraph({
    spacing: { line: mm(4), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 0 } },
    children: [],
  });

/** Number in the middle; to a superior, at the left with the signer at the right (7.2.5, 7.2.6). */
const numberLine = ({ number, signer }: OfficialPaper): readonly Paragraph[] => {
  if (number === undefined) return [];
  if (signer === undefined) return [line([number], { alignment: AlignmentType.CENTER })];
  return [
    new Paragraph({
      spacing: ON_GRID,
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - CHARACTER }],
      children: [
        ...textRuns([number]),
        ...runsOf('\t签发人：', { ...BODY, size: SIZE.three }),
        ...textRuns([signer], KAI),
      ],
    }),
  ];
};

/** 版头: the issuer's name 35 mm below the type area's upper edge, two empty lines, number, red line. */
export const documentHead = (paper: OfficialPaper): readonly Paragraph[] =>
  paper.mark === undefined
    ? []
    : [
        markLine(paper.mark, 156, mm(30)),
        emptyLine(),
        emptyLine(),
        ...numberLine(paper),
        redLine(),
        emptyLine(),
      ];

/** 纪要标志, number, who prints it when, red line (10.3). */
export const minutesHead = (paper: OfficialPaper): readonly Paragraph[] => {
  const { mark = '', number, imprint } = paper;
  return [
    markLine(mark, 156, mm(30)),
    emptyLine(),
    ...(number === undefined ? [] : [line([number], { alignment: AlignmentType.CENTER })]),
    ...(imprint === undefined
      ? []
      : [
          new Paragraph({
            spacing: ON_GRID,
            tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - CHARACTER }],
            indent: { left: CHARACTER, right: CHARACTER },
            children: [
              ...textRuns([imprint.printer]),
              ...runsOf('\t', { ...BODY, size: SIZE.three }),
              ...textRuns([imprint.date]),
            ],
          }),
        ]),
    redLine(),
    emptyLine(),
  ];
};

/** Lines of a letter are 170 mm long: 7 mm beyond the type area at each side (10.1). */
const BEYOND = { left: -mm(7), right: -mm(7) } as const;

/** The issuer's name 30 mm below the page's edge and a double red line 4 mm below it; on the first page alone. */
export const letterHeader = ({ mark = '' }: OfficialPaper): Header =>
  new Header({
    children: [
      markLine(mark, 170, 0, BEYOND),
      new Paragraph({
        indent: BEYOND,
        spacing: { line: mm(4), lineRule: LineRuleType.EXACT },
        border: {
          bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: RED, space: 0 },
        },
        children: [],
      }),
    ],
  });

/** The lower double line, 20 mm above the page's edge. */
export const letterFootLine = (): Paragraph =>
  new Paragraph({
    indent: BEYOND,
    spacing: { line: mm(2), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, color: RED, space: 0 } },
    children: [],
  });

/** A letter's number stands at the right below the first line. */
export const letterHead = ({ number }: OfficialPaper): readonly Paragraph[] =>
  number === undefined
    ? [emptyLine()]
    : [line([number], { alignment: AlignmentType.RIGHT }), emptyLine()];
