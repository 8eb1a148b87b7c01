import { bilingual } from '../../engine/bilingual.ts';
import { canonical } from '../../engine/canonical.ts';
import { comparable } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Field } from '../form/form.ts';
import type { Register } from './definition.ts';
import { ByActAlone } from './refusals.ts';
import type { Values } from './state.ts';

/** What a cell of a sheet would make of an entry; `now` null: the cell was emptied. */
export interface CellChange {
  readonly field: Field;
  readonly was: unknown;
  readonly now: unknown;
}

export interface RowChanges {
  readonly changes: readonly CellChange[];
  /** `path` is the field's id: the cell that cannot be taken. */
  readonly problems: readonly Problem[];
}

/** Fields that a sheet has a column for, by the titles of those that it lacks. */
export const columnsThere = (
  { sheet }: Pick<Register, 'sheet'>,
  absent: readonly string[],
): readonly string[] =>
  sheet.flatMap(({ title, field }) =>
    field === undefined || absent.includes(title) ? [] : [field],
  );

const mustStay = ({ id, title }: Field): Problem => ({
  path: id,
  rule: 'required',
  message: bilingual(
    `“${title.zh}”必须填写，不能清空`,
    `“${title.en}” has to be said and cannot be emptied`,
  ),
});

const byAct = ({ id, title }: Field): Problem => {
  const { rule, because } = new ByActAlone(title);
  return { path: id, rule, message: because };
};

/** Codes are one however they are typed; everything else is what is kept. */
const isSame = ({ unique }: Register, { id }: Field, was: unknown, now: unknown): boolean =>
  canonical(was) === canonical(now) ||
  (unique.some(({ fields }) => fields.includes(id)) &&
    comparable(String(was)) === comparable(String(now)));

/**
 * What a row of a sheet changes of the entry that stands already, cell by cell. `there`: fields that the sheet has a
 * column for, so that an empty cell empties what need not be said; `corrects`: what the reader may correct of the entry.
 */
export const changesIn = (
  register: Register,
  before: Values,
  values: Values,
  { there, corrects }: { readonly there: readonly string[]; readonly corrects: readonly string[] },
): RowChanges => {
  const differing = register.fields.flatMap((field): readonly CellChange[] => {
    if (!there.includes(field.id)) return [];
    const [was, now] = [own(before, field.id) ?? null, own(values, field.id) ?? null];
    return isSame(register, field, was, now) ? [] : [{ field, was, now }];
  });
  const emptied = differing.filter(({ field, now }) => now === null && field.required);
  const fixed = differing.filter(
    (one) => !emptied.includes(one) && !corrects.includes(one.field.id),
  );
  return {
    changes: differing.filter((one) => !emptied.includes(one) && !fixed.includes(one)),
    problems: [
      ...emptied.map(({ field }) => mustStay(field)),
      ...fixed.map(({ field }) => byAct(field)),
    ],
  };
};
