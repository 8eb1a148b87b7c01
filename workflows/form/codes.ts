import { own } from '../../engine/own.ts';
import { creditCodeProblem, plainCode } from './credit-code.ts';
import type { Form, Section } from './form.ts';
import type { Row, TableField } from './sheet-rows.ts';

/** The column of a list that holds credit codes, and the one that names whose they are; undefined where a list has none. */
export const codeColumns = ({
  columns,
}: Pick<TableField, 'columns'>): { readonly code: string; readonly name: string } | undefined => {
  const code = columns.find(({ format }) => format === 'credit-code');
  const name = columns.find(({ type, format }) => type === 'text' && format === undefined);
  return code === undefined || name === undefined ? undefined : { code: code.id, name: name.id };
};

/** An enterprise that a list names, by its code. */
export interface Listed {
  /** Index of the row. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

/** The rows of a list whose code is one. */
export const listedIn = (
  field: Pick<TableField, 'columns'>,
  rows: readonly Row[],
): readonly Listed[] => {
  const columns = codeColumns(field);
  if (columns === undefined) return [];
  return rows.flatMap((values, row) => {
    const code = plainCode(String(own(values, columns.code) ?? ''));
    const name = String(own(values, columns.name) ?? '').trim();
    return creditCodeProblem(code) === undefined ? [{ row, code, name }] : [];
  });
};

const tablesOf = ({ fields }: Section): readonly TableField[] =>
  fields.flatMap((field) => (field.type === 'table' ? [field] : []));

/** Every enterprise that a form's lists name; `values` by part. */
export const listedInForm = (
  { sections }: Form,
  values: ReadonlyMap<string, unknown>,
): readonly Listed[] =>
  sections.flatMap((section) =>
    tablesOf(section).flatMap((field) => {
      const rows = Reflect.get(Object(values.get(section.id)), field.id);
      return Array.isArray(rows) ? listedIn(field, rows.map(Object)) : [];
    }),
  );
