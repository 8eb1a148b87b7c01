import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { type Field, type Form, type Section, sectionOf } from './form.ts';
import { isEmpty } from './read-number.ts';
import { validatePart } from './validate-part.ts';
import { MEMBERS, markOf } from './workbook.ts';
import { isLossy, isoDate, letterOf, readCell, typed } from './workbook-cells.ts';

/** A sheet as a library reads it: cells are texts, numbers, dates, truth values or nothing. */
export interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

export interface WorkbookProblem {
  readonly sheet: string;
  /** As Excel counts; 1 where it is about the sheet as a whole. */
  readonly row: number;
  /** Letter of the column. */
  readonly column: string;
  readonly part: string;
  /** Path in the part, as validatePart names it. */
  readonly path: string;
  readonly rule: string;
  readonly message: Bilingual;
}

export interface WorkbookReading {
  /** What to save as working copies, by part. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly WorkbookProblem[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What one sheet says: values by field, and where each stands. */
interface Found {
  readonly data: Record<string, unknown>;
  readonly places: Map<string, Place>;
  readonly lossy: Place[];
}

/** Column D holds the first value; a table's columns begin at B. */
const VALUE = 3;
const TABLE = 1;

type Rows = ReadSheet['data'];

const keyAt = (rows: Rows, index: number): string => typed(rows[index]?.[0]) ?? '';

const readPlain = (field: Field, rows: Rows, found: Found): void => {
  const index = rows.findIndex((_, at) => keyAt(rows, at) === field.id);
  if (index < 0) return;
  const row = rows[index] ?? [];
  found.places.set(field.id, { row: index, column: VALUE });
  if (field.type === 'decimal' && field.years !== undefined) {
    const years = Array.from({ length: field.years }, (_, year) => {
      found.places.set(`${field.id}[${year}]`, { row: index, column: VALUE + year });
      return readCell(field, row[VALUE + year]) ?? null;
    });
    if (!isEmpty(years)) found.data[field.id] = years;
    return;
  }
  if (field.type === 'text' && isLossy(row[VALUE])) found.lossy.push({ row: index, column: VALUE });
  const value = readCell(field, row[VALUE]);
  if (value !== undefined) found.data[field.id] = value;
};

const readMembers = (
  field: Extract<Field, { type: 'person' | 'document' }>,
  rows: Rows,
  found: Found,
): void => {
  const value: Record<string, string> = {};
  for (const [name] of MEMBERS[field.type]) {
    const index = rows.findIndex((_, at) => keyAt(rows, at) === `${field.id}.${name}`);
    if (index < 0) continue;
    if (!found.places.has(field.id)) found.places.set(field.id, { row: index, column: VALUE });
    const text = typed(rows[index]?.[VALUE]);
    if (text !== undefined) value[name] = name === 'date' ? isoDate(text) : text;
  }
  if (Object.keys(value).length > 0) found.data[field.id] = value;
};

/** From below the table's headings to the next row that has a key of its own; empty rows are kept for their numbers. */
const readRows = (
  field: Extract<Field, { type: 'table' }>,
  rows: Rows,
  found: Found,
): readonly Readonly<Record<string, string>>[] => {
  const caption = rows.findIndex((_, at) => keyAt(rows, at) === `${field.id}#`);
  if (caption < 0) return [];
  found.places.set(field.id, { row: caption, column: TABLE });
  const read: Record<string, string>[] = [];
  for (let index = caption + 2; index < rows.length; index += 1) {
    const key = keyAt(rows, index);
    if (key !== '' && !key.startsWith(`${field.id}#`)) break;
    const row: Record<string, string> = {};
    field.columns.forEach(({ id, type }, column) => {
      const cell = rows[index]?.[TABLE + column];
      const place = { row: index, column: TABLE + column };
      found.places.set(`${field.id}[${read.length}].${id}`, place);
      if (type === 'text' && isLossy(cell)) found.lossy.push(place);
      const text = typed(cell);
      if (text !== undefined) row[id] = text;
    });
    read.push(row);
  }
  return read;
};

const readSection = (section: Section, rows: Rows): Found => {
  const found: Found = { data: {}, places: new Map(), lossy: [] };
  for (const field of section.fields) {
    if (field.type === 'ratio') continue;
    if (field.type === 'table') {
      const read = readRows(field, rows, found);
      if (read.some((row) => !isEmpty(Object.values(row)))) found.data[field.id] = read;
    } else if (field.type === 'person' || field.type === 'document') {
      readMembers(field, rows, found);
    } else readPlain(field, rows, found);
  }
  return found;
};

const withoutBlankRows = (data: Found['data']): Found['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
        ? value.filter((row) => Object.keys(row).length > 0)
        : value,
    ]),
  );

const LOST = bilingual(
  '数字超过15位，Excel已改动末尾数字：请将单元格设为文本后重新填写',
  'more than 15 digits: Excel has changed the last ones. Format the cell as text and type it again',
);

const readPart = (
  form: Form,
  section: Section,
  part: string,
  { sheet, data: rows }: ReadSheet,
): { data: Found['data']; problems: readonly WorkbookProblem[] } => {
  const { data, places, lossy } = readSection(section, rows);
  const at = (path: string): { row: number; column: string } => {
    const place = places.get(path) ?? places.get(path.split(/[[.]/)[0] ?? '');
    return { row: (place?.row ?? 0) + 1, column: letterOf(place?.column ?? TABLE) };
  };
  const { problems } = validatePart(form, section, data, { caseId: '', part });
  return {
    data: withoutBlankRows(data),
    problems: [
      ...problems.map((problem) => ({ sheet, ...at(problem.path), part, ...problem })),
      ...lossy.map(({ row, column }) => ({
        sheet,
        row: row + 1,
        column: letterOf(column),
        part,
        path: '',
        rule: 'digits-lost',
        message: LOST,
      })),
    ],
  };
};

const wholeSheet = (
  sheet: string,
  part: string,
  rule: string,
  message: Bilingual,
): WorkbookProblem => ({ sheet, row: 1, column: 'A', part, path: '', rule, message });

/** Sheets without a mark, such as the instructions or somebody's notes, are passed over. */
const MARK = /^tidu:([a-z0-9-]+@\d+):(\S+)$/;

/**
 * Reads a filled workbook back: working copies by part, and everything wrong with sheet, row and column. `mine` are
 * the parts that the reader may save; a sheet of another is a problem and is not read. Nothing throws.
 */
export const readWorkbook = (
  form: Form,
  mine: readonly string[],
  sheets: readonly ReadSheet[],
): WorkbookReading => {
  const parts: Record<string, Found['data']> = {};
  const problems: WorkbookProblem[] = [];
  const marked = sheets.flatMap((one) => {
    const mark = MARK.exec(keyAt(one.data, 0));
    return mark === null ? [] : [{ one, form: mark[1] ?? '', part: mark[2] ?? '' }];
  });
  for (const { one, part } of marked) {
    const section = sectionOf(form, part);
    const known = keyAt(one.data, 0) === markOf(form, part) && section !== undefined;
    if (!known) problems.push(wholeSheet(one.sheet, part, 'other-form', OTHER_FORM));
    else if (!mine.includes(part))
      problems.push(wholeSheet(one.sheet, part, 'not-yours', NOT_YOURS));
    else if (parts[part] !== undefined) problems.push(wholeSheet(one.sheet, part, 'twice', TWICE));
    else {
      const read = readPart(form, section, part, one);
      parts[part] = read.data;
      problems.push(...read.problems);
    }
  }
  if (marked.length === 0)
    problems.push(wholeSheet(sheets[0]?.sheet ?? '', '', 'no-workbook', NO_WORKBOOK));
  return { parts, problems };
};

const OTHER_FORM = bilingual(
  '此工作表不是本批次的申报表，请重新下载后填写',
  'this sheet belongs to another form: download the workbook again',
);
const NOT_YOURS = bilingual(
  '此部分不由本单位填写，没有导入',
  'this part is not your organisation’s to fill in: it was not imported',
);
const TWICE = bilingual(
  '同一部分有两个工作表，只导入了第一个',
  'two sheets for one part: the first was taken',
);
const NO_WORKBOOK = bilingual(
  '没有找到系统导出的工作表：请用系统下载的申报表填写，不要删除A列',
  'no sheet of ours was found: fill in the workbook that the system gives, and keep column A',
);
