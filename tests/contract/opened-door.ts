import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { type Door, openDoor } from '../../local/dynamodb/door/server.ts';
import { openStore, type Store } from '../../local/dynamodb/store.ts';
import { TABLE_NAME } from './other-database.ts';

export const credentials = { accessKeyId: 'TIDU0123', secretAccessKey: 'a-secret-of-this-start' };

export interface OpenedDoor extends Door {
  readonly folder: string;
  readonly store: Store;
  /** Heads that somebody moved through the door, in order. */
  readonly moved: readonly (readonly [string, number, number])[];
  /** As anybody makes it: the SDK as it comes, told where and as whom. */
  client(more?: DynamoDBClientConfig): DynamoDBClient;
}

/** A store of its own in a new folder, with its door open. */
export const openedDoor = async (writes = false): Promise<OpenedDoor> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-door-'));
  const store = openStore({ folder });
  const moved: (readonly [string, number, number])[] = [];
  const headMoved = (partition: string, from: number, to: number) =>
    void moved.push([partition, from, to]);
  const door = await openDoor({
    store,
    tableName: TABLE_NAME,
    port: 0,
    credentials,
    writes: writes ? { headMoved } : undefined,
  });
  return {
    ...door,
    folder,
    store,
    moved,
    client: (more = {}) =>
      new DynamoDBClient({
        endpoint: door.endpoint,
        region: 'local',
        credentials,
        maxAttempts: 1,
        ...more,
      }),
    stop: async () => {
      await door.stop();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
