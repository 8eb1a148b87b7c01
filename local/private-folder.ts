import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Nobody but its owner: marks before the scores are closed and drafts of every unit lie in the data folder. */
const FOLDER = 0o700;
const FILE = 0o600;

/**
 * Makes the data folder its owner's alone, with all that an earlier version left in it; what is written later follows
 * the process's umask (local/start.ts), and cannot be reached through the folder anyway. Windows keeps its own lists of
 * rights and takes no notice.
 */
export const privateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: FOLDER });
  chmodSync(folder, FOLDER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER : FILE);
  }
};
