import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '../../../adapters/dynamodb/event-item.ts';
import {
  FURTHER,
  furtherItem,
  headItem,
  partyItem,
  taskItem,
} from '../../../adapters/dynamodb/head-item.ts';
import { CorruptItem, type Item, jsonOf } from '../../../adapters/dynamodb/item.ts';
import { own } from '../../../engine/own.ts';
import { HEAD_SORT_KEY } from '../../../engine/table.ts';
import { tallyChanges } from '../../../engine/tally.ts';
import {
  type AnyKind,
  aggregates,
  kindNamed,
  streamKey,
} from '../../../functions/kinds/catalogue.ts';
import { isOf } from '../../../functions/kinds/kind.ts';
import { clusterSpans } from '../../../workflows/cluster/counting.ts';
import { entrySpans } from '../../../workflows/registers/index.ts';
import type { FaultKind } from './findings.ts';
import type { Known, Partition } from './known.ts';

/** A later version may say the same in other words, and is not asked to write old tasks anew. */
const WORDS: readonly string[] = ['title', 'why'];

/** An item with its JSON read, so that the order in which members were written does not count. */
const comparable = (item: Item | undefined, without: readonly string[] = []): unknown => {
  if (item?.d === undefined) return item;
  const members = Object.entries(Object(jsonOf(item, 'd')));
  return { ...item, d: Object.fromEntries(members.filter(([name]) => !without.includes(name))) };
};

/** Names of the attributes, or members of `d`, that differ. */
const difference = (found: unknown, expected: unknown): string => {
  if (found === undefined) return 'missing';
  if (expected === undefined) return 'not wanted';
  const [one, other] = [flat(found), flat(expected)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names
    .filter((name) => !isDeepStrictEqual(Reflect.get(one, name), Reflect.get(other, name)))
    .join(', ');
};

const flat = (item: unknown): object => {
  const { d, ...rest } = Object(item);
  return typeof d === 'object' ? { ...rest, ...d } : Object(item);
};

const asRead = (known: Known, item: Item, without?: readonly string[]): unknown => {
  try {
    return comparable(item, without);
  } catch (error) {
    if (!(error instanceof CorruptItem)) throw error;
    known.tell({ kind: 'item', pk: item.pk?.S ?? '', sk: item.sk?.S ?? '', detail: error.message });
    return undefined;
  }
};

/** Items below a sort key against those that follow from the events. */
const compare = (
  known: Known,
  { pk, items }: Partition,
  {
    kind,
    prefix,
    expected,
    without,
  }: { kind: FaultKind; prefix: string; expected: readonly Item[]; without?: readonly string[] },
): void => {
  const read = (item: Item) => [item.sk?.S ?? '', asRead(known, item, without)] as const;
  const found = new Map(items.filter(({ sk }) => sk?.S?.startsWith(prefix)).map(read));
  const wanted = new Map(expected.map(read));
  for (const sk of new Set([...found.keys(), ...wanted.keys()])) {
    const [one, other] = [found.get(sk), wanted.get(sk)];
    if (!isDeepStrictEqual(one, other))
      known.tell({ kind, pk, sk, detail: difference(one, other) });
  }
};

/** Whom a stream is marked to have told: they exist, since nothing is marked before. */
const noteMarks = (known: Known, kind: AnyKind, { pk, items }: Partition, state: unknown): void => {
  for (const word of kind.followUps?.(state) ?? []) {
    const sk = `M#${word.key}`;
    const target = kindNamed(word.aggregate);
    if (!('id' in word) || target === undefined || !items.some((item) => item.sk?.S === sk))
      continue;
    known.named.push({ stream: streamKey(target, word.id), by: { pk, sk }, kind: 'mark' });
  }
};

/** Head, tasks, parties, further lists and marks are what the events give. */
export const checkDerived = (
  known: Known,
  kind: AnyKind,
  partition: Partition,
  { state, last }: { readonly state: unknown; readonly last: StoredEvent | undefined },
): void => {
  const { pk } = partition;
  if (last === undefined) return;
  const summary = kind.head(state);
  const at = { version: last.header.seq, hash: last.hash, at: last.header.at };
  compare(known, partition, {
    kind: 'head',
    prefix: HEAD_SORT_KEY,
    expected: [headItem(pk, at, summary)],
  });
  const tasks = kind
    .tasks(state)
    .map((task) => taskItem(pk, task, own(last.taskKeys, task.id) ?? task.id));
  compare(known, partition, {
    kind: 'task',
    prefix: 'T#',
    expected: tasks,
    without: WORDS,
  });
  const parties = (summary.parties ?? []).map((org) => partyItem(pk, org));
  compare(known, partition, { kind: 'party', prefix: 'P#', expected: parties });
  const lists = (summary.lists ?? []).map((list) => furtherItem(pk, list));
  compare(known, partition, { kind: 'list', prefix: FURTHER, expected: lists });
  noteMarks(known, kind, partition, state);
  const { expected } = known.tallied;
  const held = { kind, state };
  if (isOf(held, aggregates.entries)) expected.push(...tallyChanges({}, entrySpans(held.state)));
  if (isOf(held, aggregates.clusters)) expected.push(...tallyChanges({}, clusterSpans(held.state)));
};
