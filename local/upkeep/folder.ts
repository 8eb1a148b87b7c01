import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { Failure } from '../../engine/failure.ts';
import { FolderInUse, takeFolder } from '../dynamodb/owner.ts';
import { openSnapshot, type Snapshot, tableFile } from '../dynamodb/snapshot.ts';
import { isFileKey } from '../file-grants.ts';
import { existingKeyWrapper } from '../keys.ts';
import type { Tell } from './check/findings.ts';
import { type Checked, checkTable, type Report } from './check/table.ts';

/** SHA-256 of a file's bytes; undefined where there is none. */
export const hashOfFile = async (path: string): Promise<string | undefined> => {
  if (!existsSync(path)) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** A key that no upload has: as a path it could lie anywhere. */
export class StrangeFileKey extends Failure {
  override readonly name = 'StrangeFileKey';
}

/** Where a file of a data folder lies: within it, whatever key a table or a backup names. Throws StrangeFileKey. */
export const fileAt = (folder: string, key: string): string => {
  if (!isFileKey(key)) throw new StrangeFileKey(`${key} is no key of a file`);
  return join(folder, 'files', key);
};

export const storeIn = (folder: string): string => join(folder, 'dynamodb');
export const tableIn = (folder: string): string => tableFile(storeIn(folder));

/** The items of a snapshot; rows that cannot be read, or stand where an index would not find them, are told. */
export function* itemsOf(snapshot: Snapshot, tell: Tell): Iterable<Item> {
  for (const { pk, sk, item, astray } of snapshot.rows()) {
    if (item === undefined) tell({ kind: 'item', pk, sk, detail: 'no JSON' });
    else {
      if (astray.length > 0) tell({ kind: 'index', pk, sk, detail: astray.join(', ') });
      yield item;
    }
  }
}

/** Checks an SQLite file with a table, beside what holds its files and keys. Throws what openSnapshot throws. */
export const checkFile = async (
  file: string,
  beside: Omit<Checked, 'items'>,
  tell: Tell = () => undefined,
): Promise<Report> => {
  const snapshot = openSnapshot(file);
  const findings: Report['findings'][number][] = [];
  const note: Tell = (finding) => {
    findings.push(finding);
    tell(finding);
  };
  try {
    for (const detail of snapshot.damage()) note({ kind: 'store', pk: '', detail });
    const report = await checkTable({ ...beside, items: itemsOf(snapshot, note) }, tell);
    return { ...report, findings: [...findings, ...report.findings] };
  } finally {
    snapshot.close();
  }
};

/**
 * Whoever only reads a table of SQLite's leaves an empty log beside it, which the next start would take for the trace of
 * a process that was killed. It goes where nobody works on the folder.
 */
export const leaveNoTrace = (folder: string): void => {
  const log = `${tableIn(folder)}-wal`;
  try {
    const giveBack = takeFolder(storeIn(folder));
    if (existsSync(log) && statSync(log).size === 0)
      for (const trace of [log, `${tableIn(folder)}-shm`]) rmSync(trace, { force: true });
    giveBack();
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
  }
};

/** The same for whoever owns the folder. */
export const checkFolderAsOwner = (folder: string, tell?: Tell): Promise<Report> =>
  checkFile(
    tableIn(folder),
    {
      hashOf: (key: string) =>
        isFileKey(key) ? hashOfFile(fileAt(folder, key)) : Promise.resolve(undefined),
      wrapper: existingKeyWrapper(folder),
    },
    tell,
  );

/**
 * Checks a data folder, also while a system works on it: what is looked at is its table at one moment, and files, which
 * never change. Nothing is written. Throws NoStore, StoreDamaged, StoreFromTheFuture, FolderKeyBroken.
 */
export const checkFolder = async (folder: string, tell?: Tell): Promise<Report> => {
  try {
    return await checkFolderAsOwner(folder, tell);
  } finally {
    if (existsSync(tableIn(folder))) leaveNoTrace(folder);
  }
};
