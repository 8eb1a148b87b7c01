import { GENESIS } from '../../engine/chain.ts';
import type { Append, EventStore, Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { StoreUnavailable, VersionConflict } from '../../engine/store-errors.ts';
import { HEADER_ATTRIBUTES } from '../../engine/table.ts';
import { cancelledBy, chained, contentKey, transaction } from './append.ts';
import { claimRefused } from './claim-check.ts';
import { countedOf } from './counts.ts';
import { DatabaseError } from './database-error.ts';
import {
  chainLink,
  type Names,
  recordedIn,
  type StoredEvent,
  storedHeader,
  today,
} from './event-item.ts';
import { headOf, taskOf } from './head-item.ts';
import { historyCache } from './history-cache.ts';
import { jsonOf, packHex, stringsOf, textOf, unpackHex } from './item.ts';
import { eventSortKey, headKey, key, setKey } from './keys.ts';
import { pause } from './retry.ts';
import { between, eventsFrom, taskKeysBefore } from './stored-events.ts';
import { get, queryAll, queryBeginning, type Table } from './table.ts';
import { talliedOn, tallyParts } from './tallies.ts';
import { placed, withTaskKeys } from './task-keys.ts';
import type { Vault } from './vault.ts';
import type { Write } from './write.ts';

/**
 * Two transactions on one item at the same moment: AWS cancels one, or both. Twice the same is tried; by then another
 * has most likely written, so that whoever appends had better look and decide anew.
 */
const COLLISIONS = 3;

export interface StoreOptions {
  /** None, unless said. */
  readonly names?: Names;
  /**
   * No other process writes to this table (embedded: the data folder has one owner), so that a history once read or
   * written here is the stored one and need not be asked for again.
   */
  readonly sole?: boolean;
}

export const eventStore = (
  table: Table,
  vault: Vault,
  { sole = false, names = new Map() }: StoreOptions = {},
): EventStore => {
  const cache = historyCache();
  /** Streams with a write of which nobody knows whether it will still be carried out: always asked for again. */
  const doubtful = new Set<string>();

  /** What is in memory and need not be asked for again. */
  const remembered = (stream: string): readonly StoredEvent[] | undefined => {
    const known = cache.get(stream);
    if (!sole || known.length === 0 || doubtful.has(stream)) return undefined;
    // Used again: it goes last now.
    cache.set(stream, known);
    return known;
  };

  const history = async (stream: string): Promise<readonly StoredEvent[]> => {
    const known = cache.get(stream);
    const latest = known.at(-1);
    const found = await eventsFrom(table, stream, latest?.header.seq ?? 1);
    const agrees = latest === undefined || found[0]?.hash === latest.hash;
    const since = latest === undefined ? found : found.slice(1);
    const events = agrees ? [...known, ...since] : await eventsFrom(table, stream, 1);
    // An append of this process may have been quicker than this answer.
    if (cache.get(stream).length > events.length && agrees) return cache.get(stream);
    if (events.length > 0) cache.set(stream, events);
    else cache.forget(stream);
    return events;
  };

  /** Whether the first of these events is what is stored at its place; written together, one tells for all. */
  const isOurs = async (stream: string, first: StoredEvent): Promise<boolean> => {
    const item = await get(table, key(stream, eventSortKey(first.header.seq)));
    return item !== undefined && textOf(item, 'x') === packHex(first.hash);
  };

  /** Writes, or throws what the port promises. The hash holds a random salt: nobody else can have written it. */
  const write = async (
    append: Append,
    first: StoredEvent,
    writes: readonly Write[],
  ): Promise<void> => {
    for (let round = 0; ; round++) {
      try {
        await table.wire('TransactWriteItems', { TransactItems: writes.map((each) => each.item) });
        return;
      } catch (error) {
        const cause = error instanceof StoreUnavailable ? error.cause : error;
        if (!(cause instanceof DatabaseError)) throw error;
        if (cause.doubted && (await isOurs(append.stream, first))) return;
        if (cause.kind !== 'cancelled') throw error;
        const why = cancelledBy(writes, cause.reasons);
        if (why.kind === 'claim') throw why.refusal;
        if (why.kind === 'version')
          throw new VersionConflict(`${append.stream} is no longer at ${append.expectedVersion}`);
        if (why.kind === 'other') throw cause;
        if (round + 1 >= COLLISIONS)
          throw new VersionConflict(`others write to ${append.stream}`, { cause });
        await pause(round);
      }
    }
  };

  return {
    async load(stream) {
      const known = remembered(stream);
      const events = known ?? (await history(stream));
      return {
        version: events.length,
        hash: events.at(-1)?.hash ?? GENESIS,
        events: events.map((each) => recordedIn(each, names)),
        ...(known === undefined ? {} : { remembered: true }),
      } satisfies Loaded;
    },
    async headers(stream, from, to) {
      const items = await queryAll(table, {
        ...between(stream, from, to),
        // Said too, since the right to read no more is bound to it.
        Select: 'SPECIFIC_ATTRIBUTES',
        ProjectionExpression: HEADER_ATTRIBUTES.join(', '),
      });
      return items.map((item) => today(storedHeader(item), names));
    },
    async head(stream) {
      const item = await get(table, headKey(stream));
      return item === undefined ? undefined : headOf(item);
    },
    async append(append) {
      const keys = placed(
        append.tasks,
        await taskKeysBefore(table, append, cache.get(append.stream)),
      );
      const events = withTaskKeys(await chained(append, vault), keys);
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return [];
      const writes = await transaction(table.name, append, events, last, keys, vault);
      try {
        await write(append, first, writes);
      } catch (error) {
        // What is known may be the reason: a table restored to an earlier time, a write that came late.
        if (error instanceof VersionConflict) cache.forget(append.stream);
        if (error instanceof StoreUnavailable) doubtful.add(append.stream);
        throw error;
      }
      const known = cache.get(append.stream);
      if (known.length === append.expectedVersion)
        cache.set(append.stream, [...known, ...events], true);
      return events.map((each) => recordedIn(each, names));
    },
    async tasks(stream) {
      return (await queryBeginning(table, stream, 'T#')).map(taskOf);
    },
    async content(stream, hash) {
      const item = await get(table, contentKey(stream, hash));
      if (item === undefined) return undefined;
      return { hash, salt: unpackHex(item, textOf(item, 's')), data: jsonOf(item, 'd') };
    },
    async members(claim) {
      const { pk, sk } = setKey(claim);
      const item = await get(table, key(pk, sk));
      return item === undefined ? [] : stringsOf(item, 'm');
    },
    counted: (of) => countedOf(table, of),
    tallied: (of, day) => talliedOn(table, of, day),
    tally: (of) => tallyParts(table, of),
    refusing: (claims) => claimRefused(table, claims),
    async links(stream: StreamKey) {
      return (await eventsFrom(table, stream, 1)).map(chainLink);
    },
  };
};
