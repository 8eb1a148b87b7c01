import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../engine/failure.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { copySnapshot, digestOf } from '../dynamodb/snapshot.ts';
import { isFileKey } from '../file-grants.ts';
import { existingKeyWrapper, keyFile } from '../keys.ts';
import { flushFolderSync } from '../lasting.ts';
import { manifestOf, writeArchive } from './archive.ts';
import { asideOf, flushed } from './aside.ts';
import { FAULTS, type Tell } from './check/findings.ts';
import type { Report } from './check/table.ts';
import { checkFile, fileAt, leaveNoTrace, tableIn } from './folder.ts';

/** Something has that name already; a backup takes nobody's place. */
export class BackupExists extends Failure {
  override readonly name = 'BackupExists';
}

/** What was recorded is damaged in the folder itself, so that a copy of it is no backup. */
export class BackupUnsound extends Failure {
  override readonly name = 'BackupUnsound';
}

export interface BackupOptions {
  readonly folder: string;
  readonly file: string;
  /** Whether the folder's key goes with it: with it, whoever has the file can read all; without, nobody can. */
  readonly withKey: boolean;
  readonly tell?: Tell;
  /** Pages that the backup may take: a full disk, as tests play it. */
  readonly mostPages?: number;
}

export const isOfRecord = ({ findings }: Report): boolean =>
  findings.some(({ kind }) => FAULTS[kind].of === 'record');

/** Where the files lie that the table names; named after their hashes, and looked at when they are copied. */
const filesNamed = async (table: string, folder: string): Promise<readonly string[]> => {
  const there = async (key: string) =>
    isFileKey(key) && existsSync(fileAt(folder, key)) ? basename(key) : undefined;
  return (await checkFile(table, { hashOf: there })).files;
};

type Filling = Pick<BackupOptions, 'folder' | 'withKey' | 'mostPages' | 'tell'>;

/**
 * Adds to a copy of the table what else is kept, and checks what then stands there: every chain, what follows from it,
 * every file by its hash, every data key. Only what holds says that it is a backup.
 */
const filled = async (part: string, { folder, withKey, mostPages, tell }: Filling) => {
  const keys = await filesNamed(part, folder);
  const archive = writeArchive(part, mostPages);
  try {
    for (const key of keys) archive.addFile(key, fileAt(folder, key));
    archive.keep('clock.json', readFileSync(join(folder, 'clock.json')));
    if (withKey) archive.keep('data.key', readFileSync(keyFile(folder)));
    const hashOf = async (key: string) => archive.hashOf(key);
    const report = await checkFile(part, { hashOf, wrapper: existingKeyWrapper(folder) }, tell);
    if (isOfRecord(report)) throw new BackupUnsound(`${folder} is damaged: see tidu check`);
    const { items, streams, events, files } = report;
    const manifest = {
      at: new Date().toISOString(),
      version: packageJson.version,
      withKey,
      items,
      streams,
      events,
      files: files.length,
      digest: digestOf(part),
    };
    archive.keep('manifest', manifestOf(manifest));
    return report;
  } finally {
    archive.close();
  }
};

/**
 * Copies a data folder into one file while the system works on it: the table at one moment (SQLite's VACUUM INTO), the
 * files that it names, its clock, and its key or not. It has its name once all in it was checked, and not before.
 * Throws BackupExists, BackupUnsound, NoStore, StoreDamaged, and what a full disk throws.
 */
export const backup = async (options: BackupOptions): Promise<Report> => {
  const { folder, file } = options;
  if (existsSync(file)) throw new BackupExists(`${file} exists`);
  const part = asideOf(file);
  try {
    copySnapshot(tableIn(folder), part);
    const report = await filled(part, options);
    flushed(part);
    // Fails where somebody has taken the name meanwhile.
    linkSync(part, file);
    flushFolderSync(dirname(file));
    return report;
  } finally {
    rmSync(part, { force: true });
    if (existsSync(tableIn(folder))) leaveNoTrace(folder);
  }
};
