import { canonical } from '../../engine/canonical.ts';
import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Field } from '../../workflows/form/form.ts';
import type { Act, Register, RowEffect, Rows } from '../../workflows/registers/definition.ts';
import type { Values } from '../../workflows/registers/state.ts';

type Happened = EntryAnswer['history'][number];

/** What one act made of a field. */
export interface Change {
  readonly field: Field;
  readonly before: unknown;
  /** Null: it was emptied. */
  readonly after: unknown;
}

/** One thing that happened, with what it changed: in the entry, or in one of its rows. */
export interface Told {
  readonly item: Happened;
  readonly changes: readonly Change[];
  readonly rows?: {
    readonly of: Rows;
    readonly effect: RowEffect;
    /** What the row said before it was changed or ended. */
    readonly said: Values;
  };
  /** The act that was recorded for somebody else, and takes effect when it was checked. */
  readonly recorded?: Act;
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

/** What stood before something happened: the entry's values, and those of each of its rows. */
interface Before {
  readonly values: Values;
  readonly rows: ReadonlyMap<string, Values>;
}

const rowKey = (of: string, id: unknown): string => `${of} ${String(id)}`;

/** What a record on behalf says: nothing of it stands yet. */
const recordedIn = (register: Register, item: Happened, before: Before): Told | undefined => {
  const sent = valuesIn(item.data.act);
  const recorded = register.acts.find(({ id }) => id === sent.act);
  if (item.type !== 'ActRecorded' || recorded === undefined) return undefined;
  const of = register.rows.find(({ id }) => id === recorded.rows?.of);
  const row = valuesIn(sent.row);
  const said = before.rows.get(rowKey(of?.id ?? '', row.id)) ?? {};
  return {
    item,
    recorded,
    changes: [
      ...changesOf(register.fields, before.values, valuesIn(sent.values)),
      ...changesOf(of?.fields ?? [], said, valuesIn(row.values)),
    ],
    ...(of === undefined || recorded.rows === undefined
      ? {}
      : { rows: { of, effect: recorded.rows.effect, said } }),
  };
};

/** The history in its order, each with what it changed against what stood before it. */
export const toldOf = (register: Register, history: readonly Happened[]): readonly Told[] => {
  let values: Values = {};
  const rows = new Map<string, Values>();
  return history.map((item): Told => {
    const { data } = item;
    const record = recordedIn(register, item, { values, rows });
    if (record !== undefined) return record;
    const given = valuesIn(data.values);
    const row = valuesIn(data.row);
    const of = register.rows.find(({ id }) => id === row.of);
    const changes = changesOf(register.fields, values, given);
    values = { ...values, ...given };
    if (of === undefined || !isEffect(row.effect)) return { item, changes };
    const key = rowKey(of.id, row.id);
    const now = valuesIn(row.values);
    const before = rows.get(key) ?? {};
    rows.set(key, { ...before, ...now });
    return {
      item,
      changes: [...changes, ...changesOf(of.fields, before, now)],
      rows: { of, effect: row.effect, said: before },
    };
  });
};
