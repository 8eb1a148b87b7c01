import { canonical } from '../../engine/canonical.ts';
import type { ChainLink } from '../../engine/chain.ts';
import type { Actor, DomainEvent, EventHeader, Recorded } from '../../engine/event.ts';
import {
  CorruptItem,
  economical,
  type Item,
  jsonOf,
  packHex,
  text,
  textOf,
  unpackHex,
} from './item.ts';
import { eventSortKey, key } from './keys.ts';
import type { TaskKeys } from './task-keys.ts';

/** An event as it is stored: personal values sealed. */
export interface StoredEvent {
  readonly header: EventHeader;
  readonly hash: string;
  readonly salt: string;
  readonly commandHash: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the last event of an append, where a task stands at the key of another. */
  readonly taskKeys?: TaskKeys;
}

/**
 * Item: `h` the header without names and with packed hashes, `x` its hash, `s` the salt, `c` the command's hash,
 * `d` the data, `t` the keys of tasks (task-keys.ts), which no hash covers. JSON text rather than DynamoDB maps: the very bytes that were hashed come back (numbers, empty
 * values), one attribute costs the client less to write and read than a tree of typed ones, and the header as an
 * array saves some 250 bytes of names, which keeps most events within the first KB (2 write units in a transaction).
 */
export const eventItem = (stream: string, stored: StoredEvent): Item => {
  const { type, v, seq, at, actor, commandId, rules, dataHash, prevHash } = stored.header;
  const who = [actor.id, actor.role, actor.org, ...besides(actor)];
  const header = [type, v, at, who, commandId, rules, packHex(dataHash), packHex(prevHash)];
  return economical({
    ...key(stream, eventSortKey(seq)),
    h: text(canonical(header)),
    x: text(packHex(stored.hash)),
    s: text(packHex(stored.salt)),
    c: text(packHex(stored.commandHash)),
    d: text(canonical(stored.data)),
    ...(stored.taskKeys === undefined ? {} : { t: text(JSON.stringify(stored.taskKeys)) }),
  });
};

/** For whom an act was recorded, and for whom as a deputy: nothing of most. */
const besides = ({ onBehalfOf, for: inFor }: Actor): readonly unknown[] => {
  if (inFor !== undefined) return [onBehalfOf ?? null, inFor];
  return onBehalfOf === undefined ? [] : [onBehalfOf];
};

type StoredWho = readonly [
  id: string,
  role: string,
  org: string,
  onBehalfOf?: Actor['onBehalfOf'] | null,
  inFor?: Actor['for'],
];
type StoredHeader = readonly [
  type: string,
  v: number,
  at: string,
  who: StoredWho,
  commandId: string,
  rules: Readonly<Record<string, string>>,
  dataHash: string,
  prevHash: string,
];

const isHeader = (value: unknown): value is StoredHeader => {
  if (!Array.isArray(value) || value.length !== 8) return false;
  const [type, v, at, who, commandId, rules, dataHash, prevHash] = value;
  const texts = [type, at, commandId, dataHash, prevHash].every((part) => typeof part === 'string');
  const actor =
    Array.isArray(who) &&
    who.length >= 3 &&
    who.slice(0, 3).every((part) => typeof part === 'string');
  return texts && actor && typeof v === 'number' && typeof rules === 'object' && rules !== null;
};

/** Names in the order of the canonical form, in which a verification writes them at once. */
const actorOf = ([id, role, org, onBehalfOf, inFor]: StoredWho): Actor => ({
  ...(inFor === undefined ? {} : { for: inFor }),
  id,
  ...(onBehalfOf === undefined || onBehalfOf === null ? {} : { onBehalfOf }),
  org,
  role,
});

const headerOf = (item: Item): EventHeader => {
  const stored = jsonOf(item, 'h');
  if (!isHeader(stored)) throw new CorruptItem(item, 'h is no header');
  const [type, v, at, who, commandId, rules, dataHash, prevHash] = stored;
  const seq = Number(textOf(item, 'sk').slice('E#'.length));
  return {
    actor: actorOf(who),
    at,
    commandId,
    dataHash: unpackHex(item, dataHash),
    prevHash: unpackHex(item, prevHash),
    rules,
    seq,
    type,
    v,
  };
};

export const taskKeysIn = (item: Item): TaskKeys =>
  item.t === undefined ? {} : (jsonOf(item, 't') as TaskKeys);

/** Throws CorruptItem for anything that eventItem did not write. */
export const storedEvent = (item: Item): StoredEvent => {
  const data = jsonOf(item, 'd');
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new CorruptItem(item, 'd is no object');
  return {
    header: headerOf(item),
    hash: unpackHex(item, textOf(item, 'x')),
    salt: unpackHex(item, textOf(item, 's')),
    commandHash: unpackHex(item, textOf(item, 'c')),
    data: data as Readonly<Record<string, unknown>>,
    ...(item.t === undefined ? {} : { taskKeys: taskKeysIn(item) }),
  };
};

/** An event without what it says, of HEADER_ATTRIBUTES alone. */
export const storedHeader = (item: Item): Pick<StoredEvent, 'header' | 'hash'> => ({
  header: headerOf(item),
  hash: unpackHex(item, textOf(item, 'x')),
});

export const chainLink = ({ header, hash, salt, data }: StoredEvent): ChainLink => ({
  header,
  hash,
  salt,
  data,
});

/** Personal values stay sealed, so that an event is the same for every reader: made once, as long as the cache keeps it. */
const made = new WeakMap<StoredEvent, Recorded>();

/** Today's names of events, by the names that they were recorded under. */
export type Names = ReadonlyMap<string, string>;

/** Under the name that the kind of event has today; the chain alone holds the one that it was recorded under. */
export const today = <H extends Pick<StoredEvent, 'header'>>(stored: H, names: Names): H => {
  const { header } = stored;
  const type = names.get(header.type);
  return type === undefined ? stored : { ...stored, header: { ...header, type } };
};

/** A stored event as those who read it know it. */
export const recordedIn = (stored: StoredEvent, names: Names): Recorded => {
  const known = made.get(stored);
  if (known !== undefined) return known;
  const { header, hash, salt, commandHash, data } = today(stored, names);
  const event: DomainEvent = { ...data, type: header.type };
  const recorded = { header, hash, salt, commandHash, event };
  made.set(stored, recorded);
  return recorded;
};
