import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../engine/failure.ts';
import { openItems } from '../dynamodb/items.ts';
import { codeOf } from '../dynamodb/owner.ts';
import { keyOf } from '../dynamodb/shape.ts';
import { digestOf, openSnapshot } from '../dynamodb/snapshot.ts';
import { isDamage, StoreDamaged } from '../dynamodb/whole.ts';
import { keyFile, keyWrapperOf } from '../keys.ts';
import { flushFolderSync } from '../lasting.ts';
import { type ArchiveReader, type Manifest, NotABackup, readArchive } from './archive.ts';
import { asideOf, flushed, namesFlushed } from './aside.ts';
import { isOfRecord } from './backup.ts';
import type { Tell } from './check/findings.ts';
import type { Report } from './check/table.ts';
import { checkFile, fileAt, StrangeFileKey, tableIn } from './folder.ts';

/** There is something in the folder; nothing of it is touched. */
export class FolderNotEmpty extends Failure {
  override readonly name = 'FolderNotEmpty';
}

/** The backup was made without the folder's key, which is kept elsewhere. */
export class KeyNeeded extends Failure {
  override readonly name = 'KeyNeeded';
}

/** The backup is not what it was when it was made. */
export class BackupDamaged extends Failure {
  override readonly name = 'BackupDamaged';
}

export interface RestoreOptions {
  readonly file: string;
  /** Made; or there, and empty. */
  readonly folder: string;
  /** A file with the folder's key, where the backup was made without it. */
  readonly key?: string;
  readonly tell?: Tell;
  /** Pages that the table may take: a full disk, as tests play it. */
  readonly mostPages?: number;
}

const requireEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new FolderNotEmpty(`${folder} is not empty`);
};

/** Some thousand items a transaction: short ones, and few flushes. */
const TOGETHER = 2_000;

/** Item by item into a table of today's form, whatever form the backup has. */
const writeTable = (file: string, folder: string, mostPages?: number): void => {
  mkdirSync(dirname(tableIn(folder)), { recursive: true });
  const snapshot = openSnapshot(file);
  const items = openItems(tableIn(folder), mostPages);
  try {
    const rows = snapshot.rows()[Symbol.iterator]();
    for (let row = rows.next(); row.done !== true; ) {
      items.together(() => {
        for (let count = 0; count < TOGETHER && row.done !== true; count += 1) {
          if (row.value.item !== undefined) items.put(keyOf(row.value.item), row.value.item);
          row = rows.next();
        }
      });
    }
  } finally {
    items.close();
    snapshot.close();
  }
};

/** A file with what it is beside it, as uploads leave it. */
const writeKept = (archive: ArchiveReader, folder: string): void => {
  for (const key of archive.keys()) {
    const path = fileAt(folder, key);
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'wx');
    let size = 0;
    for (const chunk of archive.bytesOf(key)) {
      writeSync(file, chunk);
      size += chunk.length;
    }
    closeSync(file);
    flushed(path);
    writeFileSync(`${path}.json`, JSON.stringify({ size, sha256: basename(key) }), { flush: true });
  }
};

/** The key of the backup, else the one that is named; written where the folder has it. Throws KeyNeeded. */
const writeKey = (archive: ArchiveReader, folder: string, { file, key }: RestoreOptions): void => {
  const own = archive.entry('data.key');
  if (own !== undefined) writeFileSync(keyFile(folder), own, { mode: 0o600, flush: true });
  else if (key === undefined)
    throw new KeyNeeded(`${file} was made without the key of its folder: name it by --key`);
  else writeFileSync(keyFile(folder), readFileSync(key), { mode: 0o600, flush: true });
};

/** Throws BackupDamaged unless chains, files and keys hold. */
const requireWhole = async (
  archive: ArchiveReader,
  folder: string,
  { file, tell }: RestoreOptions,
): Promise<Report> => {
  const hashOf = async (key: string) => archive.hashOf(key);
  const report = await checkFile(file, { hashOf, wrapper: keyWrapperOf(keyFile(folder)) }, tell);
  if (isOfRecord(report)) throw new BackupDamaged(`${file} is damaged`);
  return report;
};

/**
 * Makes a data folder of a backup, and checks every chain before the folder has its name. Throws FolderNotEmpty,
 * NotABackup, BackupDamaged, KeyNeeded, StoreFromTheFuture, FolderKeyBroken, and what a full disk throws.
 */
export const restore = async (options: RestoreOptions): Promise<Report & { made: Manifest }> => {
  const { file, folder, mostPages } = options;
  requireEmpty(folder);
  mkdirSync(dirname(folder), { recursive: true });
  const part = asideOf(folder);
  const archive = opened(file);
  try {
    mkdirSync(part, { mode: 0o700 });
    writeKey(archive, part, options);
    const report = await requireWhole(archive, part, options);
    writeTable(file, part, mostPages);
    writeKept(archive, part);
    writeFileSync(join(part, 'clock.json'), archive.entry('clock.json') ?? '{}', { flush: true });
    if (digestOf(tableIn(part)) !== archive.manifest.digest)
      throw new BackupDamaged(`${file} is not what it was when it was made`);
    namesFlushed(part);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(part, folder);
    flushFolderSync(dirname(folder));
    return { ...report, made: archive.manifest };
  } catch (error) {
    throw asDamage(file, error);
  } finally {
    archive.close();
    rmSync(part, { recursive: true, force: true });
  }
};

/** SQLITE_NOTADB: https://sqlite.org/rescode.html */
const NOT_A_DATABASE = 26;

const asDamage = (file: string, error: unknown): unknown =>
  isDamage(error) || error instanceof StoreDamaged || error instanceof StrangeFileKey
    ? new BackupDamaged(`${file} is damaged`, { cause: error })
    : error;

const opened = (file: string): ArchiveReader => {
  try {
    return readArchive(file);
  } catch (error) {
    if (codeOf(error) === NOT_A_DATABASE)
      throw new NotABackup(`${file} is no backup of this system`, { cause: error });
    throw asDamage(file, error);
  }
};
