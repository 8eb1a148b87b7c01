import { bilingual } from '../../engine/bilingual.ts';
import { comparable } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Field } from '../form/form.ts';
import { kindOf } from '../form/kind-of.ts';
import { isEmpty } from '../form/read-number.ts';
import { bestSheet, type Column } from '../form/sheet-rows.ts';
import type { Register } from './definition.ts';
import { readValues } from './read-values.ts';
import { cellOf, type Names } from './sheet-cell.ts';
import { fieldsInSheet, rowFields } from './sheet-fields.ts';
import type { Values } from './state.ts';

/** A column of the offices' sheet, with the field that it holds; a column of their own has none. */
export interface SheetColumn {
  readonly title: string;
  readonly field?: Field | undefined;
}

export const columnsOf = (register: Register): readonly SheetColumn[] =>
  register.sheet.map(({ title, field }) => ({
    title,
    field: fieldsInSheet(register).find(({ id }) => id === field),
  }));

const unitOf = (field: Field): string => ('unit' in field ? field.unit : '');

/** The title with its unit, as a heading has it: 总投资（万元）. */
export const headingOf = ({ title, field }: SheetColumn): string => {
  const unit = field === undefined ? '' : unitOf(field);
  return unit === '' ? title : `${title}（${unit}）`;
};

/** Given values as the cells of the sheet, in its order. */
export const cellsOf = (register: Register, values: Values, names: Names): readonly string[] =>
  columnsOf(register).map(({ field }) => cellOf(field, values, names));

/** A row of a sheet, as it was given and as it would be entered. */
export interface SheetRow {
  /** Index of the line in what was given. */
  readonly line: number;
  /** By field, as typed. */
  readonly given: Readonly<Record<string, string>>;
  readonly values: Values;
  /** What the line adds to the entry, where entries are found by what they say. */
  readonly row?: Values;
  /** `path` is the field's id, empty where the row as a whole is meant. */
  readonly problems: readonly Problem[];
}

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  /** Titles of columns that the sheet does not have. */
  readonly absent: readonly string[];
  /** No line has the headings: the columns were taken in the register's order. */
  readonly byOrder: boolean;
  /** Lines of totals, which are no rows. */
  readonly totals: readonly number[];
}

const kindInSheet = ({ type }: Field): 'text' | 'decimal' | 'integer' =>
  type === 'decimal' || type === 'integer' ? type : 'text';

/** Columns as sheets are read by; the offices' heading finds the field. */
const asked = (register: Register): readonly Column[] =>
  columnsOf(register).flatMap(({ title, field }) =>
    field === undefined || field.type === 'document'
      ? []
      : [
          {
            id: field.id,
            title: bilingual(title, field.title.en),
            type: kindInSheet(field),
            unit: unitOf(field),
            required: field.required,
            ...(field.type === 'text' && field.format !== undefined
              ? { format: field.format }
              : {}),
          },
        ],
  );

/** What a text in a cell means for a field: an option by its title, a unit by its name. */
const meant = (field: Field, text: string, { idOf }: Names): unknown => {
  if (field.type === 'reference') return idOf(field.to, text) ?? text;
  return kindOf(field).cell?.means(text) ?? text;
};

/** Reads typed values of one row again, as after a mend in the preview. */
export const readRow = (
  register: Register,
  given: Readonly<Record<string, string>>,
  names: Names,
): Pick<SheetRow, 'values' | 'row' | 'problems'> => {
  const fields = fieldsInSheet(register);
  const values = Object.fromEntries(
    fields.flatMap((field) => {
      const text = own(given, field.id);
      return text === undefined || isEmpty(text) ? [] : [[field.id, meant(field, text, names)]];
    }),
  );
  const read = readValues(fields, values, '');
  const lost = fields.flatMap((field): readonly Problem[] => {
    const id = own(values, field.id);
    if (field.type !== 'reference' || typeof id !== 'string' || id === '') return [];
    return names.nameOf(field.to, id) === '' ? [notFound(field, id)] : [];
  });
  const told = new Set(lost.map(({ path }) => path));
  const inRow = new Set(rowFields(register).map(({ id }) => id));
  const part = (ofRow: boolean): Values =>
    Object.fromEntries(Object.entries(read.values).filter(([id]) => inRow.has(id) === ofRow));
  return {
    values: part(false),
    ...(inRow.size === 0 ? {} : { row: part(true) }),
    problems: [
      ...read.problems
        .map((one) => ({ ...one, path: one.path.replace(/^\./, '') }))
        .filter(({ path }) => !told.has(path)),
      ...lost,
    ],
  };
};

const notFound = ({ id, title }: Field, text: string): Problem => ({
  path: id,
  rule: 'reference',
  message: bilingual(
    `“${title.zh}”填写的“${text}”不在目录中，请改为目录中的名称`,
    `“${title.en}” says “${text}”, which is not in the directory: give a name of it`,
  ),
});

const keysOf = (
  { unique, found }: Register,
  { values }: Pick<SheetRow, 'values'>,
): readonly string[] =>
  // Several lines may add to one entry.
  (found === undefined ? unique : []).flatMap(({ id, fields }) => {
    const parts = fields.map((field) => own(values, field));
    return parts.some((part) => part === undefined)
      ? []
      : [`${id}|${parts.map((part) => comparable(String(part))).join('|')}`];
  });

/** A code that stands twice in one sheet is told at its second place, naming the first. */
export const withoutTwice = (
  register: Register,
  rows: readonly SheetRow[],
): readonly SheetRow[] => {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const again = keysOf(register, row).flatMap((key) => first.get(key) ?? []);
    for (const key of keysOf(register, row)) if (!first.has(key)) first.set(key, row.line);
    const [line] = again;
    if (line === undefined) return row;
    const [path = ''] = register.unique[0]?.fields ?? [];
    const message = bilingual(
      `与第${line + 1}行重复，一个只登记一次：请删除其中一行`,
      `the same as line ${line + 1}; each stands once: take one of them out`,
    );
    return { ...row, problems: [...row.problems, { path, rule: 'register.unique', message }] };
  });
};

/** Reads the sheets of a file, or what was pasted, as rows of a register, with everything that is wrong in each. */
export const readSheet = (
  register: Register,
  sheets: readonly { readonly data: readonly (readonly unknown[])[] }[],
  names: Names,
): ReadSheet => {
  const { rows, lines, notes, absent, byOrder, totals } = bestSheet(sheets, asked(register));
  const read = rows.map((row, index): SheetRow => {
    const line = lines[index] ?? index;
    const given = Object.fromEntries(Object.entries(row).map(([id, value]) => [id, String(value)]));
    const { problems, ...read } = readRow(register, given, names);
    const noted = notes
      .filter((note) => note.line === line)
      .map(({ column, rule, message }) => ({ path: column, rule, message }));
    return { line, given, ...read, problems: [...noted, ...problems] };
  });
  return {
    rows: withoutTwice(register, read),
    absent: absent.map(({ title }) => title.zh),
    byOrder,
    totals,
  };
};
