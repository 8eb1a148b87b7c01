import { convertMillimetersToTwip, DocumentGridType, type ISectionOptions } from 'docx';

/** Points as docx counts sizes of letters: in halves. */
const halves = (points: number): number => points * 2;

/** 字号 of GB/T 9704-2012: 2号 22 points, 3号 16, 4号 14, 小4号 12, 5号 10.5. */
export const SIZE = {
  two: halves(22),
  three: halves(16),
  four: halves(14),
  smallFour: halves(12),
  five: halves(10.5),
} as const;

const mm = convertMillimetersToTwip;

/** 22 lines on 225 mm: 28.95 points, in twips. */
export const LINE = 579;

/**
 * Page of GB/T 9704-2012, 5.2: A4, 37 mm above, 28 mm at the binding edge, type area of 156 by 225 mm. The page number
 * stands 7 mm below the type area (7.5): a line of 4号 letters above 23 mm.
 */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(37),
    bottom: mm(297 - 37 - 225),
    left: mm(28),
    right: mm(210 - 28 - 156),
    header: mm(15),
    footer: mm(23),
  },
} as const;

/** Width of the type area in twips. */
export const TYPE_AREA = mm(156);

/** Lines stand on a grid of 22 a page. */
const GRID = { type: DocumentGridType.LINES, linePitch: LINE } as const;

/**
 * 28 characters of 3号 on 156 mm: each has 15.79 points, a quarter of a point less than it is large; in twips. A grid of
 * characters would say the same, but not every program squeezes a letter into a cell that is narrower than itself.
 */
export const CLOSER = -5;

export const officialSection = {
  page: PAGE,
  grid: GRID,
} satisfies NonNullable<ISectionOptions['properties']>;
