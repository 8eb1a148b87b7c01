import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../engine/failure.ts';

/** Another process works on this data folder; two on one store would not know of each other's writes. */
export class FolderInUse extends Failure {
  override readonly name = 'FolderInUse';
}

/** SQLITE_BUSY: https://sqlite.org/rescode.html */
const BUSY = 5;

export const codeOf = (error: unknown): number | undefined => {
  const code: unknown = Reflect.get(Object(error), 'errcode');
  // The lower byte is the kind, the rest says where it happened.
  return typeof code === 'number' ? code & 0xff : undefined;
};

/**
 * Takes the folder for this process until it is given back or the process ends, however it ends: the operating system
 * holds the lock, by the means that SQLite knows on each of them. Throws FolderInUse.
 */
export const takeFolder = (folder: string): (() => void) => {
  const lock = new DatabaseSync(join(folder, 'owner.sqlite'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (codeOf(error) !== BUSY) throw error;
    throw new FolderInUse(`${folder} is in use by another process`, { cause: error });
  }
  return () => lock.close();
};
