import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { TABLE, type TableIndex } from '../../engine/table.ts';
import type { Key } from './shape.ts';

/** The items in one SQLite table: keys, the keys of the indexes as columns, and the item as JSON. */
export interface Items {
  get(key: Key): Item | undefined;
  put(key: Key, item: Item): void;
  delete(key: Key): void;
  /** Of a partition, in the order of the sort key, from `from` on; read one by one as they are taken. */
  partition(partition: string, from: string, after: boolean): Iterable<Item>;
  /** Of an index's partition, behind the keys in `after` (in the order of `indexOrder`). */
  index(index: TableIndex, partition: string, after: readonly string[] | undefined): Iterable<Item>;
  /** Items whose time is over, in seconds since 1970; some hundreds at a time. */
  expired(before: number): readonly Key[];
  /** Runs the work in one transaction of SQLite: one flush to the disk. */
  together(work: () => void): void;
  /** All, in the order of their keys, or those behind a key. */
  all(after?: Key): Iterable<Item>;
  close(): void;
}

/** Of the SQLite table, beside keys, expiry and the item: the keys of the indexes. */
export const COLUMNS: readonly string[] = [
  ...new Set(TABLE.indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])),
].filter((name) => name !== TABLE.partitionKey);

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');
const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** What orders an index's partition: its sort key, then the item's own keys. */
export const indexOrder = (index: TableIndex): readonly string[] => [
  ...new Set([index.sortKey, TABLE.partitionKey, TABLE.sortKey]),
];

const indexSql = (index: TableIndex): string =>
  `CREATE INDEX IF NOT EXISTS ${quoted(`by_${index.name}`)}
   ON items (${list([index.partitionKey, ...indexOrder(index)])})
   WHERE ${quoted(index.partitionKey)} IS NOT NULL`;

/** Raised with each change of this table's form. */
export const FORM = 1;

// WAL: a commit is one append to the log and one flush. The cache is in KiB, and small: the system's own holds the file.
// Checkpoints come every 1,000 pages (4 MB), so that each is short.
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -4000;
  PRAGMA wal_autocheckpoint = 1000;
  CREATE TABLE IF NOT EXISTS items (
    pk TEXT NOT NULL, sk TEXT NOT NULL, ${COLUMNS.map((name) => `${quoted(name)} TEXT`).join(', ')},
    expires INTEGER, item TEXT NOT NULL, PRIMARY KEY (pk, sk)
  ) WITHOUT ROWID;
  ${TABLE.indexes.map(indexSql).join(';')};
  CREATE INDEX IF NOT EXISTS by_expiry ON items (expires) WHERE expires IS NOT NULL;
  PRAGMA user_version = ${FORM};
`;

type Row = Record<string, SQLOutputValue>;

const itemIn = (row: Row): Item => JSON.parse(String(row.item));

/** Row by row, as they are asked for. */
function* each(rows: Iterable<Row>, itemOf: (row: Row) => Item = itemIn): Iterable<Item> {
  for (const row of rows) yield itemOf(row);
}

/** An index that holds keys alone is read without touching the items. */
const indexReader = (database: DatabaseSync, index: TableIndex) => {
  const order = indexOrder(index);
  const whole = index.projection === 'ALL';
  const wanted = whole ? 'item' : list(order);
  const from = `SELECT ${wanted} FROM items WHERE ${quoted(index.partitionKey)} = ?`;
  // An item without the sort key is not in the index.
  const present = `${from} AND ${quoted(index.sortKey)} IS NOT NULL`;
  const first = database.prepare(`${present} ORDER BY ${list(order)}`);
  const next = database.prepare(
    `${present} AND (${list(order)}) > (${marks(order.length)}) ORDER BY ${list(order)}`,
  );
  const keysIn = (row: Row, partition: string): Item => ({
    ...Object.fromEntries(order.map((name) => [name, { S: String(own(row, name)) }])),
    [index.partitionKey]: { S: partition },
  });
  return (partition: string, after: readonly string[] | undefined) => {
    const rows = after === undefined ? first.iterate(partition) : next.iterate(partition, ...after);
    return each(rows, (row) => (whole ? itemIn(row) : keysIn(row, partition)));
  };
};

const writer = (put: StatementSync) => (key: Key, item: Item) => {
  const expires = own(item, TABLE.ttl)?.N;
  put.run(
    key.pk,
    key.sk,
    ...COLUMNS.map((name) => own(item, name)?.S ?? null),
    expires === undefined ? null : Number(expires),
    JSON.stringify(item),
  );
};

/** How many expired items are taken at once: a short transaction. */
const EXPIRED = 500;

/** Opens the file, made where there is none. Throws what SQLite throws. */
export const openItems = (file: string, mostPages?: number): Items => {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${mostPages}`);
  const prepare = (sql: string) => database.prepare(sql);
  const get = prepare('SELECT item FROM items WHERE pk = ? AND sk = ?');
  const remove = prepare('DELETE FROM items WHERE pk = ? AND sk = ?');
  const partitionFrom = prepare('SELECT item FROM items WHERE pk = ? AND sk >= ? ORDER BY sk');
  const partitionAfter = prepare('SELECT item FROM items WHERE pk = ? AND sk > ? ORDER BY sk');
  const expired = prepare(`SELECT pk, sk FROM items WHERE expires < ? LIMIT ${EXPIRED}`);
  const every = prepare('SELECT item FROM items ORDER BY pk, sk');
  const behind = prepare('SELECT item FROM items WHERE (pk, sk) > (?, ?) ORDER BY pk, sk');
  const readers = new Map(TABLE.indexes.map((index) => [index, indexReader(database, index)]));
  const columns = COLUMNS.length + 4;
  return {
    get: ({ pk, sk }) => {
      const row = get.get(pk, sk);
      return row === undefined ? undefined : itemIn(row);
    },
    put: writer(prepare(`INSERT OR REPLACE INTO items VALUES (${marks(columns)})`)),
    delete: ({ pk, sk }) => {
      remove.run(pk, sk);
    },
    partition: (pk, from, after) =>
      each((after ? partitionAfter : partitionFrom).iterate(pk, from)),
    index: (index, partition, after) => readers.get(index)?.(partition, after) ?? [],
    expired: (before) =>
      expired.all(before).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
    together: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    all: (after) =>
      each(after === undefined ? every.iterate() : behind.iterate(after.pk, after.sk)),
    close: () => database.close(),
  };
};
