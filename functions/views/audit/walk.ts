import * as z from 'zod';
import type { Recorded } from '../../../engine/event.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { BadCursor } from '../../../engine/store-errors.ts';
import type { Person } from '../../http/person.ts';
import { aggregates, kindOf } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import { isOf } from '../../kinds/kind.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { mayReadEvent } from '../readable.ts';
import { relatedTo } from '../visible.ts';
import type { StreamList } from './streams.ts';

/** Where a search stands: the list, the page within it, and the last stream and event of that page that were answered. */
interface Place {
  readonly index: number;
  readonly inner: string;
  readonly stream: string;
  readonly seq: number;
}
const START: Place = { index: 0, inner: '', stream: '', seq: 0 };

const Cursor = z.tuple([z.string(), z.string(), z.string(), z.int().min(0)]);

const encode = (lists: readonly StreamList[], { index, inner, stream, seq }: Place): string =>
  Buffer.from(JSON.stringify([lists[index]?.name ?? '', inner, stream, seq])).toString('base64url');

const decode = (lists: readonly StreamList[], after: string): Place => {
  try {
    const json: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const [name, inner, stream, seq] = Cursor.parse(json);
    const index = lists.findIndex((list) => list.name === name);
    if (index >= 0) return { index, inner, stream, seq };
  } catch (error) {
    throw new BadCursor('the cursor is damaged', { cause: error });
  }
  throw new BadCursor('the cursor belongs to another search');
};

/** The page after a place: the next of its list, else the first of the next list. */
const following = (
  lists: readonly StreamList[],
  { index }: Place,
  next: string | undefined,
): Place | undefined => {
  if (next !== undefined) return { ...START, index, inner: next };
  return index + 1 < lists.length ? { ...START, index: index + 1 } : undefined;
};

/** Work of one request: heads looked at cost a few reads a hundred, streams opened one read each. */
const MOST_HEADS = 2_000;
const MOST_STREAMS = 200;
const PAGE = 50;

/** A stream as its reader may know it. */
export interface Opened {
  readonly head: Head;
  readonly events: readonly Recorded[];
}

export interface Hit {
  readonly head: Head;
  readonly recorded: Recorded;
}

export interface Walk<H extends Hit> {
  readonly lists: readonly StreamList[];
  readonly mayHold: (head: Head) => boolean;
  /** What of a stream is asked for, in the order of its events. */
  readonly find: (opened: Opened) => readonly H[];
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface Found<H extends Hit> {
  readonly hits: readonly H[];
  readonly next?: string;
  /** How far this request got. */
  readonly progress: {
    readonly heads: number;
    readonly streams: number;
    /** The list it stands in, and of how many. */
    readonly list: number;
    readonly lists: number;
  };
}

/** What is closed to a reader in the timeline stays closed to a search: neither the act nor that it was done is told. */
const open = async (ports: Ports, person: Person, head: Head): Promise<Opened> => {
  const kind = kindOf(head.stream);
  if (kind === undefined) return { head, events: [] };
  const held = await rehydrate(ports, kind, head.stream);
  const { loaded } = held;
  if (!isOf(held, aggregates.cases)) return { head, events: loaded.events };
  const kase = held.state;
  const { identity } = kase;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  if (call === undefined) return { head, events: [] };
  const reader = { kase, actors: relatedTo(kase, call, person) };
  if (reader.actors.length === 0) return { head, events: [] };
  return { head, events: loaded.events.filter((recorded) => mayReadEvent(reader, recorded)) };
};

/** What one page holds from a place on. */
const hitsOn = async <H extends Hit>(
  ports: Ports,
  person: Person,
  { find }: Walk<H>,
  heads: readonly Head[],
  { stream, seq }: Place,
): Promise<readonly H[]> => {
  const opened = await tenAtATime(heads, (head) => open(ports, person, head));
  return opened
    .flatMap((one) => find(one))
    .filter(({ head, recorded }) => head.stream !== stream || recorded.header.seq > seq);
};

/**
 * Walks the lists page by page until enough was found or enough was looked at, and says where to go on. Streams come in
 * the order of the lists, not of time; a stream that moves meanwhile may show an event that an earlier page had not.
 */
export const walk = async <H extends Hit>(
  ports: Ports,
  person: Person,
  asked: Walk<H>,
): Promise<Found<H>> => {
  const { lists, mayHold, limit, after } = asked;
  const hits: H[] = [];
  let [heads, streams] = [0, 0];
  let place = after === undefined ? START : decode(lists, after);
  for (;;) {
    const list = lists[place.index];
    const progress = { heads, streams, list: place.index + 1, lists: lists.length };
    if (list === undefined) return { hits, progress };
    const { inner, stream } = place;
    const page = await list.read({ limit: PAGE, ...(inner === '' ? {} : { after: inner }) });
    const left = page.items.filter((head) => head.stream >= stream && mayHold(head));
    heads += page.items.length;
    streams += left.length;
    const found = await hitsOn(ports, person, asked, left, place);
    const room = limit - hits.length;
    hits.push(...found.slice(0, room));
    const told = { ...progress, heads, streams };
    const last = found[room - 1];
    if (found.length > room) {
      const at = last && { ...place, stream: last.head.stream, seq: last.recorded.header.seq };
      return { hits, next: encode(lists, at ?? place), progress: told };
    }
    const next = following(lists, place, page.next);
    if (next === undefined) return { hits, progress: told };
    if (heads >= MOST_HEADS || streams >= MOST_STREAMS)
      return { hits, next: encode(lists, next), progress: told };
    place = next;
  }
};
