import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { writtenDate } from '../calendar/written.ts';
import type { Field, Section } from './form.ts';
import { kindOf } from './kind-of.ts';
import { isEmpty } from './read-number.ts';
import { type CellAsked, readSheetCell } from './sheet-cell.ts';
import { rowsOf, type TableField, unitsAbove } from './sheet-rows.ts';
import { isUnit } from './units.ts';
import { typed } from './workbook-cells.ts';
import { MEMBERS } from './workbook-rows.ts';

/** Where something stands in a sheet, counted from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** What one sheet says: values by field, where each stands, and what of it does not count. */
export interface Found {
  /** A field that the sheet leaves empty is there, and undefined: what stood in it goes. */
  readonly data: Record<string, unknown>;
  readonly places: Map<string, Place>;
  readonly faults: { readonly path: string; readonly rule: string; readonly message: Bilingual }[];
}

/** Column C holds the unit, D the first value; a table's columns begin at B. */
const UNIT = 2;
const VALUE = 3;
export const TABLE = 1;

/** Lines of cells: texts, numbers, dates, truth values, `CellFault`s or nothing. */
export type Rows = readonly (readonly unknown[])[];

/** The key in the hidden first column. */
export const keyAt = (rows: Rows, index: number): string => typed(rows[index]?.[0]) ?? '';
const rowOf = (rows: Rows, key: string): number =>
  rows.findIndex((_, at) => keyAt(rows, at) === key);

/** What the text of a cell means for a field. */
const meaning = (field: Field, text: string | undefined): unknown =>
  text === undefined ? undefined : (kindOf(field).cell?.means(text) ?? text);

const take = (
  found: Found,
  path: string,
  place: Place,
  rows: Rows,
  asked: CellAsked,
): string | undefined => {
  found.places.set(path, place);
  const unit = asked.unit === undefined ? undefined : typed(rows[place.row]?.[UNIT]);
  const heading = unit !== undefined && isUnit(unit) ? unit : undefined;
  const { text, fault } = readSheetCell(rows[place.row]?.[place.column], asked, heading);
  if (fault !== undefined) found.faults.push({ path, ...fault });
  return text;
};

/** The sheet has lost the field's row: it counts as empty, and that is said. */
const rowMissing = (field: Field, found: Found): void => {
  const { zh, en } = field.title;
  found.data[field.id] = undefined;
  found.faults.push({
    path: field.id,
    rule: 'row-missing',
    message: bilingual(
      `工作表中没有“${zh}”这一行，导入后该项为空`,
      `the sheet has lost the row of “${en}”: it will be empty`,
    ),
  });
};

const readPlain = (field: Field, rows: Rows, found: Found): void => {
  const row = rowOf(rows, field.id);
  if (row < 0) {
    rowMissing(field, found);
    return;
  }
  const one = (path: string, offset: number) =>
    meaning(field, take(found, path, { row, column: VALUE + offset }, rows, field));
  if (field.type === 'decimal' && field.years !== undefined) {
    found.places.set(field.id, { row, column: VALUE });
    const years = Array.from(
      { length: field.years },
      (_, year) => one(`${field.id}[${year}]`, year) ?? null,
    );
    found.data[field.id] = isEmpty(years) ? undefined : years;
  } else found.data[field.id] = one(field.id, 0);
};

const readMembers = (
  field: Extract<Field, { type: 'person' | 'document' }>,
  rows: Rows,
  found: Found,
): void => {
  const value: Record<string, string> = {};
  const members = MEMBERS[field.type].map(
    ([name]) => [name, rowOf(rows, `${field.id}.${name}`)] as const,
  );
  if (members.every(([, row]) => row < 0)) {
    rowMissing(field, found);
    return;
  }
  for (const [name, row] of members.filter(([, at]) => at >= 0)) {
    const text = take(found, `${field.id}.${name}`, { row, column: VALUE }, rows, { type: 'text' });
    if (!found.places.has(field.id)) found.places.set(field.id, { row, column: VALUE });
    if (text !== undefined) value[name] = name === 'date' ? (writtenDate(text) ?? text) : text;
  }
  found.data[field.id] = Object.keys(value).length > 0 ? value : undefined;
};

/** From below the table's headings to the next row that has a key of its own. */
const linesOf = (field: TableField, rows: Rows, first: number): Rows => {
  const end = rows.findIndex((_, index) => {
    const key = keyAt(rows, index);
    return index >= first && key !== '' && !key.startsWith(`${field.id}#`);
  });
  return rows.slice(first, end < 0 ? rows.length : end);
};

const readTableRows = (field: TableField, rows: Rows, found: Found): void => {
  const caption = rowOf(rows, `${field.id}#`);
  if (caption < 0) {
    rowMissing(field, found);
    return;
  }
  found.places.set(field.id, { row: caption, column: TABLE });
  const first = caption + 2;
  const places = field.columns.map((_column, index) => TABLE + index);
  const units = unitsAbove(rows[caption + 1] ?? [], [], field.columns, places);
  const read = rowsOf(linesOf(field, rows, first), field.columns, places, units);
  const pathAt = (line: number, column: string) =>
    `${field.id}[${read.lines.indexOf(line)}].${column}`;
  for (const line of read.lines)
    field.columns.forEach(({ id }, at) => {
      found.places.set(pathAt(line, id), { row: first + line, column: TABLE + at });
    });
  for (const { line, column, rule, message } of read.notes)
    found.faults.push({ path: pathAt(line, column), rule, message });
  found.data[field.id] = read.rows;
};

/** A part's sheet: what each field says, and where. */
export const readSection = (section: Section, rows: Rows): Found => {
  const found: Found = { data: {}, places: new Map(), faults: [] };
  for (const field of section.fields) {
    if (field.type === 'ratio') continue;
    if (field.type === 'table') readTableRows(field, rows, found);
    else if (field.type === 'person' || field.type === 'document') readMembers(field, rows, found);
    else readPlain(field, rows, found);
  }
  return found;
};
