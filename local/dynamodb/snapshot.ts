import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { Failure } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import { TABLE } from '../../engine/table.ts';
import { COLUMNS } from './items.ts';
import type { Key } from './shape.ts';
import { isDamage, requireKnownForm, StoreDamaged } from './whole.ts';

/** There is no table in this folder. */
export class NoStore extends Failure {
  override readonly name = 'NoStore';
}

/** A row as it stands there. */
export interface StoredRow extends Key {
  /** Undefined where it is no JSON. */
  readonly item: Item | undefined;
  /** Columns that are not what the item says: an index would not find it, or another. */
  readonly astray: readonly string[];
}

/** The table as it is at one moment, also while its owner goes on writing. Nothing is written. */
export interface Snapshot {
  /** In the order of the keys. */
  rows(): Iterable<StoredRow>;
  /** What SQLite finds wrong with the file itself. */
  damage(): readonly string[];
  close(): void;
}

/** The SQLite file in the folder of a store. */
export const tableFile = (folder: string): string => join(folder, 'items.sqlite');

type Row = Readonly<Record<string, SQLOutputValue>>;

const parsed = (text: string): Item | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const expected = (item: Item, column: string): SQLOutputValue => {
  if (column !== 'expires') return own(item, column)?.S ?? null;
  const seconds = own(item, TABLE.ttl)?.N;
  return seconds === undefined ? null : Number(seconds);
};

const rowOf = (row: Row): StoredRow => {
  const item = parsed(String(row.item));
  const columns = [TABLE.partitionKey, TABLE.sortKey, ...COLUMNS, 'expires'];
  return {
    pk: String(row.pk),
    sk: String(row.sk),
    item,
    astray:
      item === undefined ? [] : columns.filter((name) => own(row, name) !== expected(item, name)),
  };
};

/** More of them tell nothing more. */
const FOUND = 20;

const snapshotOf = (database: DatabaseSync): Snapshot => {
  // A read that began sees nothing of what is committed later.
  database.exec('BEGIN');
  const rows = database.prepare('SELECT * FROM items ORDER BY pk, sk');
  return {
    rows: function* () {
      for (const row of rows.iterate()) yield rowOf(row);
    },
    damage: () =>
      database
        .prepare(`PRAGMA integrity_check(${FOUND})`)
        .all()
        .map(({ integrity_check }) => String(integrity_check))
        .filter((found) => found !== 'ok'),
    close: () => database.close(),
  };
};

/** Opens an SQLite file that holds a table. Throws NoStore, StoreDamaged, StoreFromTheFuture. */
export const openSnapshot = (file: string): Snapshot => {
  if (!existsSync(file)) throw new NoStore(`${file} does not exist`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    requireKnownForm(database);
    return snapshotOf(database);
  } catch (error) {
    database.close();
    if (!isDamage(error)) throw error;
    throw new StoreDamaged(`${file} is damaged (${String(error)})`, { cause: error });
  }
};

/**
 * Writes the table as it is at this moment into a file of its own, also while its owner works. Throws NoStore,
 * StoreDamaged, StoreFromTheFuture, and what SQLite throws where the disk is full.
 */
export const copySnapshot = (from: string, to: string): void => {
  if (!existsSync(from)) throw new NoStore(`${from} does not exist`);
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    requireKnownForm(database);
    database.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new StoreDamaged(`${from} is damaged (${String(error)})`, { cause: error });
  } finally {
    database.close();
  }
};

/** SHA-256 over all items as they are stored, in the order of their keys. */
export const digestOf = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const hash = createHash('sha256');
  for (const { item } of database.prepare('SELECT item FROM items ORDER BY pk, sk').iterate())
    hash.update(`${String(item)}\n`);
  database.close();
  return hash.digest('hex');
};
