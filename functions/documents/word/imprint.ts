import {
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { OfficialPaper } from '../official-paper.ts';
import { BODY } from './fonts.ts';
import { SIZE, TYPE_AREA } from './layout.ts';
import { textRuns } from './official-text.ts';
import { runsOf } from './runs.ts';
import { OFF_GRID } from './styles.ts';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } as const;
const THICK = { ...THIN, size: 8 } as const;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const imprintRow = (line: Paragraph, top: IBorderOptions, bottom: IBorderOptions): TableRow =>
  new TableRow({
    children: [
      new TableCell({
        width: { size: TYPE_AREA, type: WidthType.DXA },
        margins: { left: 280, right: 280 },
        borders: { top, bottom, left: NONE, right: NONE },
        children: [line],
      }),
    ],
  });

/** 版记: whom it is copied to, who prints it when; 4号 between lines, at the foot of the last page's type area (7.4). */
export const imprint = (
  of: NonNullable<OfficialPaper['imprint']>,
): readonly (Paragraph | Table)[] => [
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TYPE_AREA, type: WidthType.DXA },
    columnWidths: [TYPE_AREA],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: [
      imprintRow(
        new Paragraph({
          style: OFF_GRID,
          children: [...textRuns(['抄送：', of.copies, '。'], BODY, SIZE.four)],
        }),
        THICK,
        THIN,
      ),
      imprintRow(
        new Paragraph({
          style: OFF_GRID,
          tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - 560 }],
          children: [
            ...textRuns([of.printer], BODY, SIZE.four),
            ...runsOf('\t', { ...BODY, size: SIZE.four }),
            ...textRuns([of.date, '印发'], BODY, SIZE.four),
          ],
        }),
        NONE,
        THICK,
      ),
    ],
  }),
  // A floating table hangs on what follows it.
  new Paragraph({ style: OFF_GRID, spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
];
