import {
  chainLink,
  recordedIn,
  type StoredEvent,
  storedEvent,
} from '../../../adapters/dynamodb/event-item.ts';
import { headOf } from '../../../adapters/dynamodb/head-item.ts';
import {
  CorruptItem,
  type Item,
  jsonOf,
  MOST_BYTES,
  numberOf,
  sizeOf,
  textOf,
  unpackHex,
} from '../../../adapters/dynamodb/item.ts';
import { sha256 } from '../../../adapters/sha256.ts';
import { chainFaults, contentHolds } from '../../../engine/chain.ts';
import { NeedsNewerVersion } from '../../../engine/failure.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { HEAD_SORT_KEY } from '../../../engine/table.ts';
import { filesIn, isHash, placesOf } from '../../../functions/door/file-facts.ts';
import { type AnyKind, TODAYS_NAMES } from '../../../functions/kinds/catalogue.ts';
import { foldHistory } from '../../../functions/kinds/history.ts';
import { contentsNamed } from '../../../functions/kinds/named-contents.ts';
import { checkDerived } from './derived.ts';
import type { Known, Partition } from './known.ts';
import { noteSealed } from './sealed.ts';

/** Reads an item, or tells that it cannot be read. */
const readable = <T>(known: Known, item: Item, read: (item: Item) => T): T | undefined => {
  try {
    return read(item);
  } catch (error) {
    if (!(error instanceof CorruptItem)) throw error;
    known.tell({ kind: 'item', pk: item.pk?.S ?? '', sk: item.sk?.S ?? '', detail: error.message });
    return undefined;
  }
};

const beginning = ({ items }: Partition, prefix: string): readonly Item[] =>
  items.filter(({ sk }) => sk?.S?.startsWith(prefix) === true);

/** Every event's link to the one before, and the head that says where the chain ends. Undefined where one is unreadable. */
const checkChain = (known: Known, partition: Partition): readonly StoredEvent[] | undefined => {
  const { pk } = partition;
  const read = beginning(partition, 'E#').map((item) => readable(known, item, storedEvent));
  const stored = read.filter((event) => event !== undefined);
  known.counts.events += stored.length;
  const headItem = partition.items.find(({ sk }) => sk?.S === HEAD_SORT_KEY);
  const head = headItem === undefined ? undefined : readable(known, headItem, headOf);
  if (headItem === undefined)
    known.tell({ kind: 'chain', pk, sk: HEAD_SORT_KEY, detail: 'no head' });
  for (const { seq, fault } of chainFaults(sha256, stored.map(chainLink), head))
    known.tell({ kind: 'chain', pk, detail: `${seq} ${fault}` });
  return stored.length === read.length ? stored : undefined;
};

const noteFiles = (known: Known, pk: StreamKey, sk: string, data: unknown, required: boolean) => {
  for (const file of filesIn(data)) {
    if (!isHash(file.sha256)) continue;
    const places = placesOf(pk, file);
    if (required) known.files.push({ pk, sk, places, sha256: file.sha256 });
    else known.perhaps.push(...places);
  }
};

/** Frozen values are what their hashes were made of, and none that an event names is missing. */
const checkContents = (known: Known, partition: Partition, named: readonly string[]): void => {
  const { pk } = partition;
  const found = new Set<string>();
  for (const item of beginning(partition, 'F#')) {
    const sk = textOf(item, 'sk');
    const hash = sk.slice('F#'.length);
    const kept = readable(known, item, (one) => ({
      hash,
      salt: unpackHex(one, textOf(one, 's')),
      data: jsonOf(one, 'd'),
    }));
    if (kept === undefined) continue;
    found.add(hash);
    noteSealed(known, { pk, sk }, kept.data);
    noteFiles(known, streamOf(partition), sk, kept.data, false);
    if (!contentHolds(sha256, kept)) known.tell({ kind: 'content', pk, sk, detail: 'hash' });
  }
  for (const hash of named)
    if (!found.has(hash)) known.tell({ kind: 'content', pk, sk: `F#${hash}`, detail: 'missing' });
};

const checkDrafts = (known: Known, partition: Partition): void => {
  for (const item of beginning(partition, 'D#')) {
    const [pk, sk] = [partition.pk, textOf(item, 'sk')];
    const data = readable(known, item, (one) => {
      numberOf(one, 'v');
      return jsonOf(one, 'd');
    });
    noteSealed(known, { pk, sk }, data);
    noteFiles(known, streamOf(partition), sk, data, false);
    if (sizeOf(item) > MOST_BYTES)
      known.tell({ kind: 'item', pk, sk, detail: `${sizeOf(item)} bytes` });
  }
};

const streamOf = ({ pk }: Partition): StreamKey => {
  const at = pk.indexOf('#');
  return `${pk.slice(0, at)}#${pk.slice(at + 1)}`;
};

/** Sort keys that a stream's partition has (design §5). */
const SORT_KEYS = /^(HEAD$|WAKE$|[EDFLNPTWXM]#)/;

/** A stream with all that stands beside it: chain, frozen values, working copies, and what follows from its events. */
export const checkStream = (known: Known, kind: AnyKind, partition: Partition): void => {
  const { pk, items } = partition;
  known.counts.streams += 1;
  known.streams.add(pk);
  for (const { sk } of items)
    if (!SORT_KEYS.test(sk?.S ?? ''))
      known.tell({ kind: 'item', pk, sk: sk?.S, detail: 'unknown' });
  checkDrafts(known, partition);
  const stored = checkChain(known, partition);
  const events = (stored ?? []).map((one) => recordedIn(one, TODAYS_NAMES));
  checkContents(known, partition, contentsNamed(events.map(({ event }) => event)));
  for (const { header, event } of events) {
    const sk = `E#${String(header.seq).padStart(8, '0')}`;
    noteSealed(known, { pk, sk }, event);
    noteFiles(known, streamOf(partition), sk, event, true);
  }
  if (stored === undefined) return;
  try {
    const state = foldHistory(kind, streamOf(partition), events);
    checkDerived(known, kind, partition, { state, last: stored.at(-1) });
  } catch (error) {
    if (!(error instanceof NeedsNewerVersion)) throw error;
    known.tell({ kind: 'newer', pk, detail: error.message });
  }
};
