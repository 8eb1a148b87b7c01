import { createTable } from '../adapters/dynamodb/create-table.ts';
import type { Meter } from '../adapters/dynamodb/meter.ts';
import type { Wire } from '../adapters/dynamodb/wire.ts';
import type { Log } from '../engine/ports/log.ts';
import { openStore, type Store } from './dynamodb/store.ts';
import { requireStaying } from './move-note.ts';
import { tableDoorWrites } from './table-door.ts';

interface Database {
  readonly wire: Wire;
  /** Nobody writes but this process: the folder has one owner, and its door for tools only reads. */
  readonly sole: boolean;
  /** Absent where the table is somebody else's. */
  readonly store?: Store;
  readonly stop: () => Promise<void>;
}

/**
 * The store in this process, or with TIDU_DYNAMODB_ENDPOINT the DynamoDB that it names.
 * Throws FolderInUse, FolderMoves, StoreDamaged, StoreFromTheFuture.
 */
export const openDatabase = async (of: {
  readonly folder: string;
  readonly tableName: string;
  readonly meter: Meter | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}): Promise<Database> => {
  const meter = of.meter === undefined ? {} : { meter: of.meter };
  if ((process.env.TIDU_DYNAMODB_ENDPOINT ?? '') !== '') {
    // Only here: the AWS SDK is a tenth of what there would be to load.
    const { sdkWire } = await import('../adapters/dynamodb/sdk-wire.ts');
    const wire = sdkWire(meter);
    await createTable(wire, of.tableName);
    return { wire, sole: false, stop: async () => undefined };
  }
  requireStaying(of.folder);
  const store = openStore({
    folder: of.folder,
    now: of.now,
    onFault: (why) => of.log.error('not stored', { why }),
    ...meter,
  });
  return { wire: store.wire, sole: !tableDoorWrites(), store, stop: store.stop };
};
