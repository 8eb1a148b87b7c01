import { foundId } from './found.ts';
import { registerNamed } from './registry.ts';

/** The id of an entry that what was sent names, in a register whose entries are found so. */
export const entryFoundBy = ({
  register,
  values,
}: Readonly<Record<string, unknown>>): string | undefined => {
  const named = typeof register === 'string' ? registerNamed(register) : undefined;
  return named && foundId(named, Object(values));
};
