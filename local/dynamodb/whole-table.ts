import { sizeOf } from '../../adapters/dynamodb/item.ts';
import type { Answer, Input } from '../../adapters/dynamodb/wire.ts';
import { unitsRead, unitsWritten } from './capacity.ts';
import type { Items } from './items.ts';
import { capacity, lastKey, limitOf, pageOf, projection } from './reads.ts';
import { invalid, notSupported } from './rejected.ts';
import { understood } from './request.ts';
import { bareKey, requireStorable } from './shape.ts';

/** What tools ask for and the adapters never do: the table page by page, and many writes without a condition. */

export const scan = (items: Items, input: Input): Answer => {
  const asked = understood('Scan', input);
  const start = asked.ExclusiveStartKey;
  const { page, bytes, more } = pageOf(
    items.all(start && bareKey(start)),
    () => true,
    limitOf(asked),
  );
  const last = page.at(-1);
  return {
    Items: page.map(projection(asked)),
    ...(more && last !== undefined ? { LastEvaluatedKey: lastKey(undefined, last) } : {}),
    ...capacity(asked, unitsRead(bytes, asked.ConsistentRead === true)),
  };
};

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const BATCH_WRITES = 25;
const BATCH_BYTES = 16 * 1024 * 1024;

interface BatchPart {
  readonly PutRequest?: { readonly Item: NonNullable<Answer['Item']> };
  readonly DeleteRequest?: { readonly Key: NonNullable<Answer['Item']> };
}

const planned = (part: BatchPart) => {
  const { PutRequest: put, DeleteRequest: gone } = part;
  if (Object.keys(part).length !== 1 || (put === undefined && gone === undefined))
    throw notSupported(`${Object.keys(part).join(', ')} in BatchWriteItem`);
  return put === undefined
    ? { key: bareKey(gone?.Key ?? {}), after: undefined }
    : { key: requireStorable(put.Item), after: put.Item };
};

/** Puts and deletes, each for itself on AWS; here all of them in the commit that they share. Throws DatabaseError. */
export const batchWriteItem = (items: Items, input: Input): Answer => {
  const asked = understood('BatchWriteItem', input);
  const tables = Object.entries(Object(input.RequestItems) as Record<string, readonly BatchPart[]>);
  const [[table, parts] = ['', []], ...others] = tables;
  if (others.length > 0) throw notSupported('a batch over several tables');
  if (parts.length === 0 || parts.length > BATCH_WRITES)
    throw invalid(`a batch takes 1 to ${BATCH_WRITES} writes`);
  const plans = parts.map(planned);
  if (new Set(plans.map(({ key }) => JSON.stringify([key.pk, key.sk]))).size < plans.length)
    throw invalid('Provided list of item keys contains duplicates');
  const bytes = plans.reduce(
    (sum, { after }) => sum + (after === undefined ? 0 : sizeOf(after)),
    0,
  );
  if (bytes > BATCH_BYTES) throw invalid('a batch takes 16 MB');
  let units = 0;
  for (const { key, after } of plans) {
    units += unitsWritten({ before: items.get(key), after });
    if (after === undefined) items.delete(key);
    else items.put(key, after);
  }
  return {
    UnprocessedItems: {},
    ...(asked.ReturnConsumedCapacity === 'TOTAL'
      ? { ConsumedCapacity: [{ TableName: table, CapacityUnits: units }] }
      : {}),
  } as Answer;
};
