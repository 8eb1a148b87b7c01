import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../engine/failure.ts';
import { FORM } from './items.ts';
import { codeOf } from './owner.ts';

/** The file is damaged: nothing is read from it, so that nothing wrong is built upon it. */
export class StoreDamaged extends Failure {
  override readonly name = 'StoreDamaged';
}

/** A later version of this software has written the file. */
export class StoreFromTheFuture extends Failure {
  override readonly name = 'StoreFromTheFuture';
}

/** SQLITE_CORRUPT, SQLITE_NOTADB: https://sqlite.org/rescode.html */
export const isDamage = (error: unknown): boolean => [11, 26].includes(codeOf(error) ?? 0);

/** Some 0.3 s: larger files are looked through only where their process did not end in order. */
const SMALL_BYTES = 256 * 1024 * 1024;

/** Throws StoreFromTheFuture. */
export const requireKnownForm = (database: DatabaseSync): void => {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > FORM)
    throw new StoreFromTheFuture(
      `${database.location()} has form ${version}, this software knows ${FORM}: use a newer one`,
    );
};

const faultIn = (database: DatabaseSync, thorough: boolean): string | undefined => {
  requireKnownForm(database);
  if (!thorough) return undefined;
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  return found === 'ok' ? undefined : String(found);
};

/**
 * Looks through the file before it is used: always where it is small or its process was killed (the log is still there).
 * Throws StoreDamaged, StoreFromTheFuture.
 */
export const requireWhole = (file: string): void => {
  if (!existsSync(file)) return;
  const thorough = statSync(file).size <= SMALL_BYTES || existsSync(`${file}-wal`);
  const damaged = (why: string, cause?: unknown) =>
    new StoreDamaged(`${file} is damaged (${why}): restore the data folder from a backup`, {
      cause,
    });
  const database = new DatabaseSync(file);
  try {
    const fault = faultIn(database, thorough);
    if (fault !== undefined) throw damaged(fault);
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw damaged(String(error), error);
  } finally {
    database.close();
  }
};
