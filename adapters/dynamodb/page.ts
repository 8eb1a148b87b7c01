import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Page } from '../../engine/ports/lists.ts';
import { BadCursor } from '../../engine/store-errors.ts';
import { HEAD_SORT_KEY, TABLE, type TableIndex } from '../../engine/table.ts';
import { type Item, text, textOf } from './item.ts';
import type { Table } from './table.ts';

/** The heads of a page are read in one BatchGetItem. */
export const LONGEST_PAGE = 100;

export type PageOf = {
  readonly limit: number;
  readonly after?: string;
  readonly behind?: StreamKey;
  /** How the sort keys begin. */
  readonly begins?: string;
};

/** The table itself, or an index of it. */
export type Sorted = Pick<TableIndex, 'partitionKey' | 'sortKey'> & { readonly name?: string };

/** What a cursor holds: keys of the item and the index's own, but the one that the question names. */
const cursorKeys = ({ partitionKey, sortKey }: Sorted): readonly string[] =>
  [...new Set([TABLE.partitionKey, TABLE.sortKey, sortKey])].filter(
    (name) => name !== partitionKey,
  );

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

const keysOf = (names: readonly string[], values: readonly string[]) =>
  new Map(names.map((name, at) => [name, values[at] ?? '']));

const condition = (sortKey: string, begins: string | undefined) =>
  begins === undefined
    ? { expression: '#k = :k', names: {}, values: {} }
    : {
        expression: '#k = :k AND begins_with(#s, :s)',
        names: { '#s': sortKey },
        values: { ':s': text(begins) },
      };

/** Where a page begins. Throws BadCursor where that is outside of what is asked for. */
const startOf = (
  { partitionKey, sortKey }: Sorted,
  partition: string,
  begins: string | undefined,
  keys: ReadonlyMap<string, string>,
): Item => {
  if (keys.get(sortKey)?.startsWith(begins ?? '') !== true)
    throw new BadCursor('the cursor belongs to another list');
  const named = [...keys].map(([name, value]) => [name, text(value)] as const);
  return { [partitionKey]: text(partition), ...Object.fromEntries(named) };
};

/** One page of a partition, of the table or of an index. */
export const pageOf = async (
  table: Table,
  sorted: Sorted,
  partition: string,
  { limit, after, behind, begins }: PageOf,
): Promise<Page<Item>> => {
  const names = cursorKeys(sorted);
  const head = behind === undefined ? undefined : [behind, HEAD_SORT_KEY];
  const from = after === undefined ? head : decode(after, names.length);
  const within = condition(sorted.sortKey, begins);
  const answer = await table.wire('Query', {
    TableName: table.name,
    ...(sorted.name === undefined ? {} : { IndexName: sorted.name }),
    KeyConditionExpression: within.expression,
    ExpressionAttributeNames: { '#k': sorted.partitionKey, ...within.names },
    ExpressionAttributeValues: { ':k': text(partition), ...within.values },
    Limit: Math.min(Math.max(1, limit), LONGEST_PAGE),
    ...(from === undefined
      ? {}
      : { ExclusiveStartKey: startOf(sorted, partition, begins, keysOf(names, from)) }),
  });
  const last = answer.LastEvaluatedKey;
  const items = answer.Items ?? [];
  if (last === undefined) return { items };
  return { items, next: encode(...names.map((name) => textOf(last, name))) };
};
