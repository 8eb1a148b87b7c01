import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { writablePaper } from '../plain-text.ts';
import { type AnyFeature, type FileContent, fitToWidth } from './features.ts';

export interface SheetColumn {
  readonly title: string;
  /** Of some twelve Chinese characters where nothing is said. */
  readonly width?: number;
  /** Figures stand as numbers, so that people can sort and add them; everything else as text. */
  readonly number?: boolean;
}

/** A list as offices print it: title, remark, headings, rows. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly remark?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
}

const FONT = '宋体';
const HEAD = '#F2F2F2';
const BORDER = { borderColor: '#808080', borderStyle: 'thin' } as const;

/** A figure that a binary number holds exactly enough: up to fifteen digits, no leading zeros. */
const FIGURE = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const MOST_DIGITS = 15;

const isFigure = (text: string): boolean =>
  FIGURE.test(text) && text.replaceAll(/\D/g, '').length <= MOST_DIGITS;

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

const cell = (text: string, { number = false }: SheetColumn): Cell => {
  const style = { ...BORDER, wrap: true, alignVertical: 'center' } as const;
  if (text === '') return { ...style, type: String };
  if (!number || !isFigure(text)) return { ...style, type: String, value: text, format: '@' };
  const places = decimals(text);
  const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return { ...style, type: Number, value: Number(text), format, align: 'right' };
};

const headCell = ({ title }: SheetColumn): Cell => ({
  ...BORDER,
  type: String,
  value: title,
  fontWeight: 'bold',
  backgroundColor: HEAD,
  align: 'center',
  alignVertical: 'center',
  wrap: true,
});

const listData = ({ title, remark, columns, rows }: ListSheet): Row[] => [
  [
    {
      type: String,
      value: title,
      fontWeight: 'bold',
      fontSize: 16,
      align: 'center',
      columnSpan: columns.length,
    },
  ],
  ...(remark === undefined
    ? []
    : [[{ type: String, value: remark, columnSpan: columns.length, wrap: true }]]),
  columns.map(headCell),
  ...rows.map((row) => columns.map((column, index) => cell(row[index] ?? '', column))),
];

/** Sheets of cells that are styled already, with what the library itself cannot say. */
export const writeSheets = async (
  sheets: readonly Sheet<FileContent>[],
  features: readonly AnyFeature[],
): Promise<Uint8Array> =>
  writeXlsxFile([...sheets], {
    fontFamily: FONT,
    fontSize: 11,
    features: [...features],
  }).toBuffer();

/** Lists as one workbook, across the page and fitted to its width. */
export const writeLists = (lists: readonly ListSheet[]): Promise<Uint8Array> =>
  writeSheets(
    writablePaper(lists).map((list) => ({
      sheet: list.name,
      data: listData(list),
      columns: list.columns.map(({ width = 24 }) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: list.remark === undefined ? 2 : 3,
    })),
    [fitToWidth],
  );
