import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';
import { indexState, LOG_HEADER, type Log, logIn, readNote } from './wal.ts';

/** What a power cut took: frames of the log that nobody had flushed, and pages of the file that were half written. */
export interface Cut {
  readonly dropped: number;
  readonly torn: number;
}

/** A disk writes sectors whole, in any order. */
const SECTOR = 512;

const bytesOf = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

/** Rubbish in some of the sectors from one place to another. */
const scramble = (bytes: Buffer, from: number, to: number, random: Random): void => {
  for (let at = from; at < to; at += SECTOR)
    if (random.chance(0.5))
      bytes.fill(Math.floor(random.between(0, 256)), at, Math.min(at + SECTOR, to));
};

/** What was written and not flushed is gone, or half there, or there in some of its sectors. */
const loseTail = (bytes: Buffer, from: number, random: Random): Buffer => {
  const end = bytes.length;
  const kind = random.pick(['gone', 'half', 'some'] as const, 'gone');
  const to = kind === 'gone' ? from : Math.floor(random.between(from, end) / SECTOR) * SECTOR;
  const kept = Buffer.from(bytes.subarray(0, Math.max(from, kind === 'some' ? end : to)));
  // The last frame is never whole: a log that kept all of it would have lost nothing.
  const last = Math.max(from, kept.length - SECTOR);
  if (kind === 'some') scramble(kept, from, last, random);
  kept.fill(0, last);
  return kept;
};

/** Pages that were being copied into the file when the power went; the log, which is flushed, has them all. */
const tearPages = (file: string, { pages, pageSize }: Log, copying: number, random: Random) => {
  const bytes = bytesOf(file);
  const torn = [...new Set(pages.slice(0, copying))].filter(() => random.chance(0.5));
  for (const page of torn) {
    const at = (page - 1) * pageSize;
    if (at < bytes.length) scramble(bytes, at, Math.min(at + pageSize, bytes.length), random);
  }
  writeFileSync(file, bytes);
  return torn.length;
};

/**
 * Makes of the folder of a killed process what a power cut at that moment could have left. A process that is killed
 * leaves all that it wrote to the operating system; a power cut leaves what was flushed, and of the rest any part. What
 * is flushed the victim has noted after each commit (victim-flushes.ts); frames that a checkpoint has begun to copy
 * were flushed before that.
 */
export const cutPower = (folder: string, noted: string, random: Random): Cut => {
  const file = join(folder, 'items.sqlite');
  const bytes = bytesOf(`${file}-wal`);
  const log = logIn(bytes);
  const shared = bytesOf(`${file}-shm`);
  rmSync(`${file}-shm`, { force: true });
  if (log === undefined || shared.length < 136) return { dropped: 0, torn: 0 };
  const note = readNote(noted);
  const index = indexState(shared);
  const indexed = index.salt === log.salt ? index : { copied: 0, copying: 0 };
  const told = note.salt === log.salt ? note.frames : 0;
  const safe = Math.max(told, indexed.copying);
  const torn = indexed.copying > indexed.copied ? tearPages(file, log, indexed.copying, random) : 0;
  const from = LOG_HEADER + safe * log.frameBytes;
  const dropped = Math.max(0, log.pages.length - safe);
  if (bytes.length > from) writeFileSync(`${file}-wal`, loseTail(bytes, from, random));
  return { dropped, torn };
};
