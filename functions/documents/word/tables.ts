import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Column, Fact, Sealing } from '../paper.ts';
import { BODY, HEI } from './fonts.ts';
import { SIZE } from './layout.ts';
import { runsOf } from './runs.ts';
import { OFF_GRID } from './styles.ts';

const SHADE = { type: ShadingType.CLEAR, fill: 'F2F2F2' } as const;
/** 15 points: lines of a table stand closer than those of the body, and on no grid. */
const ROW_LINE = { line: 300, lineRule: LineRuleType.EXACT } as const;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align?: Column['align'];
  readonly heading?: boolean;
}

const cell = ({ text, width, align = 'left', heading = false }: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: MARGINS,
    ...(heading ? { shading: SHADE } : {}),
    children: [
      new Paragraph({
        alignment: ALIGN[align],
        style: OFF_GRID,
        spacing: ROW_LINE,
        children: [...runsOf(text, { size: SIZE.five, ...(heading ? HEI : BODY) })],
      }),
    ],
  });

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows,
  });

/** Widths in twips by the columns' weights. */
const widthsOf = (columns: readonly Column[], usable: number): readonly number[] => {
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return columns.map(({ weight = 1 }) => Math.floor((usable * weight) / total));
};

/** A table whose heading row repeats on each page; `usable` in twips. */
export const gridTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  usable: number,
): Table => {
  const widths = widthsOf(columns, usable);
  const at = (index: number) => widths[index] ?? 0;
  return table(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ title }, index) =>
        cell({ text: title, width: at(index), align: 'center', heading: true }),
      ),
    }),
    ...rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: columns.map(({ align }, index) =>
            cell({ text: row[index] ?? '', width: at(index), align: align ?? 'left' }),
          ),
        }),
    ),
  ]);
};

const FACTS: readonly Column[] = [
  { title: '', weight: 1.1 },
  { title: '', weight: 2 },
];

export const factsTable = (rows: readonly Fact[], usable: number): Table => {
  const [label = 0, value = 0] = widthsOf(FACTS, usable);
  return table(
    [label, value],
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell({ text: row.label, width: label, heading: true }),
            cell({ text: row.value, width: value }),
          ],
        }),
    ),
  );
};

/** Room for a seal of 42 mm (国发〔1999〕25号) and a signature, in twips. */
const SEAL_HEIGHT = 2950;

const line = (text: string, before: number, alignment: (typeof ALIGN)[keyof typeof ALIGN]) =>
  new Paragraph({
    alignment,
    spacing: { before },
    children: [...runsOf(text, { size: SIZE.smallFour, ...BODY })],
  });

/** An empty box for signature and seal. */
export const sealingTable = ({ title, signer }: Sealing, usable: number): Table =>
  table(
    [usable],
    [
      new TableRow({
        cantSplit: true,
        height: { value: SEAL_HEIGHT, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: usable, type: WidthType.DXA },
            margins: MARGINS,
            children: [
              line(title, 0, AlignmentType.LEFT),
              line(`${signer}：＿＿＿＿＿＿＿＿`, 1400, AlignmentType.RIGHT),
              line('（盖章）　　　　年　　月　　日', 120, AlignmentType.RIGHT),
            ],
          }),
        ],
      }),
    ],
  );
