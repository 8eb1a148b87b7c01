import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failure } from '../../engine/failure.ts';
import { StoreFromTheFuture } from '../dynamodb/whole.ts';

/** The file is no backup of ours. */
export class NotABackup extends Failure {
  override readonly name = 'NotABackup';
}

/** Raised with each change of what a backup holds beside the table. */
const ARCHIVE_FORM = 1;
/** `TIDU` in SQLite's own mark for what a file is. */
const MARK = 0x54494455;
/** What is read into memory at a time. */
const CHUNK = 1024 * 1024;

/** What a backup says of itself. */
export const Manifest = z.object({
  form: z.int(),
  /** When it was made, by the machine's clock. */
  at: z.string(),
  version: z.string(),
  withKey: z.boolean(),
  items: z.int(),
  streams: z.int(),
  events: z.int(),
  files: z.int(),
  /** Over all items in the order of their keys. */
  digest: z.string(),
});
export type Manifest = z.output<typeof Manifest>;

// The table as it is, in a file of SQLite's, and beside it what else is kept: one file that any SQLite opens.
const SCHEMA = `
  PRAGMA journal_mode = MEMORY;
  PRAGMA synchronous = OFF;
  PRAGMA application_id = ${MARK};
  CREATE TABLE archive (name TEXT PRIMARY KEY, content BLOB NOT NULL);
  CREATE TABLE files (key TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (key, part)) WITHOUT ROWID;
`;

/** A backup that is being written. Nothing counts until it is whole, so nothing is flushed on the way. */
export interface ArchiveWriter {
  /** Copies a file; its SHA-256 as it was read. */
  addFile(key: string, path: string): string;
  keep(name: string, content: Uint8Array): void;
  /** SHA-256 of a file as it stands there now; undefined where there is none. */
  hashOf(key: string): string | undefined;
  close(): void;
}

const chunksOf = function* (path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
};

/** Adds to a copy of the table. `mostPages`: a full disk, as tests play it. */
export const writeArchive = (file: string, mostPages?: number): ArchiveWriter => {
  const database = new DatabaseSync(file);
  if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${mostPages}`);
  try {
    database.exec(SCHEMA);
  } catch (error) {
    database.close();
    throw error;
  }
  const part = database.prepare('INSERT INTO files VALUES (?, ?, ?)');
  const entry = database.prepare('INSERT OR REPLACE INTO archive VALUES (?, ?)');
  return {
    addFile(key, path) {
      const hash = createHash('sha256');
      let number = 0;
      database.exec('BEGIN');
      for (const chunk of chunksOf(path)) {
        hash.update(chunk);
        part.run(key, number, chunk);
        number += 1;
      }
      // An empty file is a file.
      if (number === 0) part.run(key, 0, new Uint8Array());
      database.exec('COMMIT');
      return hash.digest('hex');
    },
    keep: (name, content) => void entry.run(name, content),
    hashOf: (key) => hashOfParts(partsIn(database)(key)),
    close: () => database.close(),
  };
};

const bytes = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array();

const partsIn = (database: DatabaseSync) => {
  const parts = database.prepare('SELECT content FROM files WHERE key = ? ORDER BY part');
  return function* (key: string): Iterable<Uint8Array> {
    for (const { content } of parts.iterate(key)) yield bytes(content);
  };
};

const hashOfParts = (parts: Iterable<Uint8Array>): string | undefined => {
  const hash = createHash('sha256');
  let found = false;
  for (const chunk of parts) {
    hash.update(chunk);
    found = true;
  }
  return found ? hash.digest('hex') : undefined;
};

export interface ArchiveReader {
  readonly manifest: Manifest;
  /** Undefined where it was left out. */
  entry(name: string): Uint8Array | undefined;
  keys(): readonly string[];
  bytesOf(key: string): Iterable<Uint8Array>;
  hashOf(key: string): string | undefined;
  close(): void;
}

const requireOurs = (database: DatabaseSync, file: string): void => {
  const mark = database.prepare('PRAGMA application_id').get()?.application_id;
  if (mark !== MARK) throw new NotABackup(`${file} is no backup of this system`);
};

/** Opens a backup for reading. Throws NotABackup, StoreFromTheFuture, and what SQLite throws. */
export const readArchive = (file: string): ArchiveReader => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    requireOurs(database, file);
    const kept = database.prepare('SELECT content FROM archive WHERE name = ?');
    const bytesOf = partsIn(database);
    const keys = database.prepare('SELECT key FROM files WHERE part = 0 ORDER BY key');
    const entry = (name: string): Uint8Array | undefined => {
      const row = kept.get(name);
      return row === undefined ? undefined : bytes(row.content);
    };
    const manifest = Manifest.parse(
      JSON.parse(Buffer.from(entry('manifest') ?? []).toString('utf8') || '{}'),
    );
    if (manifest.form > ARCHIVE_FORM)
      throw new StoreFromTheFuture(`${file} was made by a later version: use that one`);
    return {
      manifest,
      entry,
      keys: () => keys.all().map(({ key }) => String(key)),
      bytesOf,
      hashOf: (key) => hashOfParts(bytesOf(key)),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new NotABackup(`${file} is a backup that was not finished`, { cause: error });
    throw error;
  }
};

export const manifestOf = (of: Omit<Manifest, 'form'>): Uint8Array =>
  Buffer.from(JSON.stringify({ form: ARCHIVE_FORM, ...of } satisfies Manifest));
