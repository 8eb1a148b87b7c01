import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RewrappingKeys } from '../../../adapters/dynamodb/data-keys.ts';
import { key } from '../../../adapters/dynamodb/keys.ts';
import { type Items, openItems } from '../../dynamodb/items.ts';
import { takeFolder } from '../../dynamodb/owner.ts';
import { keyOf } from '../../dynamodb/shape.ts';
import { folderKeyWrapper } from '../../keys.ts';
import { endMove, type MoveNote, moveNote, noteMove } from '../../move-note.ts';
import { receive } from '../../receive-file.ts';
import { isOfRecord } from '../backup.ts';
import { checkFile, checkFolderAsOwner, fileAt, hashOfFile, storeIn, tableIn } from '../folder.ts';
import { FolderNotEmpty } from '../restore.ts';
import { carried, goes, MARKER } from './carried.ts';
import { compared } from './compare.ts';
import type { Moved, MoveOptions } from './far.ts';
import { MovesElsewhere, SourceUnsound } from './out.ts';

/** A folder of its own, or one that this move has begun to fill. Throws FolderNotEmpty, MovesElsewhere. */
const beginning = ({ folder, far }: MoveOptions): MoveNote => {
  const { tableName: table, bucket } = far;
  const known = moveNote(storeIn(folder));
  if (known !== undefined) {
    if (known.to !== 'local' || known.table !== table || known.bucket !== bucket)
      throw new MovesElsewhere(`${folder} belongs to a move of ${known.table}`);
    return known;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new FolderNotEmpty(`${folder} is not empty`);
  mkdirSync(storeIn(folder), { recursive: true, mode: 0o700 });
  const note: MoveNote = {
    id: randomUUID(),
    to: 'local',
    table,
    bucket,
    done: false,
    heads: false,
  };
  noteMove(storeIn(folder), note);
  return note;
};

const fetchItems = async (
  items: Items,
  here: RewrappingKeys,
  { heads: fetched, after, ...note }: MoveNote,
  { folder, far, progress }: MoveOptions,
): Promise<void> => {
  // Here `heads` says that the last page was written: items come in the order of the far table.
  if (fetched) return;
  let count = 0;
  for await (const page of far.table.pages(after && key(after.pk, after.sk))) {
    const found = await Promise.all(
      page.items.filter(goes).map((item) => carried(item, far.keys, here)),
    );
    items.together(() => {
      for (const item of found) items.put(keyOf(item), item);
    });
    count += found.length;
    progress?.({ what: 'items', count });
    const { next } = page;
    const place = next === undefined ? { heads: true } : { heads: false, after: keyOf(next) };
    noteMove(storeIn(folder), { ...note, ...place });
  }
};

/** Files that the table names and the bucket has. */
const fetchFiles = async ({ folder, far, progress }: MoveOptions): Promise<void> => {
  const { files } = await checkFile(tableIn(folder), { hashOf: (file) => far.files.hashOf(file) });
  for (const [index, file] of files.entries()) {
    const path = fileAt(folder, file);
    const sha256 = basename(file);
    if ((await hashOfFile(path)) !== sha256) {
      mkdirSync(dirname(path), { recursive: true });
      const { size, stream } = await far.files.get(file);
      await receive(path, { size, sha256 }, stream);
    }
    progress?.({ what: 'files', count: index + 1 });
  }
};

/**
 * Moves a deployed table and its files into a new data folder; what was begun is gone on with. Nobody can keep the far
 * side from being written to but its owner, so all of it is read again at the end: where it has gone on meanwhile,
 * MoveDiffers. Throws FolderNotEmpty, MovesElsewhere, SourceUnsound.
 */
export const moveIn = async (options: MoveOptions): Promise<Moved> => {
  const { folder, far, tell, progress } = options;
  if ((await far.table.get(MARKER)) !== undefined)
    throw new SourceUnsound(`${far.tableName} is not whole yet: a move to it was not finished`);
  const note = beginning(options);
  const giveBack = takeFolder(storeIn(folder));
  const items = openItems(tableIn(folder));
  try {
    const here = folderKeyWrapper(folder);
    await fetchItems(items, here, note, options);
    await fetchFiles(options);
    progress?.({ what: 'comparing', count: 0 });
    const same = await compared(far.table, items, { far: far.keys, here });
    const report = await checkFolderAsOwner(folder, tell);
    if (isOfRecord(report)) throw new SourceUnsound(`${far.tableName} is damaged, see above`);
    writeFileSync(join(folder, 'clock.json'), JSON.stringify({ offsetMs: 0 }), { flush: true });
    endMove(storeIn(folder));
    return {
      ...same,
      files: report.files.length,
      streams: report.streams,
      events: report.events,
    };
  } finally {
    items.close();
    giveBack();
  }
};
