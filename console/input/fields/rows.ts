import { type CellChange, changedCells } from '../../../workflows/form/changed-cells.ts';
import {
  type Column,
  type Row,
  type RowsRead,
  rowsFromSheet,
  rowsOf,
  type TableField,
} from '../../../workflows/form/sheet-rows.ts';

export type { Row, TableField } from '../../../workflows/form/sheet-rows.ts';

/** By what stands between cells: a tab where they come from the clipboard, a comma in a file of texts. */
const CELLS = {
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy,
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy,
} as const;

/**
 * What a spreadsheet puts on the clipboard or writes as a text: lines of cells with a sign between; a cell that holds
 * that sign, lines or quotation marks stands in quotation marks, its own doubled.
 */
export const pastedCells = (
  text: string,
  between: keyof typeof CELLS = '\t',
): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  const cell = new RegExp(CELLS[between]);
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [whole, quoted, bare = '', end = ''] = found;
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === '' || cell.lastIndex >= text.length) break;
    if (end !== between) rows.push([]);
    if (whole === '') break;
  }
  return rows;
};

/** Whether a paste is more than one cell. */
export const isBlock = (cells: readonly (readonly string[])[]): boolean =>
  cells.length > 1 || (cells[0]?.length ?? 0) > 1;

export interface Pasted extends RowsRead {
  /** The table as it would stand then. */
  readonly next: readonly Row[];
}

/**
 * Puts pasted cells into the table from one cell on, to the right and down; what stands there is replaced. With
 * headings in them the columns are found by those. Totals and empty lines are left out.
 */
export const placed = (
  rows: readonly Row[],
  columns: readonly Column[],
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
): Pasted => {
  const named = rowsFromSheet(cells, columns);
  const width = Math.max(...cells.map((line) => line.length));
  const places = columns.map((_column, index) => {
    const place = index - at.column;
    return place < width ? place : -1;
  });
  const read = named.byOrder ? rowsOf(cells, columns, places, [], true) : named;
  const covered = columns.filter((column, index) =>
    named.byOrder ? (places[index] ?? -1) >= 0 : !named.absent.includes(column),
  );
  const empty = Object.fromEntries(covered.map(({ id }) => [id, '']));
  const length = Math.max(rows.length, at.row + read.rows.length);
  const next = Array.from({ length }, (_, index) => {
    const before = rows[index] ?? {};
    const given = index < at.row ? undefined : read.rows[index - at.row];
    return given === undefined
      ? before
      : { ...before, ...(rows[index] === undefined ? {} : empty), ...given };
  });
  return { ...read, next };
};

/** Cell by cell what would be another in the table. */
export const tableChanges = (
  field: TableField,
  before: readonly Row[],
  after: readonly Row[],
): readonly CellChange[] =>
  changedCells({ fields: [field] }, { [field.id]: before }, { [field.id]: after });

/** Whether a paste takes something away or puts something right, so that the person has to see it first. */
export const isToBeSeen = ({ notes, totals, converted }: Pasted, changes: readonly CellChange[]) =>
  notes.length + totals.length + converted.length > 0 ||
  changes.some(({ before }) => before.zh !== '');
