import type { HeadSummary, Task } from '../../engine/decider.ts';
import type { Head, StreamKey } from '../../engine/ports/event-store.ts';
import {
  CorruptItem,
  economical,
  type Item,
  jsonOf,
  number,
  numberOf,
  packHex,
  text,
  textOf,
  unpackHex,
} from './item.ts';
import { headKey, key, openShard } from './keys.ts';

/**
 * Item: `v` version, `x` hash, `at` instant, `d` what lists show (JSON); and the keys of the indexes that the stream
 * is in. The summary is one JSON text for the same reasons as an event's data.
 */
export const headItem = (
  stream: string,
  at: { readonly version: number; readonly hash: string; readonly at: string },
  head: HeadSummary,
): Item => {
  const { open, list, applicant, parties: _parties, lists: _lists, ...shown } = head;
  return {
    ...headKey(stream),
    v: number(at.version),
    x: text(packHex(at.hash)),
    at: text(at.at),
    d: text(JSON.stringify(shown)),
    list: text(list),
    ...(applicant === undefined ? {} : { applicant: text(applicant) }),
    ...(open ? { open: text(openShard(stream)) } : {}),
  };
};

export const partyKey = (stream: string, org: string): Item => key(stream, `P#${org}`);

/** In the list of one more organisation: keys alone, since lists read the head itself. */
export const partyItem = (stream: string, org: string): Item => ({
  ...partyKey(stream, org),
  applicant: text(org),
});

/** Begins the sort key of a stream's place in a further list. */
export const FURTHER = 'L#';

export const furtherKey = (stream: string, list: string): Item => key(stream, `${FURTHER}${list}`);

/** In one more list: keys alone, as with parties. */
export const furtherItem = (stream: string, list: string): Item => ({
  ...furtherKey(stream, list),
  list: text(list),
});

/** `CASE#1` and its like; anything else under a stream's keys is damage. */
export const streamOf = (item: Item): StreamKey => {
  const pk = textOf(item, 'pk');
  if (!isStreamKey(pk)) throw new CorruptItem(item, 'no stream');
  return pk;
};

const isStreamKey = (pk: string): pk is StreamKey => pk.includes('#');

export const headOf = (item: Item): Head => {
  const shown = jsonOf(item, 'd') as Omit<HeadSummary, 'open' | 'list' | 'applicant'>;
  return {
    ...shown,
    stream: streamOf(item),
    version: numberOf(item, 'v'),
    hash: unpackHex(item, textOf(item, 'x')),
    at: textOf(item, 'at'),
    open: item.open !== undefined,
    list: textOf(item, 'list'),
    ...(item.applicant === undefined ? {} : { applicant: textOf(item, 'applicant') }),
  };
};

/** Sorts behind every instant: questions without a due date come last. */
const NO_DUE_DATE = '~';

/** `at`: the task's id, or the key of a question before it (task-keys.ts). */
export const taskKey = (stream: string, at: string): Item => key(stream, `T#${at}`);

/** The partition of the inbox that a task is in. */
export const inboxOf = ({ org, role }: { readonly org: string; readonly role: string }): string =>
  `${org}#${role}`;

export const taskItem = (stream: string, task: Task, at: string): Item =>
  economical({
    ...taskKey(stream, at),
    inbox: text(inboxOf(task)),
    due: text(`${task.due?.at ?? NO_DUE_DATE}#${task.id}`),
    d: text(JSON.stringify(task)),
  });

export const taskOf = (item: Item): Task => jsonOf(item, 'd') as Task;
