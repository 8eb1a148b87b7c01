import type { Append } from '../../engine/ports/event-store.ts';
import { type StoredEvent, storedEvent, taskKeysIn } from './event-item.ts';
import { eventSortKey, key, LAST_EVENT_SORT_KEY } from './keys.ts';
import { get, queryAll, type Table } from './table.ts';
import type { TaskKeys } from './task-keys.ts';

/** Events from one number to another, or to the last. */
export const between = (stream: string, from: number, to?: number) => ({
  KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
  ExpressionAttributeValues: {
    ':p': { S: stream },
    ':a': { S: eventSortKey(from) },
    ':b': { S: to === undefined ? LAST_EVENT_SORT_KEY : eventSortKey(to) },
  },
});

/** Events from `from` on, in order. */
export const eventsFrom = async (
  table: Table,
  stream: string,
  from: number,
): Promise<readonly StoredEvent[]> => {
  const items = await queryAll(table, between(stream, from));
  return items.map(storedEvent);
};

/** Where the tasks stand before an append: the last event says it, which whoever decided has mostly loaded. */
export const taskKeysBefore = async (
  table: Table,
  { stream, expectedVersion, previousHash }: Append,
  known: readonly StoredEvent[],
): Promise<TaskKeys> => {
  if (expectedVersion === 0) return {};
  const last = known[expectedVersion - 1];
  if (last?.hash === previousHash) return last.taskKeys ?? {};
  const item = await get(table, key(stream, eventSortKey(expectedVersion)));
  return item === undefined ? {} : taskKeysIn(item);
};
