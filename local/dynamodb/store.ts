import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { type Meter, metered } from '../../adapters/dynamodb/meter.ts';
import type { Answer, Input, Operation, Wire } from '../../adapters/dynamodb/wire.ts';
import { groupCommit } from './group-commit.ts';
import { type Items, openItems } from './items.ts';
import { takeOlder } from './older.ts';
import { codeOf, takeFolder } from './owner.ts';
import { batchGetItem, getItem, query } from './reads.ts';
import { notSupported } from './rejected.ts';
import { requireWhole } from './whole.ts';
import { batchWriteItem, scan } from './whole-table.ts';
import { transactWriteItems, writeItem } from './writes.ts';

/** The table in this process: SQLite behind the same requests that go to DynamoDB on AWS. */
export interface Store {
  readonly wire: Wire;
  /** What tools ask for beside it (local/dynamodb/door). */
  readonly tools: {
    scan(input: Input): Promise<Answer>;
    batchWrite(input: Input): Promise<Answer>;
  };
  /** Every item, for who looks at the whole. */
  items(): Iterable<Item>;
  stop(): Promise<void>;
}

export interface StoreOptions {
  /** Made where there is none. */
  readonly folder: string;
  /** Only with a meter are units reckoned. */
  readonly meter?: Meter;
  /** Milliseconds since 1970, by which items expire. */
  readonly now?: () => number;
  /** Pages of 4 KB that the file may take: a full disk, as tests play it. */
  readonly mostPages?: number;
  /** Told what kept writes from being stored; whoever wrote is told to try again. */
  readonly onFault?: (why: string) => void;
}

const FULL = 13;
const SWEEP_MS = 3_600_000;
/** Reads answer at once; after so many milliseconds of them, others get their turn of the loop first. */
const TURN_MS = 10;

/** SQLite's own error as the adapters know errors: a full disk has certainly stored nothing, of others nobody knows. */
const unstored = (error: unknown): DatabaseError => {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === FULL) return new DatabaseError('busy', 'DiskFull', message);
  return new DatabaseError('unanswered', `sqlite-${code ?? 'unknown'}`, message);
};

const faultOf = (error: unknown): string =>
  codeOf(error) === FULL
    ? 'the disk is full: nothing is stored until there is room / 磁盘已满，腾出空间前无法保存'
    : String(error);

/** Lets others have their turn of the loop where reads have taken it for long. */
const turns = () => {
  let began: number | undefined;
  return async (): Promise<void> => {
    if (began === undefined) {
      began = performance.now();
      setImmediate(() => {
        began = undefined;
      });
    } else if (performance.now() - began > TURN_MS) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
};

const removeExpired = (items: Items, now: () => number): void => {
  const seconds = Math.floor(now() / 1000);
  for (;;) {
    const keys = items.expired(seconds);
    if (keys.length === 0) return;
    items.together(() => {
      for (const key of keys) items.delete(key);
    });
  }
};

const wireOn = (items: Items, onFault: (why: string) => void, meter?: Meter) => {
  const failed = (error: unknown): DatabaseError => {
    onFault(faultOf(error));
    return unstored(error);
  };
  const commits = groupCommit(items.together, failed, () => meter?.onFlush?.());
  const turn = turns();
  const read = async (of: typeof getItem, input: Input): Promise<Answer> => {
    await turn();
    return of(items, input);
  };
  const wire: Wire = async (operation: Operation, input: Input) => {
    switch (operation) {
      case 'GetItem':
        return read(getItem, input);
      case 'BatchGetItem':
        return read(batchGetItem, input);
      case 'Query':
        return read(query, input);
      case 'PutItem':
      case 'DeleteItem':
      case 'UpdateItem':
        return commits.queued(() => writeItem(items, operation, input));
      case 'TransactWriteItems':
        return commits.queued(() => transactWriteItems(items, input));
      case 'CreateTable':
      case 'DescribeTable':
      case 'UpdateTimeToLive':
        // The table is there from the start, in the one form that it has.
        throw notSupported(operation);
    }
  };
  const tools: Store['tools'] = {
    scan: (input) => read(scan, input),
    batchWrite: (input) => commits.queued(() => batchWriteItem(items, input)),
  };
  return { wire, tools, drained: commits.drained };
};

/**
 * Opens the store of a data folder for this process alone. What it does not do it refuses by name (NotSupported).
 * Throws FolderInUse, StoreDamaged, StoreFromTheFuture.
 */
export const openStore = ({
  folder,
  meter,
  now = Date.now,
  mostPages,
  onFault = () => undefined,
}: StoreOptions): Store => {
  mkdirSync(folder, { recursive: true });
  const giveBack = takeFolder(folder);
  try {
    const file = join(folder, 'items.sqlite');
    requireWhole(file);
    const items = openItems(file, mostPages);
    takeOlder(folder, items);
    const { wire, tools, drained } = wireOn(items, onFault, meter);
    const sweeping = setInterval(() => removeExpired(items, now), SWEEP_MS);
    sweeping.unref();
    return {
      wire: meter === undefined ? wire : metered(wire, meter),
      tools,
      items: () => items.all(),
      stop: async () => {
        clearInterval(sweeping);
        await drained();
        items.close();
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
};
