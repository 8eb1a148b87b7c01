import { closeSync, fsyncSync, openSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

// A file that was made or renamed is found after a power cut only once its folder is flushed too. Windows writes names
// through by itself, and opens no folder as a file.
const NAMES_LAST = process.platform === 'win32';

/** Whatever has a new name in the folder keeps it. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (NAMES_LAST) return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const flushFolderSync = (folder: string): void => {
  if (NAMES_LAST) return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes the folder, and those above it, so that they are there after a power cut. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await flushFolder(dirname(made));
};
