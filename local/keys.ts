import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RewrappingKeys } from '../adapters/dynamodb/data-keys.ts';
import { Failure } from '../engine/failure.ts';
import { flushFolderSync } from './lasting.ts';

/** The folder's key is damaged, or a data key was wrapped by another folder's. */
export class FolderKeyBroken extends Failure {
  override readonly name = 'FolderKeyBroken';
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const FILE = 'data.key';

/** Reads the folder's key, or makes it: readable by the owner alone, and never half written. */
const folderKey = (folder: string): Buffer => {
  const file = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${FILE}.${process.pid}`);
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
  try {
    // A link fails where the key exists: whoever was first made it.
    linkSync(draft, file);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // What it wraps is flushed to the table soon: without it all of that would be lost.
  flushFolderSync(folder);
  return readKey(file);
};

/** Throws FolderKeyBroken. */
const readKey = (file: string): Buffer => {
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES)
    throw new FolderKeyBroken(`${file} is not a key of ${KEY_BYTES} bytes`);
  return key;
};

/** Where the key of a folder is. */
export const keyFile = (folder: string): string => join(folder, FILE);

/**
 * Wraps data keys by a key in the data folder: what KMS does on AWS. A backup of the folder without this file cannot
 * be read, and with it can be. Throws FolderKeyBroken.
 */
export const folderKeyWrapper = (folder: string): RewrappingKeys => wrapperBy(folderKey(folder));

/** The same, of a key that is there; undefined where none is. Throws FolderKeyBroken. */
export const existingKeyWrapper = (folder: string): RewrappingKeys | undefined =>
  existsSync(keyFile(folder)) ? wrapperBy(readKey(keyFile(folder))) : undefined;

/** The same, of a file that holds a folder's key. Throws FolderKeyBroken. */
export const keyWrapperOf = (file: string): RewrappingKeys => wrapperBy(readKey(file));

const wrapperBy = (master: Buffer): RewrappingKeys => {
  const wrap = (subject: string, key: Uint8Array): string => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, master, iv).setAAD(Buffer.from(subject));
    const wrapped = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return wrapped.toString('base64url');
  };
  return {
    async create(subject) {
      const key = randomBytes(KEY_BYTES);
      return { key, wrapped: wrap(subject, key) };
    },
    wrap: async (subject, key) => wrap(subject, key),
    async unwrap(subject, wrapped) {
      const body = Buffer.from(wrapped, 'base64url');
      try {
        const decipher = createDecipheriv(CIPHER, master, body.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(subject))
          .setAuthTag(body.subarray(-TAG_BYTES));
        return Buffer.concat([
          decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)),
          decipher.final(),
        ]);
      } catch (error) {
        throw new FolderKeyBroken(
          `the data key of ${subject} does not open with this folder's key`,
          { cause: error },
        );
      }
    },
  };
};
