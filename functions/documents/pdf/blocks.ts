import type { Content } from 'pdfmake';
import type { Block, Column, Fact, Sealing } from '../paper.ts';
import { MM, SIZE } from './page.ts';

const LINE = '#808080';
const SHADE = '#f2f2f2';
const PADDING = 4;
const RULE = 0.5;

const layout = {
  hLineWidth: () => RULE,
  vLineWidth: () => RULE,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** pdfmake's widths are without padding and rules. */
const widths = (columns: readonly Column[], usable: number): readonly number[] => {
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const free = usable - columns.length * 2 * PADDING - (columns.length + 1) * RULE;
  return columns.map(({ weight = 1 }) => (free * weight) / total);
};

const table = (
  columns: readonly Column[],
  usable: number,
  body: readonly (readonly Content[])[],
  headerRows: number,
): Content => ({
  table: {
    headerRows,
    dontBreakRows: true,
    keepWithHeaderRows: headerRows === 0 ? 0 : 1,
    widths: widths(columns, usable),
    body,
  },
  layout,
  margin: [0, 2, 0, 8],
});

const headerCell = ({ title }: Column): Content => ({
  text: title,
  bold: true,
  alignment: 'center',
  fillColor: SHADE,
  fontSize: SIZE.cell,
});

const cell = (text: string, { align = 'left' }: Column): Content => ({
  text,
  alignment: align,
  fontSize: SIZE.cell,
});

const FACTS: readonly Column[] = [
  { title: '', weight: 1.1 },
  { title: '', weight: 2 },
];

const facts = (rows: readonly Fact[], usable: number): Content =>
  table(
    FACTS,
    usable,
    rows.map(({ label, value }) => [
      { text: label, fillColor: SHADE, fontSize: SIZE.cell },
      { text: value, fontSize: SIZE.cell },
    ]),
    0,
  );

/** The caption is a heading row of its own, so that it never stands alone and comes again on each page. */
const captionRow = (caption: string, { length }: readonly Column[]): readonly Content[] => [
  { text: caption, bold: true, colSpan: length, border: [false, false, false, true] },
  ...Array.from({ length: length - 1 }, () => ''),
];

const grid = (
  { columns, rows, caption }: Extract<Block, { kind: 'grid' }>,
  usable: number,
): Content => {
  const captions = caption === undefined ? [] : [captionRow(caption, columns)];
  const body = [
    ...captions,
    columns.map(headerCell),
    ...rows.map((row) => columns.map((column, index) => cell(row[index] ?? '', column))),
  ];
  return table(columns, usable, body, captions.length + 1);
};

/** Room for a seal of 42 mm (国发〔1999〕25号) and a signature. */
const SEAL_HEIGHT = 52 * MM;

const sealing = ({ title, signer }: Sealing, usable: number): Content => ({
  unbreakable: true,
  margin: [0, 0, 0, 10],
  table: {
    widths: [usable - 2 * PADDING - 2 * RULE],
    heights: [SEAL_HEIGHT],
    body: [
      [
        {
          stack: [
            { text: title, bold: true },
            { text: `${signer}：`, margin: [usable * 0.45, SEAL_HEIGHT - 58, 0, 6] },
            {
              text: '（盖章）        年    月    日',
              margin: [usable * 0.45, 0, 0, 0],
              preserveLeadingSpaces: true,
            },
          ],
        },
      ],
    ],
  },
  layout,
});

const HEADINGS = {
  1: { fontSize: 15, margin: [0, 12, 0, 6] },
  2: { fontSize: 12.5, margin: [0, 9, 0, 4] },
  3: { fontSize: SIZE.body, margin: [0, 6, 0, 3] },
} as const;

/** One block of a paper as pdfmake lays it out; `usable` in points. */
export const blockContent = (block: Block, usable: number): Content => {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        bold: true,
        headlineLevel: block.level,
        ...HEADINGS[block.level],
        ...(block.anchor === undefined ? {} : { id: block.anchor }),
        ...(block.newPage === true ? { pageBreak: 'before' } : {}),
      };
    case 'text':
      // Two characters of the body's size.
      return { text: block.text, leadingIndent: 2 * SIZE.body, margin: [0, 0, 0, 4] };
    case 'note':
      return { text: block.text, fontSize: SIZE.note, color: '#595959', margin: [0, 0, 0, 4] };
    case 'facts':
      return facts(block.rows, usable);
    case 'grid':
      return grid(block, usable);
    case 'sealing':
      return { stack: block.boxes.map((box) => sealing(box, usable)) };
  }
};
