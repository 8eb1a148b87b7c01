import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import { type DynamoDb, dynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Item } from '../../adapters/dynamodb/item.ts';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { otherDatabase, TABLE_NAME } from './other-database.ts';

export { TABLE_NAME };

export interface Embedded {
  readonly folder: string;
  readonly wire: Wire;
  readonly db: DynamoDb;
  readonly requests: Metered[];
  /** Another process's view of the same table: no memory in common, with faults put around the wire. */
  readonly another: (
    around?: (wire: Wire) => Wire,
    keys?: KeyWrapper,
    names?: ReadonlyMap<string, string>,
  ) => DynamoDb;
  /** The keys of this folder. */
  readonly keys: KeyWrapper;
  readonly stop: () => Promise<void>;
}

/** The embedded store, whose items can be looked at. */
export interface EmbeddedStore extends Embedded {
  readonly rawItems: (pk?: string) => readonly Item[];
}

const viewOf = (wire: Wire, folder: string, requests: Metered[], close: () => Promise<void>) => {
  const keyWrapper = folderKeyWrapper(folder);
  const another: Embedded['another'] = (
    around = (same) => same,
    keys = keyWrapper,
    names = new Map(),
  ) => dynamoDb({ wire: around(wire), tableName: TABLE_NAME, keyWrapper: keys, names });
  return {
    folder,
    wire,
    db: another(),
    requests,
    another,
    keys: keyWrapper,
    stop: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  } satisfies Embedded;
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'tidu-contract-'));

/** A store of its own in a new folder. */
export const embedded = async (): Promise<EmbeddedStore> => {
  const folder = newFolder();
  const requests: Metered[] = [];
  const store = openStore({ folder, meter: { onRequest: (request) => requests.push(request) } });
  return {
    ...viewOf(store.wire, folder, requests, store.stop),
    rawItems: (pk) => [...store.items()].filter((item) => pk === undefined || item.pk?.S === pk),
  };
};

type Opened = readonly [name: string, open: () => Promise<Embedded>];

/** Ours, and the other one that is at hand: what is promised of the adapters holds on both. */
export const databases = (): readonly Opened[] => {
  const other = otherDatabase();
  if (other === undefined) return [['the embedded store', embedded]];
  const open = async () => {
    const requests: Metered[] = [];
    const { wire, stop } = await other({ onRequest: (request) => requests.push(request) });
    return viewOf(wire, newFolder(), requests, stop);
  };
  return [
    ['the embedded store', embedded],
    ['another DynamoDB', open],
  ];
};
