import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { RewrappingKeys } from '../../../adapters/dynamodb/data-keys.ts';
import { type Item, text } from '../../../adapters/dynamodb/item.ts';
import { Failure } from '../../../engine/failure.ts';
import { type Items, openItems } from '../../dynamodb/items.ts';
import { takeFolder } from '../../dynamodb/owner.ts';
import { type Key, keyOf } from '../../dynamodb/shape.ts';
import { folderKeyWrapper } from '../../keys.ts';
import { type MoveNote, moveNote, noteMove } from '../../move-note.ts';
import { isOfRecord } from '../backup.ts';
import type { Report } from '../check/table.ts';
import { checkFolderAsOwner, fileAt, storeIn, tableIn } from '../folder.ts';
import { carried, goes, isHead, MARKER } from './carried.ts';
import { compared } from './compare.ts';
import type { Far, Moved, MoveOptions } from './far.ts';

/** What was recorded is damaged in the source: it is mended, or an earlier state of it is restored, before it moves. */
export class SourceUnsound extends Failure {
  override readonly name = 'SourceUnsound';
}

/** The far table holds something that this move did not put there. */
export class TargetTaken extends Failure {
  override readonly name = 'TargetTaken';
}

/** The folder's table was moved already, or is on its way to another place. */
export class MovesElsewhere extends Failure {
  override readonly name = 'MovesElsewhere';
}

const BATCH = 25;
/** Batches on their way at the same moment; after each round the place is noted. */
const TOGETHER = 8;

/** Throws MovesElsewhere. */
const beginning = async ({ folder, far }: MoveOptions): Promise<MoveNote> => {
  const known = moveNote(storeIn(folder));
  const { tableName: table, bucket } = far;
  const fresh = { id: randomUUID(), to: 'aws', table, bucket, done: false, heads: false } as const;
  const note = known ?? fresh;
  // Killed with its last step before it.
  if (note.done && note.table === table) await release(note, far);
  if (note.to !== 'aws' || note.done || note.table !== table || note.bucket !== bucket)
    throw new MovesElsewhere(
      `${folder} ${note.done ? 'was moved' : 'is being moved'} to ${note.table}`,
    );
  return note;
};

/** The far table is empty and now this move's, or it was this move's before. Throws TargetTaken. */
const claim = async ({ id }: MoveNote, { far: { table, tableName } }: MoveOptions) => {
  const marker = await table.get(MARKER);
  if (marker?.id?.S === id) return;
  const taken = new TargetTaken(`${tableName} is not empty`);
  if (marker !== undefined) throw taken;
  for await (const { items } of table.pages()) if (items.some(goes)) throw taken;
  if (!(await table.putIfAbsent({ ...MARKER, id: text(id) }))) throw taken;
};

/** The far table is whole: whoever works on it may. */
const release = async ({ id }: MoveNote, { table }: Far): Promise<void> => {
  if ((await table.get(MARKER))?.id?.S === id) await table.remove(MARKER);
};

const sendFiles = async (
  keys: readonly string[],
  { folder, far, progress }: MoveOptions,
): Promise<void> => {
  for (const [index, key] of keys.entries()) {
    const path = fileAt(folder, key);
    const sha256 = basename(key);
    if ((await far.files.hashOf(key)) !== sha256)
      await far.files.put({ key, size: statSync(path).size, sha256 }, path);
    progress?.({ what: 'files', count: index + 1 });
  }
};

/** The next items that go, heads or the others, and where to look on; none where all are behind. */
const nextOf = (items: Items, after: Key | undefined, heads: boolean): readonly Item[] => {
  const found: Item[] = [];
  for (const item of items.all(after)) {
    if (goes(item) && isHead(item) === heads) found.push(item);
    if (found.length === BATCH * TOGETHER) break;
  }
  return found;
};

const sendItems = async (
  items: Items,
  here: RewrappingKeys,
  begun: MoveNote,
  { folder, far, progress }: MoveOptions,
): Promise<MoveNote> => {
  let note = begun;
  let count = 0;
  for (;;) {
    const found = nextOf(items, note.after, note.heads);
    const last = found.at(-1);
    if (last === undefined && note.heads) return note;
    const batches = Array.from({ length: Math.ceil(found.length / BATCH) }, (_none, index) =>
      found.slice(index * BATCH, (index + 1) * BATCH),
    );
    await Promise.all(
      batches.map(async (batch) =>
        far.table.put(await Promise.all(batch.map((item) => carried(item, here, far.keys)))),
      ),
    );
    count += found.length;
    progress?.({ what: 'items', count });
    const { after: _after, ...rest } = note;
    note = last === undefined ? { ...rest, heads: true } : { ...rest, after: keyOf(last) };
    noteMove(storeIn(folder), note);
  }
};

const sound = async ({ folder, tell }: MoveOptions): Promise<Report> => {
  const report = await checkFolderAsOwner(folder, tell);
  if (isOfRecord(report)) throw new SourceUnsound(`${folder} is damaged: see tidu check`);
  return report;
};

/**
 * Moves a data folder to a deployed table and bucket: files first, then items, heads last; what was begun is gone on
 * with. The folder is its owner's until the end, so no system works on it, and none starts on it afterwards. Everything
 * is read again and compared. Throws FolderInUse, SourceUnsound, MovesElsewhere, TargetTaken, MoveDiffers.
 */
export const moveOut = async (options: MoveOptions): Promise<Moved> => {
  const { folder, far, progress } = options;
  const giveBack = takeFolder(storeIn(folder));
  try {
    const note = await beginning(options);
    const { files, streams, events } = await sound(options);
    noteMove(storeIn(folder), note);
    await claim(note, options);
    await sendFiles(files, options);
    const items = openItems(tableIn(folder));
    try {
      const here = folderKeyWrapper(folder);
      const sent = await sendItems(items, here, note, options);
      progress?.({ what: 'comparing', count: 0 });
      const same = await compared(far.table, items, { far: far.keys, here });
      noteMove(storeIn(folder), { ...sent, done: true });
      await release(sent, far);
      return { ...same, files: files.length, streams, events };
    } finally {
      items.close();
    }
  } finally {
    giveBack();
  }
};
