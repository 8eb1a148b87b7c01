import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { RewrappingKeys } from '../../../adapters/dynamodb/data-keys.ts';
import { type Item, text, textOf } from '../../../adapters/dynamodb/item.ts';
import { canonical } from '../../../engine/canonical.ts';
import { Failure } from '../../../engine/failure.ts';
import { HEAD_SORT_KEY } from '../../../engine/table.ts';

/** Both sides do not hold the same: something was written meanwhile, or lost. */
export class MoveDiffers extends Failure {
  override readonly name = 'MoveDiffers';
}

/** Where a move says that a table is its own until all is there. */
export const MARKER: Item = { pk: text('MOVE#'), sk: text('MOVE') };

const KEYS = 'KEY#';

/**
 * Waits, runs and wakes belong to executions of one engine and begin anew at the other, and so do the sweep's walks;
 * limits expire. All else goes.
 */
export const goes = ({ pk, sk }: Item): boolean =>
  !/^(RATE|MOVE|WALK)#/.test(pk?.S ?? '') && !/^(WAKE$|[WX]#)/.test(sk?.S ?? '');

export const isHead = ({ sk }: Item): boolean => sk?.S === HEAD_SORT_KEY;

const subjectOf = (item: Item): string | undefined => {
  const pk = textOf(item, 'pk');
  return pk.startsWith(KEYS) && item.k !== undefined ? pk.slice(KEYS.length) : undefined;
};

/** The item as it stands on the other side: a data key is wrapped anew, all else is as it was. */
export const carried = async (
  item: Item,
  from: RewrappingKeys,
  to: RewrappingKeys,
): Promise<Item> => {
  const subject = subjectOf(item);
  if (subject === undefined) return item;
  const key = await from.unwrap(subject, textOf(item, 'k'));
  return { ...item, k: text(await to.wrap(subject, key)) };
};

/** Sets have no order; how a data key is wrapped is each side's own business. */
const comparable = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([name]) => name !== 'k' || subjectOf(item) === undefined)
      .map(([name, value]) => [
        name,
        value.SS === undefined ? value : { SS: [...value.SS].sort() },
      ]),
  );

interface Side {
  readonly item: Item;
  readonly keys: RewrappingKeys;
}

/** The same value, and of a data key the same key inside. */
export const isSame = async (one: Side, other: Side): Promise<boolean> => {
  if (!isDeepStrictEqual(comparable(one.item), comparable(other.item))) return false;
  const subject = subjectOf(one.item);
  if (subject === undefined) return subjectOf(other.item) === undefined;
  const [left, right] = await Promise.all(
    [one, other].map(({ item, keys }) => keys.unwrap(subject, textOf(item, 'k'))),
  );
  return left !== undefined && right !== undefined && Buffer.from(left).equals(right);
};

const MODULUS = 1n << 256n;

/** Count and a sum of hashes, the same in whatever order the items come. */
export class Tally {
  count = 0;
  #sum = 0n;

  add(item: Item): void {
    this.count += 1;
    const hash = createHash('sha256')
      .update(canonical(comparable(item)))
      .digest('hex');
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
  }

  get digest(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
