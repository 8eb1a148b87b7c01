import { canonical } from '../../engine/canonical.ts';
import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Field } from '../../workflows/form/form.ts';
import type { Register, RowEffect, Rows } from '../../workflows/registers/definition.ts';
import type { Values } from '../../workflows/registers/state.ts';

type Happened = EntryAnswer['history'][number];

/** What one act made of a field. */
export interface Change {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing that happened, with what it changed: in the entry, or in one of its rows. */
export interface Told {
  readonly item: Happened;
  readonly changes: readonly Change[];
  readonly rows?: { readonly of: Rows; readonly effect: RowEffect };
}

const isEffect = (value: unknown): value is RowEffect =>
  value === 'add' || value === 'change' || value === 'end';

const valuesIn = (value: unknown): Values => ({ ...Object(value) });

const changesOf = (fields: readonly Field[], before: Values, after: Values): readonly Change[] =>
  fields
    .filter(
      ({ id }) =>
        own(after, id) !== undefined &&
        canonical(own(after, id)) !== canonical(own(before, id) ?? null),
    )
    .map((field) => ({ field, before: own(before, field.id), after: own(after, field.id) }));

/** The history in its order, each with what it changed against what stood before it. */
export const toldOf = (register: Register, history: readonly Happened[]): readonly Told[] => {
  let values: Values = {};
  const rows = new Map<string, Values>();
  return history.map((item): Told => {
    const { data } = item;
    const given = valuesIn(data.values);
    const row = valuesIn(data.row);
    const of = register.rows.find(({ id }) => id === row.of);
    const changes = changesOf(register.fields, values, given);
    values = { ...values, ...given };
    if (of === undefined || !isEffect(row.effect)) return { item, changes };
    const key = `${of.id} ${String(row.id)}`;
    const now = valuesIn(row.values);
    const before = rows.get(key) ?? {};
    rows.set(key, { ...before, ...now });
    return {
      item,
      changes: [...changes, ...changesOf(of.fields, before, now)],
      rows: { of, effect: row.effect },
    };
  });
};
