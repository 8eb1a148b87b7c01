import { createTable } from '../adapters/dynamodb/create-table.ts';
import type { Meter } from '../adapters/dynamodb/meter.ts';
import { sdkWire } from '../adapters/dynamodb/sdk-wire.ts';
import type { Wire } from '../adapters/dynamodb/wire.ts';
import type { Log } from '../engine/ports.ts';
import { openStore } from './dynamodb/store.ts';

interface Database {
  readonly wire: Wire;
  /** The folder has one owner; a table of somebody else may have many. */
  readonly sole: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * The store in this process, or with TIDU_DYNAMODB_ENDPOINT the DynamoDB that it names.
 * Throws FolderInUse, StoreDamaged, StoreFromTheFuture.
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
    const wire = sdkWire(meter);
    await createTable(wire, of.tableName);
    return { wire, sole: false, stop: async () => undefined };
  }
  const { wire, stop } = openStore({
    folder: of.folder,
    now: of.now,
    onFault: (why) => of.log.error('not stored', { why }),
    ...meter,
  });
  return { wire, sole: true, stop };
};
