import { own } from '../../engine/own.ts';
import { DatabaseError } from './database-error.ts';
import type { Item } from './item.ts';
import type { Answer, Input, Wire } from './wire.ts';

/** One table behind a wire that retries. Nothing here knows what the items mean. */
export interface Table {
  readonly name: string;
  readonly wire: Wire;
}

/** BatchGetItem takes at most 100 keys. */
const BATCH = 100;

/** An item, read strongly. */
export const get = async (table: Table, key: Item): Promise<Item | undefined> =>
  (await table.wire('GetItem', { TableName: table.name, Key: key, ConsistentRead: true })).Item;

/** All items of a Query, page by page (1 MB each), read strongly. */
export const queryAll = async (table: Table, query: Input): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer: Answer = await table.wire('Query', {
      TableName: table.name,
      ConsistentRead: true,
      ...query,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** All items of a partition whose sort key begins so. */
export const queryBeginning = (
  table: Table,
  pk: string,
  prefix: string,
): Promise<readonly Item[]> =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
    ExpressionAttributeValues: { ':p': { S: pk }, ':s': { S: prefix } },
  });

/** Items by key in any order, those that do not exist left out. What the database puts off is asked for again. */
export const getMany = async (
  table: Table,
  keys: readonly Item[],
  consistent: boolean,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let left = keys;
  while (left.length > 0) {
    const batch = left.slice(0, BATCH);
    const answer = await table.wire('BatchGetItem', {
      RequestItems: { [table.name]: { Keys: batch, ConsistentRead: consistent } },
    });
    const found = own(answer.Responses, table.name) ?? [];
    const postponed = own(answer.UnprocessedKeys, table.name)?.Keys ?? [];
    items.push(...found);
    left = [...postponed, ...left.slice(BATCH)];
  }
  return items;
};

/** Runs a conditional write; answers the error where the condition was not met, undefined where it was written. */
export const conditional = async (write: Promise<Answer>): Promise<DatabaseError | undefined> => {
  try {
    await write;
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === 'condition') return error;
    throw error;
  }
};
