import { isDeepStrictEqual } from 'node:util';
import { type Item, sizeOf } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { TABLE, type TableIndex } from '../../engine/table.ts';
import { projected } from './shape.ts';

// Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
// A started KB is a write unit, 4 KB a read unit, half of one where the read may be stale.
const WRITE_BYTES = 1024;
const READ_BYTES = 4096;

const writeUnits = (...items: readonly (Item | undefined)[]): number =>
  Math.max(
    1,
    ...items.map((item) => (item === undefined ? 0 : Math.ceil(sizeOf(item) / WRITE_BYTES))),
  );

const sameKeys = (index: TableIndex, one: Item, other: Item): boolean =>
  [index.partitionKey, index.sortKey].every((name) => own(one, name)?.S === own(other, name)?.S);

const indexUnits = (index: TableIndex, before?: Item, after?: Item): number => {
  const [old, fresh] = [projected(index, before), projected(index, after)];
  if (old === undefined && fresh === undefined) return 0;
  if (old === undefined || fresh === undefined) return writeUnits(old, fresh);
  if (!sameKeys(index, old, fresh)) return writeUnits(old) + writeUnits(fresh);
  return isDeepStrictEqual(old, fresh) ? 0 : writeUnits(old, fresh);
};

export interface Written {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Units of one write, its indexes included. In a transaction the table's are twice as many. */
export const unitsWritten = ({ before, after }: Written, transacted = false): number =>
  writeUnits(before, after) * (transacted ? 2 : 1) +
  TABLE.indexes.reduce((sum, index) => sum + indexUnits(index, before, after), 0);

/** Units of a read of so many bytes. */
export const unitsRead = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / READ_BYTES)) * (consistent ? 1 : 0.5);
