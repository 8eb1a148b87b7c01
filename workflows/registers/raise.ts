import { own } from '../../engine/own.ts';
import type { FollowUp } from '../process.ts';
import type { Act, Raise } from './definition.ts';
import { readValues } from './read-values.ts';
import { EntryValuesWrong, RegisterUnknown } from './refusals.ts';
import { registerNamed } from './registry.ts';
import { type EntryState, type Raised, type Values, withValues } from './state.ts';

/** `{field}`, `{row.field}`. */
const SAID = /\{([a-zA-Z.]+)\}/g;
const NOTHING_ELSE = /^\{([a-zA-Z.]+)\}$/;

/** What an act knows: the entry as it stands after it, and the row of it. */
const known = (values: Values, row: Values): Values => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(withValues({}, row)).map(([id, value]) => [`row.${id}`, value]),
  ),
});

const filled = (template: string, values: Values): unknown => {
  const [, whole] = NOTHING_ELSE.exec(template) ?? [];
  if (whole !== undefined) return own(values, whole);
  return template.replaceAll(SAID, (_, id: string) => String(own(values, id) ?? ''));
};

const longest = (field: { readonly type: string; readonly maxLength?: number }): number =>
  field.maxLength ?? Number.POSITIVE_INFINITY;

/**
 * The entry of another register that an act opens. Throws EntryValuesWrong where what the act says does not make one,
 * RegisterUnknown where there is no such register.
 */
export const raisedBy = (
  { raises }: Pick<Act, 'raises'>,
  commandId: string,
  { values, row }: { readonly values: Values; readonly row: Values },
): Raised | undefined => {
  if (raises === undefined) return undefined;
  const register = registerNamed(raises.register);
  if (register === undefined) throw new RegisterUnknown(raises.register);
  const said = valuesOf(raises, register.fields, known(values, row));
  const read = readValues(register.fields, said, 'values');
  if (read.problems.length > 0) throw new EntryValuesWrong(read.problems);
  const entryId = `en-${commandId.replaceAll('-', '').slice(0, 16)}`;
  return { entryId, register: register.name, values: read.values };
};

const valuesOf = (
  { values }: Raise,
  fields: readonly { readonly id: string; readonly type: string; readonly maxLength?: number }[],
  from: Values,
): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const template = own(values, field.id);
      const value = template === undefined ? undefined : filled(template, from);
      if (value === undefined) return [];
      return [[field.id, typeof value === 'string' ? value.slice(0, longest(field)) : value]];
    }),
  );

/** What other entries should have been told because of this one. */
export const entryFollowUps = ({ identity, raised }: EntryState): readonly FollowUp[] =>
  identity === undefined
    ? []
    : raised.map(({ entryId, register, values }) => ({
        key: `raised|${entryId}`,
        aggregate: 'entry',
        id: entryId,
        command: {
          type: 'TakeInEntry',
          entryId,
          register,
          values,
          from: { entryId: identity.entryId, register: identity.register },
        },
      }));
