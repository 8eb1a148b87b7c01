import type { Field } from '../../workflows/form/form.ts';

export type TableField = Extract<Field, { type: 'table' }>;
type Column = TableField['columns'][number];
export type Row = Readonly<Record<string, unknown>>;

/**
 * What a spreadsheet puts on the clipboard: lines of cells with tabs between; a cell that holds tabs, lines or quotation
 * marks stands in quotation marks, its own doubled.
 */
export const pastedCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [whole, quoted, bare = '', end = ''] = found;
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === '' || cell.lastIndex >= text.length) break;
    if (end !== '\t') rows.push([]);
    if (whole === '') break;
  }
  return rows;
};

/** Whether a paste is more than one cell. */
export const isBlock = (cells: readonly (readonly string[])[]): boolean =>
  cells.length > 1 || (cells[0]?.length ?? 0) > 1;

/** Puts pasted cells into the table from one cell on, to the right and down; what stands there is replaced. */
export const placed = (
  rows: readonly Row[],
  columns: readonly Column[],
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
): readonly Row[] => {
  const length = Math.max(rows.length, at.row + cells.length);
  return Array.from({ length }, (_, index) => {
    const line = cells[index - at.row];
    const before = rows[index] ?? {};
    if (index < at.row || line === undefined) return before;
    const given = line.flatMap((value, offset) => {
      const column = columns[at.column + offset];
      return column === undefined ? [] : [[column.id, value] as const];
    });
    return { ...before, ...Object.fromEntries(given) };
  });
};

/** Titles are compared without blanks, units and brackets, as people edit them in their own sheets. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*：:]/g, '')
    .toLowerCase();

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // A spreadsheet computes in binary and shows 15 digits: 0.30000000000000004 is 0.3 there.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return cell === null || cell === undefined ? '' : String(cell).trim();
};

/** How many lines from the top the headings may stand: a title and a note on units come first. */
const HEADINGS_WITHIN = 10;

export interface SheetRead {
  readonly rows: readonly Row[];
  /** Line of the sheet (from 1) of each row, for the errors. */
  readonly lines: readonly number[];
  /** Columns of the form that the sheet does not have. */
  readonly absent: readonly Column[];
  /** No line has the headings: the columns were taken in the form's order. */
  readonly byOrder: boolean;
}

/** Rows of a sheet as the table of the form has them; columns are found by their headings, in any order. */
export const rowsFromSheet = (
  sheet: readonly (readonly unknown[])[],
  columns: readonly Column[],
): SheetRead => {
  const titles = columns.map(({ title }) => [bare(title.zh), bare(title.en)]);
  const found = (line: readonly unknown[]) =>
    columns.map((_column, index) =>
      line.findIndex((cell) => titles[index]?.includes(bare(textOf(cell))) === true),
    );
  const lines = sheet.slice(0, HEADINGS_WITHIN).map(found);
  const counts = lines.map((line) => line.filter((index) => index >= 0).length);
  const most = Math.max(0, ...counts);
  const heading = most >= Math.min(2, columns.length) ? counts.indexOf(most) : -1;
  const places = heading < 0 ? columns.map((_column, index) => index) : (lines[heading] ?? []);
  const read = sheet.flatMap((line, index) => {
    if (index <= heading) return [];
    const cells = columns.map(
      ({ id }, column) => [id, textOf(line[places[column] ?? -1])] as const,
    );
    return cells.every(([, text]) => text === '')
      ? []
      : [{ line: index + 1, row: Object.fromEntries(cells.filter(([, text]) => text !== '')) }];
  });
  return {
    rows: read.map(({ row }) => row),
    lines: read.map(({ line }) => line),
    absent: columns.filter((_column, index) => (places[index] ?? -1) < 0),
    byOrder: heading < 0,
  };
};

/** Of a file's sheets the one whose headings fit best, the first of equals. */
export const bestSheet = (
  sheets: readonly { readonly data: readonly (readonly unknown[])[] }[],
  columns: readonly Column[],
): SheetRead => {
  const [first = rowsFromSheet([], columns), ...others] = sheets.map(({ data }) =>
    rowsFromSheet(data, columns),
  );
  const misses = ({ byOrder, absent }: SheetRead) => (byOrder ? columns.length : absent.length);
  return others.reduce((best, next) => (misses(next) < misses(best) ? next : best), first);
};
