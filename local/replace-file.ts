import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Windows refuses to put a file in the place of one that somebody has open, and what scans or indexes files opens each one
 * for a moment once it is written. So it is tried again, for some two seconds in all; elsewhere the first try counts.
 */
const PAUSES_MS: readonly number[] = [5, 10, 20, 50, 100, 200, 400, 600, 600];
const OPEN = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY']);

const isOpen = (error: unknown): boolean => OPEN.has(Reflect.get(Object(error), 'code'));

/** Puts `from` in the place of `to`, at once and whole. Throws what the file system throws. */
export const replaceFile = async (
  from: string,
  to: string,
  move: (from: string, to: string) => Promise<void> = rename,
  pauses: readonly number[] = process.platform === 'win32' ? PAUSES_MS : [],
): Promise<void> => {
  for (const pause of pauses) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      if (!isOpen(error)) throw error;
      await sleep(pause);
    }
  }
  await move(from, to);
};

const wait = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** The same for the small files that are written in one go; nothing else happens in the process while it waits. */
export const replaceFileSync = (
  from: string,
  to: string,
  move: (from: string, to: string) => void = renameSync,
  pauses: readonly number[] = process.platform === 'win32' ? PAUSES_MS : [],
): void => {
  for (const pause of pauses) {
    try {
      move(from, to);
      return;
    } catch (error) {
      if (!isOpen(error)) throw error;
      wait(pause);
    }
  }
  move(from, to);
};
