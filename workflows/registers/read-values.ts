import { bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Field } from '../form/form.ts';
import { kindOf } from '../form/kind-of.ts';
import { isEmpty, missing } from '../form/read-number.ts';
import type { Values } from './state.ts';

/** Values as they would be kept, and everything that is wrong with what was given; null: the field says nothing more. */
export interface ReadValues {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

const unknownFields = (given: Values, fields: readonly Field[], path: string): readonly Problem[] =>
  Object.keys(given)
    .filter((id) => !fields.some((field) => field.id === id))
    .map((id) => ({
      path: `${path}.${id}`,
      rule: 'not-here',
      message: bilingual('此处不填写该项', 'is not given here'),
    }));

/**
 * What was given for these fields, each read by its kind. `open`: fields that may stay out whatever they say, since
 * they are given later or stay as they are; one that is given as null is emptied, and what is required never is.
 * Throws nothing.
 */
export const readValues = (
  fields: readonly Field[],
  given: Values,
  path = 'values',
  open: readonly string[] = [],
): ReadValues => {
  const readings = fields.map((field) => {
    const raw = own(given, field.id);
    const at = `${path}.${field.id}`;
    if (!isEmpty(raw)) return { id: field.id, ...kindOf(field).read(at, raw, '') };
    const emptied = raw === null;
    const needed = field.required && (emptied || !open.includes(field.id));
    if (needed) return { id: field.id, ...missing(at, field.title) };
    return { id: field.id, ...(emptied ? { value: null } : {}) };
  });
  return {
    values: Object.fromEntries(
      readings.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
    ),
    problems: [
      ...readings.flatMap(({ problems }) => problems ?? []),
      ...unknownFields(given, fields, path),
    ],
  };
};
