import type { Item } from '../../adapters/dynamodb/item.ts';
import { tallyItem } from '../../adapters/dynamodb/tallies.ts';
import { openStore } from '../dynamodb/store.ts';
import { checkFolderAsOwner, storeIn } from './folder.ts';

const placeOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

/**
 * Counts of registers anew, from their entries: what a later version counts has not been counted of what stood before.
 * The system has to be stopped. Answers how many months of counts were put right. Throws FolderInUse, NoStore,
 * StoreDamaged, StoreFromTheFuture, FolderKeyBroken.
 */
export const recount = async (folder: string, table = 'tidu'): Promise<number> => {
  const { findings, tallies } = await checkFolderAsOwner(folder);
  const wrong = findings.filter(({ kind }) => kind === 'tally');
  if (wrong.length === 0) return 0;
  const wanted = new Map(tallies.map((one) => [placeOf(tallyItem(one)), one]));
  const store = openStore({ folder: storeIn(folder) });
  try {
    for (const { pk, sk = '' } of wrong) {
      const Key = { pk: { S: pk }, sk: { S: sk } };
      const month = wanted.get(placeOf(Key));
      await (month === undefined
        ? store.wire('DeleteItem', { TableName: table, Key })
        : store.wire('PutItem', { TableName: table, Item: tallyItem(month) }));
    }
  } finally {
    await store.stop();
  }
  return wrong.length;
};
