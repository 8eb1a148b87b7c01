import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Item } from '../../adapters/dynamodb/item.ts';
import type { Items } from './items.ts';
import { keyOf } from './shape.ts';

/**
 * Earlier versions kept the table in a database of another program, in a file of its own: its items are taken over once, in
 * one commit, and the file stays beside it under another name.
 */
export const takeOlder = (folder: string, items: Items): void => {
  const file = join(folder, 'dynamodb.sqlite');
  if (!existsSync(file)) return;
  const older = new DatabaseSync(file);
  items.together(() => {
    for (const { item_json } of older.prepare('SELECT item_json FROM tidu').iterate()) {
      const item: Item = JSON.parse(String(item_json));
      items.put(keyOf(item), item);
    }
  });
  older.close();
  renameSync(file, join(folder, 'before.sqlite'));
};
