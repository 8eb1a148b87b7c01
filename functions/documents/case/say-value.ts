import { isPersonal } from '../../../engine/personal.ts';
import type { Field } from '../../../workflows/form/form.ts';
import { isEmpty } from '../../../workflows/form/read-number.ts';
import { dateZh } from '../say.ts';

export type TableField = Extract<Field, { type: 'table' }>;
export type YearsField = Extract<Field, { type: 'decimal' }> & { readonly years: number };

export const isYears = (field: Field): field is YearsField =>
  field.type === 'decimal' && field.years !== undefined;

const member = (value: unknown, key: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : '';
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
};

const bracketed = (name: string, more: readonly string[]): string => {
  const known = more.filter((part) => part !== '');
  return known.length === 0 ? name : `${name}（${known.join('，')}）`;
};

const sayPerson = (value: unknown): string => {
  if (isPersonal(value) && value.erased === true) return '（已删除）';
  if (isPersonal(value) && value.value === undefined) return '（不公开）';
  const person = isPersonal(value) ? value.value : value;
  return bracketed(member(person, 'name'), [
    member(person, 'position'),
    member(person, 'telephone'),
  ]);
};

const sayDocument = (value: unknown): string => {
  const [title, date] = [member(value, 'title'), member(value, 'date')];
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dateZh(date) : date;
  return bracketed(title === '' ? '' : `《${title}》`, [member(value, 'number'), day]);
};

/**
 * What a field holds, as a paper shows it: with its unit, the option's title, a person's name and telephone; of
 * figures of several years the newest, of a table the number of its rows. Empty where nothing was entered.
 */
export const sayValue = (field: Field, value: unknown): string => {
  if (isEmpty(value)) return '';
  switch (field.type) {
    case 'text':
      return String(value);
    case 'decimal':
      return field.years === undefined ? `${value}${field.unit}` : sayYear(value, 0);
    case 'integer':
      return `${value}${field.unit}`;
    case 'ratio':
      return `${value}%`;
    case 'date':
      return dateZh(String(value));
    case 'choice':
      return field.options.find(({ id }) => id === value)?.title.zh ?? String(value);
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
    case 'person':
      return sayPerson(value);
    case 'document':
      return sayDocument(value);
    case 'table':
      return `${Array.isArray(value) ? value.length : 0}项`;
  }
};

/** The figure of one of several years, `0` for the newest; the unit stands in a column of its own. */
export const sayYear = (value: unknown, index: number): string => {
  const years: readonly unknown[] = Array.isArray(value) ? value : [value];
  const year = years[index];
  return isEmpty(year) ? '' : String(year);
};

/** A cell of a table's row; the unit stands in the heading. */
export const sayCell = (row: unknown, { id }: TableField['columns'][number]): string =>
  member(row, id);
