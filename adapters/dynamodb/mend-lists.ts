import type { StreamKey } from '../../engine/ports/event-store.ts';
import { DatabaseError } from './database-error.ts';
import { FURTHER } from './head-item.ts';
import { textOf } from './item.ts';
import { mendingWrites } from './joining.ts';
import { queryBeginning, type Table } from './table.ts';

/** Compares the further lists that a stream stands in with those that it should, and mends the difference. */
export const mendLists = async (
  table: Table,
  stream: StreamKey,
  version: number,
  wanted: readonly string[],
): Promise<boolean> => {
  const stored = (await queryBeginning(table, stream, FURTHER)).map((item) =>
    textOf(item, 'sk').slice(FURTHER.length),
  );
  const put = wanted.filter((list) => !stored.includes(list));
  const remove = stored.filter((list) => !wanted.includes(list));
  if (put.length + remove.length === 0) return false;
  const writes = mendingWrites(table.name, { stream, version }, { put, remove });
  try {
    await table.wire('TransactWriteItems', { TransactItems: writes.map(({ item }) => item) });
  } catch (error) {
    if (!(error instanceof DatabaseError && error.kind === 'cancelled')) throw error;
  }
  return true;
};
