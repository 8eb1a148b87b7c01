import { type Item, sizeOf } from '../../adapters/dynamodb/item.ts';
import type { Answer, Input } from '../../adapters/dynamodb/wire.ts';
import { own } from '../../engine/own.ts';
import { TABLE, type TableIndex } from '../../engine/table.ts';
import { unitsRead } from './capacity.ts';
import { type Items, indexOrder } from './items.ts';
import { type Range, rangeOf } from './range.ts';
import { invalid, notSupported } from './rejected.ts';
import { type Asked, placeholders, understood } from './request.ts';
import { bareKey } from './shape.ts';
import { nameIn } from './tokens.ts';

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html ("Query", "BatchGetItem") */
const PAGE_BYTES = 1024 * 1024;
const BATCH_KEYS = 100;
const BATCH_BYTES = 16 * 1024 * 1024;

export const capacity = (asked: Asked, units: number) =>
  asked.ReturnConsumedCapacity === 'TOTAL'
    ? { ConsumedCapacity: { TableName: asked.TableName, CapacityUnits: units } }
    : {};

export const getItem = (items: Items, input: Input): Answer => {
  const asked = understood('GetItem', input);
  const item = items.get(bareKey(asked.Key ?? {}));
  const units = unitsRead(item === undefined ? 0 : sizeOf(item), asked.ConsistentRead === true);
  return { ...(item === undefined ? {} : { Item: item }), ...capacity(asked, units) };
};

interface Batch {
  readonly Keys: readonly Item[];
  readonly ConsistentRead?: boolean;
}

export const batchGetItem = (items: Items, input: Input): Answer => {
  const asked = understood('BatchGetItem', input);
  const [[table, batch] = ['', undefined], ...others] = Object.entries(
    Object(input.RequestItems) as Record<string, Batch>,
  );
  if (batch === undefined || others.length > 0) throw notSupported('a batch over several tables');
  understood('Keys', { ...batch });
  const keys = batch.Keys.map(bareKey);
  if (keys.length === 0 || keys.length > BATCH_KEYS)
    throw invalid(`a batch takes 1 to ${BATCH_KEYS} keys`);
  if (new Set(keys.map(({ pk, sk }) => JSON.stringify([pk, sk]))).size < keys.length)
    throw invalid('Provided list of item keys contains duplicates');
  const found: Item[] = [];
  let [bytes, units, read] = [0, 0, 0];
  for (const key of keys) {
    const item = items.get(key);
    const size = item === undefined ? 0 : sizeOf(item);
    if (bytes + size > BATCH_BYTES) break;
    [bytes, read] = [bytes + size, read + 1];
    units += unitsRead(size, batch.ConsistentRead === true);
    if (item !== undefined) found.push(item);
  }
  const left = batch.Keys.slice(read);
  return {
    Responses: { [table]: found },
    UnprocessedKeys: left.length === 0 ? {} : { [table]: { ...batch, Keys: left } },
    ...(asked.ReturnConsumedCapacity === 'TOTAL'
      ? { ConsumedCapacity: [{ TableName: table, CapacityUnits: units }] }
      : {}),
  } as Answer;
};

const indexNamed = (name: string | undefined): TableIndex | undefined => {
  if (name === undefined) return undefined;
  const index = TABLE.indexes.find((one) => one.name === name);
  if (index === undefined) throw invalid(`The table does not have the specified index: ${name}`);
  return index;
};

/** The items of a Query in its order, from where the page before ended. */
const source = (
  items: Items,
  index: TableIndex | undefined,
  range: Range,
  start: Item | undefined,
): Iterable<Item> => {
  if (index !== undefined) {
    const order = indexOrder(index);
    const after = start && order.map((name) => own(start, name)?.S ?? '');
    // Before every key that begins with the range's first: no key of an item is empty.
    const first =
      range.from === '' ? undefined : order.map((_name, at) => (at === 0 ? range.from : ''));
    return items.index(index, range.partition, after ?? first);
  }
  const from = start === undefined ? range.from : bareKey(start).sk;
  return items.partition(range.partition, from, start !== undefined);
};

/** Of an item, the attributes that are named. */
const only = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = own(item, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** The keys at which the next page begins. */
export const lastKey = (index: TableIndex | undefined, item: Item): Item =>
  only(item, [
    TABLE.partitionKey,
    TABLE.sortKey,
    ...(index === undefined ? [] : [index.partitionKey, index.sortKey]),
  ]);

export const projection = (asked: Asked): ((item: Item) => Item) => {
  if (asked.ProjectionExpression === undefined) return (item) => item;
  const given = placeholders(asked);
  const names = asked.ProjectionExpression.split(',').map((path) => nameIn(path.trim(), given));
  return (item) => only(item, names);
};

/** Items up to the limit or a MB, whichever comes first; `more` where the source had another. */
export const pageOf = (from: Iterable<Item>, until: (item: Item) => boolean, limit: number) => {
  const page: Item[] = [];
  let bytes = 0;
  for (const item of from) {
    if (!until(item)) break;
    const size = sizeOf(item);
    if (bytes + size > PAGE_BYTES && page.length > 0) return { page, bytes, more: true };
    page.push(item);
    bytes += size;
    // DynamoDB does not look whether there is another behind the last that was asked for.
    if (page.length >= limit) return { page, bytes, more: true };
  }
  return { page, bytes, more: false };
};

export const limitOf = ({ Limit = Number.POSITIVE_INFINITY }: Asked): number => {
  if (Limit < 1) throw invalid('Limit has to be at least 1');
  return Limit;
};

export const query = (items: Items, input: Input): Answer => {
  const asked = understood('Query', input);
  const index = indexNamed(asked.IndexName);
  const consistent = asked.ConsistentRead === true;
  if (index !== undefined && consistent)
    throw invalid('Consistent reads are not supported on global secondary indexes');
  const keys = index ?? TABLE;
  const { sortKey } = keys;
  const range = rangeOf(asked.KeyConditionExpression ?? '', keys, placeholders(asked));
  const { page, bytes, more } = pageOf(
    source(items, index, range, asked.ExclusiveStartKey),
    (item) => range.until(own(item, sortKey)?.S ?? ''),
    limitOf(asked),
  );
  const last = page.at(-1);
  return {
    Items: page.map(projection(asked)),
    ...(more && last !== undefined ? { LastEvaluatedKey: lastKey(index, last) } : {}),
    ...capacity(asked, unitsRead(bytes, consistent)),
  };
};
