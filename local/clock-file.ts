import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock, type MovableClock } from './clock.ts';
import { replaceFileSync } from './replace-file.ts';

const FILE = 'clock.json';

/** A fresh folder's clock may start at another instant (`startAt`); after that the folder remembers. */
const storedOffset = (folder: string, startAt: Date | undefined): number => {
  try {
    const { offsetMs } = JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
    return typeof offsetMs === 'number' ? offsetMs : 0;
  } catch {
    return startAt === undefined ? 0 : startAt.getTime() - Date.now();
  }
};

export interface StoredClock extends MovableClock {
  /** Keeps the offset, so that a restart goes on at the same day. */
  store(): void;
}

/** The embedded clock: real time plus an offset kept in the data folder; only `--demo` may move it. */
export const storedClock = (folder: string, startAt?: Date): StoredClock => {
  mkdirSync(folder, { recursive: true });
  const clock = createClock({ offsetMs: storedOffset(folder, startAt) });
  const store = (): void => {
    const path = join(folder, FILE);
    writeFileSync(`${path}.new`, JSON.stringify({ offsetMs: clock.offsetMs() }), { flush: true });
    replaceFileSync(`${path}.new`, path);
  };
  store();
  return { ...clock, store };
};
