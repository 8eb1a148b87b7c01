import type { Claim } from '../../engine/decider.ts';
import { comparable } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { Register } from './definition.ts';
import { EntryTaken } from './refusals.ts';
import type { Values } from './state.ts';

const keyOf = (values: Values, fields: readonly string[]): string | undefined => {
  const parts = fields.map((field) => own(values, field));
  return parts.some((part) => part === undefined)
    ? undefined
    : parts.map((part) => comparable(String(part))).join('|');
};

/** What an entry bears alone as it stands: by `code|91371600MA0DE11200`. */
export const keysOf = ({ unique }: Pick<Register, 'unique'>, values: Values): readonly string[] =>
  unique.flatMap(({ id, fields }) => {
    const key = keyOf(values, fields);
    return key === undefined ? [] : [`${id}|${key}`];
  });

/** The key of one value, as somebody types it. */
export const keyOfOne = (id: string, value: string): string => `${id}|${comparable(value)}`;

/**
 * What an entry comes to bear alone, for ever: a code that was given up stays its own, so that whoever looks for the old
 * one finds it, and nobody else is counted by it.
 */
export const uniqueClaims = (
  { name, unique }: Register,
  entryId: string,
  before: Values,
  after: Values,
): readonly Claim[] =>
  unique.flatMap(({ id, title, fields }): readonly Claim[] => {
    const key = keyOf(after, fields);
    if (key === undefined || key === keyOf(before, fields)) return [];
    const said = fields.map((field) => String(own(after, field))).join('，');
    return [
      {
        kind: 'unique',
        key: `ENTRY|${name}|${id}|${key}`,
        owner: entryId,
        refusal: () => new EntryTaken(title, said, `values.${fields[0]}`),
      },
    ];
  });
