import type { Message, Outbox } from '../../engine/ports/outbox.ts';
import { INBOX, SHARDS } from '../../engine/table.ts';
import { dueIn } from './due-in.ts';
import { streamOf } from './head-item.ts';
import { type Item, jsonOf, text, textOf } from './item.ts';
import { backwards, key, shardOf } from './keys.ts';
import { pageOf } from './page.ts';
import { conditional, get, queryBeginning, type Table } from './table.ts';

/** Begins the sort key of a message. */
const MESSAGE = 'N#';

const messageKey = ({ stream, receiver, key: of }: Pick<Message, 'stream' | 'receiver' | 'key'>) =>
  key(stream, `${MESSAGE}${receiver}#${of}`);

/** A receiver's messages that wait share a partition of the index, so that they are found together. */
const waitingOf = (receiver: string): string => `OUTBOX#${shardOf(receiver)}`;
const toldOf = (receiver: string): string => `TOLD#${receiver}`;
const DEAD = 'UNDELIVERED';

const INBOX_OF: Readonly<Record<Message['status'], (receiver: string) => string | undefined>> = {
  waiting: waitingOf,
  sent: toldOf,
  dead: () => DEAD,
  moot: () => undefined,
};

/** Item `N#<receiver>#<key>`: `at` when it is due or was settled, `d` the rest (JSON); in an inbox by its status, what is settled with the latest first. */
const messageItem = ({ stream, receiver, key: of, at, ...rest }: Message): Item => {
  const inbox = INBOX_OF[rest.status](receiver);
  return {
    ...messageKey({ stream, receiver, key: of }),
    at: text(at),
    d: text(JSON.stringify(rest)),
    ...(inbox === undefined
      ? {}
      : {
          inbox: text(inbox),
          due: text(`${rest.status === 'waiting' ? at : backwards(at)}#${receiver}`),
        }),
  };
};

const messageOf = (item: Item): Message => {
  const [, receiver = '', ...of] = textOf(item, 'sk').split('#');
  return {
    ...(jsonOf(item, 'd') as Pick<Message, 'telling' | 'status' | 'attempts' | 'again'>),
    stream: streamOf(item),
    receiver,
    key: of.join('#'),
    at: textOf(item, 'at'),
  };
};

const written = async (table: Table, message: Message, condition: object): Promise<boolean> => {
  const Item = messageItem(message);
  const refused = await conditional(
    table.wire('PutItem', { TableName: table.name, Item, ...condition }),
  );
  // After a lost answer it may be our own that stands there; whoever reads it then finds the same.
  return refused === undefined;
};

export const outbox = (table: Table): Outbox => ({
  async of(stream) {
    const items = await queryBeginning(table, stream, MESSAGE);
    return new Set(items.map((item) => textOf(item, 'sk').slice(MESSAGE.length)));
  },
  put: (message) =>
    written(
      table,
      { ...message, status: 'waiting', attempts: [] },
      { ConditionExpression: 'attribute_not_exists(pk)' },
    ),
  async *due(now) {
    // Behind every receiver at that instant.
    const until = `${now}~`;
    for (let shard = 0; shard < SHARDS; shard += 1)
      for await (const items of dueIn(table, `OUTBOX#${shard}`, until)) yield items.map(messageOf);
  },
  async claim(message, until) {
    const claimed = { ...message, at: until };
    const mine = await written(table, claimed, {
      ConditionExpression: '#at = :a',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':a': text(message.at) },
    });
    return mine ? claimed : undefined;
  },
  async settle(message) {
    await table.wire('PutItem', { TableName: table.name, Item: messageItem(message) });
  },
  async one(stream, receiver, of) {
    const item = await get(table, messageKey({ stream, receiver, key: of }));
    return item === undefined ? undefined : messageOf(item);
  },
  async settled(of, page) {
    const partition = of === 'dead' ? DEAD : toldOf(of.receiver);
    const found = await pageOf(table, INBOX, partition, page);
    return { ...found, items: found.items.map(messageOf) };
  },
});
