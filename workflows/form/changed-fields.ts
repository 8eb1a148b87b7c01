import { canonical } from '../../engine/canonical.ts';
import { own } from '../../engine/own.ts';
import { isPersonal } from '../../engine/personal.ts';
import { normaliseNumber } from '../decimal/normalise-number.ts';
import type { Field, Section } from './form.ts';

/** `partnerPart@371621.output` is of the field `partnerPart.output`, which all partners fill in. */
export const fieldOfAll = (path: string): string => path.replace(/@[^.]*/, '');

const NUMBERS: readonly string[] = ['decimal', 'integer', 'ratio'];

/** What is said, without how it is written: an empty text is nothing, and a person is told by whose name it is. */
const plain = (value: unknown, isNumber: boolean): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (isPersonal(value)) return value.$personal;
  if (Array.isArray(value)) return value.map((member) => plain(member, isNumber));
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, plain(member, isNumber)]),
    );
  const number = isNumber ? normaliseNumber(String(value)) : undefined;
  return number?.ok === true ? number.value : String(value).trim();
};

const rows = (columns: Extract<Field, { type: 'table' }>['columns'], value: unknown): unknown =>
  (Array.isArray(value) ? value : []).map((row: unknown) =>
    columns.map(({ id, type }) => plain(own(Object(row), id), NUMBERS.includes(type))),
  );

const says = (field: Field, data: unknown): string => {
  const value: unknown = own(Object(data), field.id);
  return canonical(
    field.type === 'table'
      ? rows(field.columns, value)
      : plain(value, NUMBERS.includes(field.type)),
  );
};

/** Fields of a part, as `part.field`, that say something else than before; a number that is equal is equal. */
export const changedFields = (
  { fields }: Pick<Section, 'fields'>,
  part: string,
  before: unknown,
  after: unknown,
): readonly string[] =>
  fields
    .filter((field) => says(field, before) !== says(field, after))
    .map(({ id }) => `${part}.${id}`);
