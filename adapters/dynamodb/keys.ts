import { HEAD_SORT_KEY, SHARDS } from '../../engine/table.ts';
import { type Item, text } from './item.ts';

/** Key of an item; the layout is design §5. */
export const key = (pk: string, sk: string): Item => ({ pk: text(pk), sk: text(sk) });

export const headKey = (stream: string): Item => key(stream, HEAD_SORT_KEY);

/** Eight digits sort as numbers do; a stream ends long before 99,999,999 events. */
export const eventSortKey = (seq: number): string => `E#${String(seq).padStart(8, '0')}`;
export const LAST_EVENT_SORT_KEY = 'E#99999999';

/**
 * Claimed sets: all sets whose keys agree up to their last `|` share a partition. The `#` stands before the rest since a
 * sort key may not be empty.
 */
export const setKey = (claim: string): { readonly pk: string; readonly sk: string } => {
  const cut = claim.lastIndexOf('|');
  return { pk: `SETS#${claim.slice(0, Math.max(cut, 0))}`, sk: `#${claim.slice(cut + 1)}` };
};

export const uniqueKey = (claim: string): Item => key(`UNIQUE#${claim}`, 'CLAIM');

/** Shard that a stream is in: FNV-1a, spread evenly and stable across versions. */
export const shardOf = (stream: string): number => {
  let hash = 0x811c9dc5;
  for (const character of stream) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % SHARDS;
};

export const openShard = (stream: string): string => `OPEN#${shardOf(stream)}`;

/** Digits turned round, so that of days or instants the latest comes first. */
export const backwards = (at: string): string =>
  at.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
