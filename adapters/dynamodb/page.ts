import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Page } from '../../engine/ports/lists.ts';
import { BadCursor } from '../../engine/store-errors.ts';
import { HEAD_SORT_KEY, type TableIndex } from '../../engine/table.ts';
import { type Item, text, textOf } from './item.ts';
import type { Table } from './table.ts';

/** The heads of a page are read in one BatchGetItem. */
export const LONGEST_PAGE = 100;

export type PageOf = {
  readonly limit: number;
  readonly after?: string;
  readonly behind?: StreamKey;
};

/**
 * A cursor holds the last item's keys but never the list's own: that comes from the question, so that a cursor cannot
 * lead into another list.
 */
export const encode = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

export const decode = (after: string, count: number): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (
      Array.isArray(parts) &&
      parts.length === count &&
      parts.every((part) => typeof part === 'string')
    )
      return parts;
  } catch (error) {
    throw new BadCursor('the cursor is damaged', { cause: error });
  }
  throw new BadCursor('the cursor belongs to another list');
};

/** One page of an index's partition. */
export const pageOf = async (
  table: Table,
  index: TableIndex,
  partition: string,
  { limit, after, behind }: PageOf,
): Promise<Page<Item>> => {
  const ownSortKey = index.sortKey !== 'pk';
  const head = behind === undefined ? undefined : [behind, HEAD_SORT_KEY];
  const from = after === undefined ? head : decode(after, ownSortKey ? 3 : 2);
  const start = from === undefined ? {} : startAt(index, partition, from);
  const answer = await table.wire('Query', {
    TableName: table.name,
    IndexName: index.name,
    KeyConditionExpression: '#k = :k',
    ExpressionAttributeNames: { '#k': index.partitionKey },
    ExpressionAttributeValues: { ':k': text(partition) },
    Limit: Math.min(Math.max(1, limit), LONGEST_PAGE),
    ...start,
  });
  const last = answer.LastEvaluatedKey;
  if (last === undefined) return { items: answer.Items ?? [] };
  const keys = [
    textOf(last, 'pk'),
    textOf(last, 'sk'),
    ...(ownSortKey ? [textOf(last, index.sortKey)] : []),
  ];
  return { items: answer.Items ?? [], next: encode(...keys) };
};

const startAt = (
  index: TableIndex,
  partition: string,
  [pk = '', sk = '', sort]: readonly string[],
) => ({
  ExclusiveStartKey: {
    pk: text(pk),
    sk: text(sk),
    [index.partitionKey]: text(partition),
    ...(sort === undefined ? {} : { [index.sortKey]: text(sort) }),
  },
});
