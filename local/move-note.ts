import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../engine/failure.ts';
import { flushFolderSync } from './lasting.ts';

/** The folder's table is on its way elsewhere, or has arrived there: two that go on from the same would part for ever. */
export class FolderMoves extends Failure {
  override readonly name = 'FolderMoves';
}

/** How far a move has come. It goes on from here, whoever was killed. */
const MoveNote = z.object({
  id: z.string(),
  to: z.enum(['aws', 'local']),
  table: z.string(),
  bucket: z.string(),
  done: z.boolean(),
  /** What is behind this key has not been copied yet; none at the beginning. */
  after: z.strictObject({ pk: z.string(), sk: z.string() }).optional(),
  /** Heads go last, so that nobody follows a stream of which half is there. */
  heads: z.boolean(),
});
export type MoveNote = z.output<typeof MoveNote>;

const noteIn = (store: string): string => join(store, 'move.json');

export const moveNote = (store: string): MoveNote | undefined =>
  existsSync(noteIn(store))
    ? MoveNote.parse(JSON.parse(readFileSync(noteIn(store), 'utf8')))
    : undefined;

export const noteMove = (store: string, note: MoveNote): void => {
  const path = noteIn(store);
  writeFileSync(`${path}.new`, JSON.stringify(note), { flush: true });
  renameSync(`${path}.new`, path);
  flushFolderSync(store);
};

export const endMove = (store: string): void => rmSync(noteIn(store), { force: true });

/** Throws FolderMoves. */
export const requireStaying = (store: string): void => {
  const note = moveNote(store);
  if (note !== undefined)
    throw new FolderMoves(
      note.to === 'aws'
        ? `its table ${note.done ? 'was moved' : 'is being moved'} to ${note.table}`
        : `the table ${note.table} is being moved to it`,
    );
};
