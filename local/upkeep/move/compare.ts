import type { RewrappingKeys } from '../../../adapters/dynamodb/data-keys.ts';
import type { WholeTable } from '../../../adapters/dynamodb/whole-table.ts';
import type { Items } from '../../dynamodb/items.ts';
import { keyOf } from '../../dynamodb/shape.ts';
import { goes, isSame, MoveDiffers, Tally } from './carried.ts';

export interface Compared {
  readonly items: number;
  /** Of all items, the same on both sides. */
  readonly digest: string;
}

/**
 * Reads all of the far table again and holds each item against the one here; as many are on both sides. Throws
 * MoveDiffers with the first key that differs.
 */
export const compared = async (
  far: WholeTable,
  items: Items,
  keys: { readonly far: RewrappingKeys; readonly here: RewrappingKeys },
): Promise<Compared> => {
  const [there, here] = [new Tally(), new Tally()];
  for await (const page of far.pages())
    for (const item of page.items.filter(goes)) {
      const own = items.get(keyOf(item));
      const same =
        own !== undefined &&
        (await isSame({ item: own, keys: keys.here }, { item, keys: keys.far }));
      if (!same) throw new MoveDiffers(`${item.pk?.S} / ${item.sk?.S} is not the same`);
      there.add(item);
    }
  for (const item of items.all()) if (goes(item)) here.add(item);
  if (here.count !== there.count || here.digest !== there.digest)
    throw new MoveDiffers(`${here.count} items here, ${there.count} there`);
  return { items: here.count, digest: here.digest };
};
