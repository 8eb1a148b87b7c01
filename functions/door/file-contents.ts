import type { FileAt } from '../../engine/ports/files.ts';
import type { FileFault } from '../../workflows/files/fault.ts';
import { declaredOtherwise, endingOf, faultIn } from '../checking/own-checks.ts';
import type { Ports } from '../kinds/ports.ts';
import type { Named } from './file-facts.ts';

/**
 * What goes up in one piece is looked through before the act that names it is recorded, so that whoever sent it is told
 * at once. In bytes: some tenths of a second. What is larger goes up in parts, and is looked through afterwards.
 */
export const AT_ONCE = 16 * 1_048_576;

export const fileAt = ({ files }: Pick<Ports, 'files'>, key: string, size: number): FileAt => ({
  key,
  size,
  read: (from, count) => files.range(key, from, count),
});

/** Kept by key and ending: a key is the hash of what lies there, so that it is looked through once and not at each try. */
const known = new Map<string, FileFault | undefined>();
const MOST_KNOWN = 2_000;

/** What our own checks find in a file that the storage holds; nothing for one that is looked through later. */
export const faultInStored = async (
  ports: Pick<Ports, 'files'>,
  key: string,
  { name, size, contentType }: Pick<Named, 'name' | 'contentType'> & { readonly size: number },
): Promise<FileFault | undefined> => {
  if (declaredOtherwise(name, contentType)) return 'disguised';
  if (size > AT_ONCE) return undefined;
  const ending = endingOf(name);
  const of = `${key}.${ending}`;
  if (known.has(of)) return known.get(of);
  const found = await faultIn(fileAt(ports, key, size), ending);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(of, found);
  return found;
};
