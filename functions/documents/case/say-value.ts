import type { Field } from '../../../workflows/form/form.ts';
import { kindOf } from '../../../workflows/form/kind-of.ts';
import { isEmpty } from '../../../workflows/form/read-number.ts';

export type TableField = Extract<Field, { type: 'table' }>;
export type YearsField = Extract<Field, { type: 'decimal' }> & { readonly years: number };

export const isYears = (field: Field): field is YearsField =>
  field.type === 'decimal' && field.years !== undefined;

const member = (value: unknown, key: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : '';
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
};

/**
 * What a field holds, as a paper shows it: with its unit, the option's title, a person's name and telephone; of
 * figures of several years the newest, of a table the number of its rows. Empty where nothing was entered.
 */
export const sayValue = (field: Field, value: unknown): string =>
  isEmpty(value) ? '' : kindOf(field).say(value).zh;

/** The figure of one of several years, `0` for the newest; the unit stands in a column of its own. */
export const sayYear = (value: unknown, index: number): string => {
  const years: readonly unknown[] = Array.isArray(value) ? value : [value];
  const year = years[index];
  return isEmpty(year) ? '' : String(year);
};

/** A cell of a table's row; the unit stands in the heading. */
export const sayCell = (row: unknown, { id }: TableField['columns'][number]): string =>
  member(row, id);
