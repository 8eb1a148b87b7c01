import { comparable } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { Register } from './definition.ts';
import type { EntryState, Values } from './state.ts';

/** The list of entries that say the same as these values; none where they do not say it. */
export const alikeList = (
  { name, alike }: Pick<Register, 'name' | 'alike'>,
  values: Values,
): string | undefined => {
  const parts = alike?.by.map((field) => own(values, field)) ?? [];
  const said = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
  return alike === undefined || said.length < alike.by.length
    ? undefined
    : `REGISTER#${name}~${said.map((part) => comparable(String(part))).join('|')}`;
};

export const alikeLists = (
  register: Pick<Register, 'name' | 'alike'>,
  { values }: Pick<EntryState, 'values'>,
): readonly string[] => {
  const list = alikeList(register, values);
  return list === undefined ? [] : [list];
};

/** Values with what is alike noted in them, where anything is. */
export const withAlike = (
  { alike, fields }: Pick<Register, 'alike' | 'fields'>,
  values: Values,
  found: readonly string[] | undefined,
): Values => {
  if (alike === undefined || found === undefined || found.length === 0) return values;
  const field = fields.find(({ id }) => id === alike.into);
  const longest = field?.type === 'text' ? field.maxLength : 0;
  return { ...values, [alike.into]: found.join('、').slice(0, longest) };
};
