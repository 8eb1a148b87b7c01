import { canonical } from '../../engine/canonical.ts';
import { own } from '../../engine/own.ts';
import type { Register } from './definition.ts';
import { EntryOtherwise } from './refusals.ts';
import type { EntryState, Values } from './state.ts';

/** What an id is made of: ids of clusters, organisations and indicators. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/** The id of the entry that values name, in a register whose entries are found by what they say. */
export const foundId = (
  { name, found }: Pick<Register, 'name' | 'found'>,
  values: Values,
): string | undefined => {
  if (found === undefined) return undefined;
  const parts = found.by.map((field) => own(values, field)).filter((part) => part !== undefined);
  const plain = parts.every((part) => typeof part === 'string' && PLAIN.test(part));
  return parts.length > 0 && plain ? [name, ...parts].join('-') : undefined;
};

/** Throws EntryOtherwise where an entry that is found so says something else. */
export const requireAgreeing = ({ fields }: Register, state: EntryState, values: Values): void => {
  const other = fields.find(
    ({ id }) => canonical(own(state.values, id) ?? null) !== canonical(own(values, id) ?? null),
  );
  if (other !== undefined) throw new EntryOtherwise(other.title);
};
