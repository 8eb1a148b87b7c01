import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { own } from '../../engine/own.ts';
import type { Item } from './item.ts';
import { pause } from './retry.ts';

/**
 * A table as a whole: what moves one, and nothing that answers a person, may ask for. No function has the right to.
 * Throws the SDK's own errors after its retries.
 */
export interface WholeTable {
  /** Every item, read strongly, in pages of 1 MB; `next` is where the page behind begins. */
  pages(after?: Item): AsyncIterable<{ readonly items: readonly Item[]; readonly next?: Item }>;
  get(key: Item): Promise<Item | undefined>;
  /** Puts each of them, at most 25, in no order and whatever stands there. */
  put(items: readonly Item[]): Promise<void>;
  /** False where something stands there. */
  putIfAbsent(item: Item): Promise<boolean>;
  remove(key: Item): Promise<void>;
  /** A month of a count in place of what was read of it, or of none; false where somebody counted meanwhile. */
  replaceMonth(was: Item | undefined, now: Item | undefined): Promise<boolean>;
}

/** A month's days as a count keeps them. */
const DAYS = Array.from({ length: 31 }, (_none, n) => `d${String(n + 1).padStart(2, '0')}`);

/** Every day as it was read: those that it had, and no others. */
const unchanged = (was: Item | undefined) => {
  if (was === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const kept = DAYS.filter((day) => own(was, day) !== undefined);
  return {
    ConditionExpression: DAYS.map((day) =>
      own(was, day) === undefined ? `attribute_not_exists(${day})` : `${day} = :${day}`,
    ).join(' AND '),
    ...(kept.length === 0
      ? {}
      : {
          ExpressionAttributeValues: Object.fromEntries(
            kept.map((day) => [`:${day}`, own(was, day)]),
          ) as never,
        }),
  };
};

/** The SDK's own repeats, for throttling of a table that has to grow first: some minutes in all. */
const TRIES = 12;

export const wholeTable = (tableName: string, config: DynamoDBClientConfig = {}): WholeTable => {
  const client = new DynamoDBClient({ maxAttempts: TRIES, ...config });
  const table = { TableName: tableName };
  return {
    pages: async function* (after) {
      let from: Item | undefined = after;
      do {
        const page = await client.send(
          new ScanCommand({ ...table, ConsistentRead: true, ExclusiveStartKey: from as never }),
        );
        const next = page.LastEvaluatedKey as Item | undefined;
        const items = (page.Items ?? []) as readonly Item[];
        yield next === undefined ? { items } : { items, next };
        from = next;
      } while (from !== undefined);
    },
    async get(key) {
      const get = new GetItemCommand({ ...table, Key: key as never, ConsistentRead: true });
      return (await client.send(get)).Item as Item | undefined;
    },
    async put(items) {
      let left: readonly WriteRequest[] = items.map((item) => ({
        PutRequest: { Item: item as never },
      }));
      for (let round = 0; left.length > 0; round += 1) {
        if (round > 0) await pause(Math.min(round, 8));
        const batch = new BatchWriteItemCommand({ RequestItems: { [tableName]: [...left] } });
        left = own((await client.send(batch)).UnprocessedItems, tableName) ?? [];
      }
    },
    async putIfAbsent(item) {
      try {
        const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
        await client.send(new PutItemCommand({ ...table, Item: item as never, ...condition }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteItemCommand({ ...table, Key: key as never }));
    },
    async replaceMonth(was, now) {
      const condition = unchanged(was);
      try {
        if (now !== undefined)
          await client.send(new PutItemCommand({ ...table, Item: now as never, ...condition }));
        else if (was !== undefined) {
          const Key = { pk: was.pk, sk: was.sk } as never;
          await client.send(new DeleteItemCommand({ ...table, Key, ...condition }));
        }
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
};
