import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../adapters/dynamodb/create-table.ts';
import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import { type DynamoDb, dynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Item } from '../../adapters/dynamodb/item.ts';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { startDynamoDb } from '../../local/dynamodb/start.ts';
import { folderKeyWrapper } from '../../local/keys.ts';

export interface Embedded {
  readonly endpoint: string;
  readonly folder: string;
  readonly wire: Wire;
  readonly db: DynamoDb;
  readonly requests: Metered[];
  /** Another process's view of the same table: no memory in common, with faults put around the wire. */
  readonly another: (around?: (wire: Wire) => Wire, keys?: KeyWrapper) => DynamoDb;
  /** The keys of this folder. */
  readonly keys: KeyWrapper;
  readonly rawItems: (pk?: string) => Promise<readonly Item[]>;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

export const TABLE_NAME = 'tidu';

/** A database of its own in a new folder, with the table. */
export const embedded = async (): Promise<Embedded> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-contract-'));
  const database = await startDynamoDb({ folder });
  const requests: Metered[] = [];
  const wire = sdkWire({
    embedded: database.endpoint,
    meter: { onRequest: (request) => requests.push(request) },
  });
  await createTable(wire, TABLE_NAME).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const scanner = new DynamoDBClient({
    endpoint: database.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'tidu', secretAccessKey: 'tidu' },
  });
  const keyWrapper = folderKeyWrapper(folder);
  const another: Embedded['another'] = (around = (same) => same, keys = keyWrapper) =>
    dynamoDb({ wire: around(wire), tableName: TABLE_NAME, keyWrapper: keys });
  return {
    endpoint: database.endpoint,
    folder,
    wire,
    db: another(),
    requests,
    another,
    keys: keyWrapper,
    pid: database.pid,
    rawItems: async (pk) => {
      // A scan is for tests alone: the product has none.
      const answer = await scanner.send(new ScanCommand({ TableName: TABLE_NAME }));
      const items = (answer.Items ?? []) as unknown as readonly Item[];
      return items.filter((item) => pk === undefined || item.pk?.S === pk);
    },
    stop: async () => {
      scanner.destroy();
      await database.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
