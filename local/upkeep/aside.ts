import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolderSync } from '../lasting.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Where something grows until it is whole and may have its name. What processes that were killed left there goes.
 */
export const asideOf = (path: string): string => {
  const [folder, name] = [dirname(path), basename(path)];
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(`${name}.`) || !/\.\d+\.part$/.test(other)) continue;
    const pid = Number(other.split('.').at(-2));
    if (!isAlive(pid) || pid === process.pid)
      rmSync(join(folder, other), { recursive: true, force: true });
  }
  return `${path}.${process.pid}.part`;
};

/** The bytes of a file are on the disk, and not only on their way there. */
export const flushed = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** The names of all that is in a folder, and below it, are too. */
export const namesFlushed = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) flushFolderSync(join(entry.parentPath, entry.name));
  flushFolderSync(folder);
};
