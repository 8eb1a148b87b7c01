import { isDeepStrictEqual } from 'node:util';
import type { HeadSummary } from '../../engine/decider.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Standing } from '../../engine/ports/lists.ts';
import { HEAD_SORT_KEY } from '../../engine/table.ts';
import { DatabaseError } from './database-error.ts';
import { FURTHER, headItem } from './head-item.ts';
import { type Item, jsonOf, number, numberOf, packHex, text, textOf } from './item.ts';
import { furtherWrites } from './joining.ts';
import { queryAll, type Table } from './table.ts';
import { put, readCheck, type Write } from './write.ts';

/** `HEAD`, then `L#…`: nothing else stands between them. */
const placesOf = (table: Table, stream: StreamKey): Promise<readonly Item[]> =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
    ExpressionAttributeValues: {
      ':p': text(stream),
      ':a': text(HEAD_SORT_KEY),
      ':b': text(`${FURTHER}\u{10ffff}`),
    },
  });

/** Members in whatever order they were written. */
const comparable = (item: Item): unknown => ({ ...item, d: jsonOf(item, 'd') });

/** The head as it should be, or that it is where it was read. */
const headWrite = (table: Table, at: Standing, stored: Item, wanted: Item): Write =>
  isDeepStrictEqual(comparable(stored), comparable(wanted))
    ? readCheck(table.name, { stream: textOf(stored, 'pk') as StreamKey, version: at.version })
    : {
        item: put(table.name, wanted, {
          ConditionExpression: 'v = :v AND x = :x',
          ExpressionAttributeValues: {
            ':v': number(at.version),
            ':x': text(packHex(at.hash)),
          },
        }),
        onRefused: 'version',
      };

/** Compares head and further lists with what they should be, and mends the difference. */
export const mendPlaces = async (
  table: Table,
  stream: StreamKey,
  at: Standing,
  head: HeadSummary,
): Promise<boolean> => {
  const items = await placesOf(table, stream);
  const stored = items.find(({ sk }) => sk?.S === HEAD_SORT_KEY);
  if (stored === undefined || numberOf(stored, 'v') !== at.version) return false;
  const lists = items
    .filter((item) => item !== stored)
    .map((item) => textOf(item, 'sk').slice(FURTHER.length));
  const { lists: wanted = [] } = head;
  const change = {
    put: wanted.filter((list) => !lists.includes(list)),
    remove: lists.filter((list) => !wanted.includes(list)),
  };
  const first = headWrite(table, at, stored, headItem(stream, at, head));
  if ('ConditionCheck' in first.item && change.put.length + change.remove.length === 0)
    return false;
  const writes = [first, ...furtherWrites(table.name, stream, change)];
  try {
    await table.wire('TransactWriteItems', { TransactItems: writes.map(({ item }) => item) });
  } catch (error) {
    if (!(error instanceof DatabaseError && error.kind === 'cancelled')) throw error;
  }
  return true;
};
