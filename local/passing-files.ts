import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PASSING } from '../engine/ports/files.ts';
import { removeOlder } from './older-files.ts';
import { replaceFile } from './replace-file.ts';

export interface PassingFiles {
  put(key: string, bytes: Uint8Array, known: { size: number; sha256: string }): Promise<void>;
}

/** Written aside and renamed: whoever is reading the one before keeps it whole, nobody meets half of this one. */
const replace = async (path: string, content: Uint8Array | string): Promise<void> => {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(aside, content);
    await replaceFile(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
};

/**
 * What was made for one reader lies in the data folder only as long as its signed URL lives: what is older goes with
 * the next one, and what a killed process left behind goes at the start. Real time, whatever the demo clock says.
 */
export const passingFiles = (folder: string, lifetimeMs: number): PassingFiles => {
  const root = join(folder, PASSING);
  const sweep = () => removeOlder(root, lifetimeMs);
  void sweep();
  return {
    put: async (key, bytes, known) => {
      await sweep();
      const path = join(folder, key);
      await mkdir(dirname(path), { recursive: true });
      await replace(`${path}.json`, JSON.stringify(known));
      await replace(path, bytes);
    },
  };
};
