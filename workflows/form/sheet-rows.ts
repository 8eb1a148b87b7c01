import type { Bilingual } from '../../engine/bilingual.ts';
import type { FieldOf } from './read-number.ts';
import { readSheetCell } from './sheet-cell.ts';
import { isTotal } from './totals.ts';
import { unitInHeading, unitInNote } from './units.ts';
import { typed } from './workbook-cells.ts';

export type TableField = FieldOf<'table'>;
export type Column = TableField['columns'][number];
export type Row = Readonly<Record<string, unknown>>;
type Line = readonly unknown[];

/** Something about one cell of a sheet that the person has to see before it is taken. */
export interface CellNote {
  /** Index of the line in what was given. */
  readonly line: number;
  readonly column: string;
  readonly rule: string;
  readonly message: Bilingual;
}

export interface RowsRead {
  readonly rows: readonly Row[];
  /** Index of the line that each row came from. */
  readonly lines: readonly number[];
  readonly notes: readonly CellNote[];
  /** Lines of totals, which are no rows. */
  readonly totals: readonly number[];
  /** Columns whose figures came in another unit and were converted. */
  readonly converted: readonly { readonly column: Column; readonly from: string }[];
}

const textAt = (line: Line, place: number): string => typed(line[place]) ?? '';

/** Numbers of lines that people put before the first column are no content. */
const isTotalLine = (line: Line): boolean => {
  const first = line.map(typed).find((text) => text !== undefined && !/^\d+$/.test(text));
  return first !== undefined && isTotal(first);
};

/** One line as a row of the table: only cells that hold something, each as it would have been typed. */
const readLine = (
  line: Line,
  index: number,
  columns: readonly Column[],
  places: readonly number[],
  units: readonly (string | undefined)[],
) => {
  const cells = columns.map((column, at) => {
    const place = places[at] ?? -1;
    return { column, ...readSheetCell(place < 0 ? undefined : line[place], column, units[at]) };
  });
  return {
    row: Object.fromEntries(
      cells.flatMap(({ column, text }) => (text === undefined ? [] : [[column.id, text]])),
    ),
    notes: cells.flatMap(({ column, fault }): readonly CellNote[] =>
      fault === undefined ? [] : [{ line: index, column: column.id, ...fault }],
    ),
    converted: cells.flatMap(({ column, from }) => (from === undefined ? [] : [{ column, from }])),
  };
};

/**
 * Lines below the headings as rows; `places` tells where each column stands, -1 nowhere. Totals go, and empty lines
 * unless `keepEmpty`: figures that are pasted beside names that stand already must not move up to another name.
 */
export const rowsOf = (
  lines: readonly Line[],
  columns: readonly Column[],
  places: readonly number[],
  units: readonly (string | undefined)[],
  keepEmpty = false,
): RowsRead => {
  const totals = lines.flatMap((line, index) => (isTotalLine(line) ? [index] : []));
  const read = lines.flatMap((line, index) => {
    if (totals.includes(index)) return [];
    const one = readLine(line, index, columns, places, units);
    const empty = Object.keys(one.row).length === 0 && one.notes.length === 0;
    return empty && !keepEmpty ? [] : [{ index, ...one }];
  });
  const converted = new Map(read.flatMap((one) => one.converted.map((it) => [it.column.id, it])));
  return {
    rows: read.map(({ row }) => row),
    lines: read.map(({ index }) => index),
    notes: read.flatMap(({ notes }) => notes),
    totals,
    converted: [...converted.values()],
  };
};

/** Titles are compared without blanks, units and brackets, as people edit them in their own sheets. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[/:,](?:[^/:,]*元|人|%)$/, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();

const placesIn = (line: Line, columns: readonly Column[]): readonly number[] =>
  columns.map(({ title }) =>
    line.findIndex((cell) => [bare(title.zh), bare(title.en)].includes(bare(typed(cell) ?? ''))),
  );

/** How many lines from the top the headings may stand: a title and a note on units come first. */
const HEADINGS_WITHIN = 10;

const headingIn = (lines: readonly Line[], columns: readonly Column[]): number => {
  const counts = lines
    .slice(0, HEADINGS_WITHIN)
    .map((line) => placesIn(line, columns).filter((place) => place >= 0).length);
  const most = Math.max(0, ...counts);
  return most >= Math.min(2, columns.length) ? counts.indexOf(most) : -1;
};

/** The unit above each column: that of its heading, else what the lines above say for the whole table. */
export const unitsAbove = (
  heading: Line,
  above: readonly Line[],
  columns: readonly Column[],
  places: readonly number[],
): readonly (string | undefined)[] => {
  const noted = above
    .flat()
    .map((cell) => (typeof cell === 'string' ? unitInNote(cell) : undefined))
    .find((unit) => unit !== undefined);
  return columns.map(({ type, unit = '' }, at) => {
    if (type === 'text') return undefined;
    const own = unitInHeading(textAt(heading, places[at] ?? -1));
    // 单位：万元 is said of money, and counts of people beside it stay counts.
    return own ?? (unit.endsWith('元') && noted?.endsWith('元') === true ? noted : undefined);
  });
};

export interface SheetRead extends RowsRead {
  /** Columns of the form that the sheet does not have. */
  readonly absent: readonly Column[];
  /** No line has the headings: the columns were taken in the form's order. */
  readonly byOrder: boolean;
}

/** Rows of a sheet as the table of the form has them; columns are found by their headings, in any order. */
export const rowsFromSheet = (lines: readonly Line[], columns: readonly Column[]): SheetRead => {
  const heading = headingIn(lines, columns);
  const top = lines[heading] ?? [];
  const places = heading < 0 ? columns.map((_column, index) => index) : placesIn(top, columns);
  const units = unitsAbove(top, lines.slice(0, Math.max(0, heading)), columns, places);
  const below = heading + 1;
  const read = rowsOf(lines.slice(below), columns, places, units);
  return {
    ...read,
    lines: read.lines.map((line) => line + below),
    totals: read.totals.map((line) => line + below),
    notes: read.notes.map((note) => ({ ...note, line: note.line + below })),
    absent: columns.filter((_column, index) => (places[index] ?? -1) < 0),
    byOrder: heading < 0,
  };
};

/** Of a file's sheets the one whose headings fit best, the first of equals. */
export const bestSheet = (
  sheets: readonly { readonly data: readonly Line[] }[],
  columns: readonly Column[],
): SheetRead => {
  const [first = rowsFromSheet([], columns), ...others] = sheets.map(({ data }) =>
    rowsFromSheet(data, columns),
  );
  const misses = ({ byOrder, absent }: SheetRead) => (byOrder ? columns.length : absent.length);
  return others.reduce((best, next) => (misses(next) < misses(best) ? next : best), first);
};
