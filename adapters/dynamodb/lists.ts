import type { Head, StreamKey } from '../../engine/ports/event-store.ts';
import type { Lists, Page } from '../../engine/ports/lists.ts';
import { APPLICANT, INBOX, LISTS, OPEN, SHARDS } from '../../engine/table.ts';
import { askedOf } from './asked.ts';
import { headOf, inboxOf, streamOf, taskOf } from './head-item.ts';
import { type Item, text } from './item.ts';
import { headKey } from './keys.ts';
import { mendPlaces } from './mend-places.ts';
import { decode, encode, LONGEST_PAGE, type PageOf, pageOf } from './page.ts';
import { getMany, type Table } from './table.ts';

/** The heads behind the keys of a page, in the page's order. */
const headsOf = async (table: Table, page: Page<Item>, current = false): Promise<Page<Head>> => {
  const keys = page.items.map((item) => headKey(streamOf(item)));
  const found = (await getMany(table, keys, current)).map(headOf);
  const byStream = new Map(found.map((head) => [head.stream, head]));
  const items = page.items.flatMap((item) => byStream.get(streamOf(item)) ?? []);
  return { items, ...(page.next === undefined ? {} : { next: page.next }) };
};

/** Batches asked for at the same moment: the client keeps some dozens of connections for everybody. */
const TOGETHER = 4;

/** Keys of a list in pages of 1 MB, which hold some ten thousand; then the heads behind them, in batches side by side. */
const wholeList = async (table: Table, list: string, most: number) => {
  const keys: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await table.wire('Query', {
      TableName: table.name,
      IndexName: LISTS.name,
      KeyConditionExpression: '#k = :k',
      ExpressionAttributeNames: { '#k': LISTS.partitionKey },
      ExpressionAttributeValues: { ':k': text(list) },
      // One more than is wanted, so that it is known whether there are more.
      Limit: most + 1 - keys.length,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    keys.push(...(answer.Items ?? []).map((item) => headKey(streamOf(item))));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined && keys.length <= most);
  const wanted = keys.slice(0, most);
  const batches = Array.from({ length: Math.ceil(wanted.length / LONGEST_PAGE) }, (_none, index) =>
    wanted.slice(index * LONGEST_PAGE, (index + 1) * LONGEST_PAGE),
  );
  const items: Item[] = [];
  for (let start = 0; start < batches.length; start += TOGETHER) {
    const found = batches
      .slice(start, start + TOGETHER)
      .map((batch) => getMany(table, batch, false));
    items.push(...(await Promise.all(found)).flat());
  }
  return { items: items.map(headOf), partial: keys.length > most || from !== undefined };
};

/** Open streams shard after shard; a page ends with its shard, so it may be short, or empty with a `next`. */
const openPage = async (table: Table, { limit, after }: PageOf): Promise<Page<StreamKey>> => {
  const [shard = '0', inner] = after === undefined ? [] : decode(after, 2);
  const page = await pageOf(
    table,
    OPEN,
    `OPEN#${shard}`,
    inner ? { limit, after: inner } : { limit },
  );
  const items = page.items.map(streamOf);
  if (page.next !== undefined) return { items, next: encode(shard, page.next) };
  const next = Number(shard) + 1;
  return next < SHARDS ? { items, next: encode(String(next), '') } : { items };
};

export const lists = (table: Table): Lists => ({
  async inbox(of, page) {
    const found = await pageOf(table, INBOX, inboxOf(of), page);
    return {
      ...found,
      items: found.items.map((item) => ({ ...taskOf(item), stream: streamOf(item) })),
    };
  },
  asked: (of, by) => askedOf(table, of, by),
  async heads(list, page) {
    return headsOf(table, await pageOf(table, LISTS, list, page), page.current);
  },
  async streams(list, page) {
    const found = await pageOf(table, LISTS, list, page);
    return { ...found, items: found.items.map(streamOf) };
  },
  mend: (stream, at, head) => mendPlaces(table, stream, at, head),
  whole: (list, most) => wholeList(table, list, most),
  async applicant(org, page) {
    return headsOf(table, await pageOf(table, APPLICANT, org, page));
  },
  open: (page) => openPage(table, page),
});
