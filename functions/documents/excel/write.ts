import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { writablePaper } from '../plain-text.ts';
import { type AnyFeature, type FileContent, fitToWidth, printTitles } from './features.ts';
import { heightOf, widthsOf } from './measure.ts';

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

const cell = (text: string, { number = false }: SheetColumn, height: number): Cell => {
  const style = { ...BORDER, wrap: true, alignVertical: 'center', height } as const;
  if (text === '') return { ...style, type: String };
  if (!number || !isFigure(text)) return { ...style, type: String, value: text, format: '@' };
  const places = decimals(text);
  const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return { ...style, type: Number, value: Number(text), format, align: 'right' };
};

const headCell = ({ title }: SheetColumn, height: number): Cell => ({
  ...BORDER,
  type: String,
  value: title,
  fontWeight: 'bold',
  backgroundColor: HEAD,
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  height,
});

const TITLE_HEIGHT = 28;

/** Over all columns: the list's title, and what is remarked of it. */
const headRows = ({ title, remark, columns }: ListSheet, widths: readonly number[]): Row[] => {
  const columnSpan = columns.length;
  const titled: Cell = {
    type: String,
    value: title,
    fontWeight: 'bold',
    fontSize: 16,
    align: 'center',
    alignVertical: 'center',
    columnSpan,
    height: TITLE_HEIGHT,
  };
  if (remark === undefined) return [[titled]];
  const height = heightOf([remark], [widths.reduce((sum, width) => sum + width, 0)]);
  return [[titled], [{ type: String, value: remark, columnSpan, wrap: true, height }]];
};

const listData = (list: ListSheet, widths: readonly number[]): Row[] => {
  const { columns, rows } = list;
  const headHeight = heightOf(
    columns.map((column) => column.title),
    widths,
  );
  return [
    ...headRows(list, widths),
    columns.map((column) => headCell(column, headHeight)),
    ...rows.map((row) => {
      const height = heightOf(row, widths);
      return columns.map((column, index) => cell(row[index] ?? '', column, height));
    }),
  ];
};

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

/** Lists as one workbook, across the page and fitted to its width; headings stand on each page that is printed. */
export const writeLists = (given: readonly ListSheet[]): Promise<Uint8Array> => {
  const lists = writablePaper(given).map((list) => ({ list, widths: widthsOf(list) }));
  const heads = ({ remark }: ListSheet): number => (remark === undefined ? 2 : 3);
  return writeSheets(
    lists.map(({ list, widths }) => ({
      sheet: list.name,
      data: listData(list, widths),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: heads(list),
    })),
    [fitToWidth, printTitles(lists.map(({ list }) => ({ sheet: list.name, row: heads(list) })))],
  );
};
