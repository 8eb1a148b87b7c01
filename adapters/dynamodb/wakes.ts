import { SHARDS } from '../../engine/table.ts';
import { nextLook, type Wakes, type Walk, type Walks } from '../../engine/wakes.ts';
import { dueIn } from './due-in.ts';
import { streamOf } from './head-item.ts';
import { type Item, jsonOf, text } from './item.ts';
import { key, shardOf } from './keys.ts';
import { conditional, get, type Table } from './table.ts';

/** Sort key of the item that says when a stream is to be looked at again; among waits and runs, which are read with it. */
export const WAKE_SORT_KEY = 'WAKE';

const wakeShard = (stream: string): string => `WAKE#${shardOf(stream)}`;

/** In the sweeper's inbox by its instant: a question to the sweeper as a task is one to an office; keys alone. */
const wakeItem = (stream: string, due: string): Item => ({
  ...key(stream, WAKE_SORT_KEY),
  inbox: text(wakeShard(stream)),
  due: text(due),
});

/**
 * The instant of a stream's next look is written where it comes earlier than the one that is kept, or where that is
 * over: a later one is put right by the look that finds nothing to do, which costs less than a write each time that
 * somebody acts. What is over is only moved where nobody has moved it meanwhile.
 */
export const wakes = (table: Table): Wakes => ({
  async *due(now) {
    for (let shard = 0; shard < SHARDS; shard += 1)
      for await (const items of dueIn(table, `WAKE#${shard}`, now)) yield items.map(streamOf);
  },
  async keep(stream, expected, kept) {
    const wanted = expected && nextLook(expected);
    const unmoved = kept && {
      ConditionExpression: 'due = :k',
      ExpressionAttributeValues: { ':k': text(kept) },
    };
    if (wanted === undefined) {
      const Key = key(stream, WAKE_SORT_KEY);
      if (unmoved !== undefined)
        await conditional(table.wire('DeleteItem', { TableName: table.name, Key, ...unmoved }));
      return;
    }
    const Put = { TableName: table.name, Item: wakeItem(stream, wanted) };
    if (kept === undefined || wanted < kept) await table.wire('PutItem', Put);
    else if (expected !== undefined && kept <= expected.at && kept !== wanted)
      await conditional(table.wire('PutItem', { ...Put, ...unmoved }));
  },
});

/** Item `WALK#<name>` / `WALK`: `d` the walk (JSON). */
export const walks = (table: Table): Walks => {
  const keyOf = (name: string): Item => key(`WALK#${name}`, 'WALK');
  return {
    async of(name) {
      const item = await get(table, keyOf(name));
      return item === undefined ? undefined : (jsonOf(item, 'd') as Walk);
    },
    async keep(name, walk) {
      const Item = { ...keyOf(name), d: text(JSON.stringify(walk)) };
      await table.wire('PutItem', { TableName: table.name, Item });
    },
  };
};
