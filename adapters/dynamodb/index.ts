import type { AccessLog } from '../../engine/ports/access-log.ts';
import { ACCESS_DAYS } from '../../engine/ports/access-log.ts';
import type { Drafts } from '../../engine/ports/drafts.ts';
import type { EventStore } from '../../engine/ports/event-store.ts';
import type { Following, Runs, Waits } from '../../engine/ports/executions.ts';
import type { Lists } from '../../engine/ports/lists.ts';
import type { Marks } from '../../engine/ports/onward.ts';
import type { Outbox } from '../../engine/ports/outbox.ts';
import type { TurnedAway } from '../../engine/ports/turned-away.ts';
import type { Wakes, Walks } from '../../engine/wakes.ts';
import { accessLog } from './access-log.ts';
import type { KeyWrapper } from './data-keys.ts';
import { eventStore, type StoreOptions } from './event-store.ts';
import { following, marks, runs, waits } from './following.ts';
import { lists } from './lists.ts';
import { outbox } from './outbox.ts';
import { retrying } from './retry.ts';
import type { Table } from './table.ts';
import { type TokenBucket, tokenBucket } from './token-bucket.ts';
import { turnedAway } from './turned-away.ts';
import { createVault, type Vault } from './vault.ts';
import { wakes, walks } from './wakes.ts';
import type { Wire } from './wire.ts';
import { drafts } from './working-copies.ts';

/** Everything that lives in the table. */
export interface DynamoDb {
  readonly events: EventStore;
  readonly drafts: Drafts;
  readonly lists: Lists;
  readonly waits: Waits;
  readonly runs: Runs;
  readonly following: Following;
  readonly wakes: Wakes;
  readonly walks: Walks;
  readonly marks: Marks;
  readonly outbox: Outbox;
  readonly access: AccessLog;
  readonly vault: Vault;
  readonly tokenBucket: TokenBucket;
  readonly turnedAway: TurnedAway;
}

/** `wire` as sdkWire gives it: retries are added here. */
export const dynamoDb = (
  of: {
    readonly wire: Wire;
    readonly tableName: string;
    readonly keyWrapper: KeyWrapper;
    /** For how many days it is kept who read what, and what was refused. */
    readonly accessDays?: number;
  } & StoreOptions,
): DynamoDb => {
  const table: Table = { name: of.tableName, wire: retrying(of.wire) };
  const vault = createVault(table, of.keyWrapper);
  return {
    events: eventStore(table, vault, of),
    drafts: drafts(table, vault),
    lists: lists(table),
    waits: waits(table),
    runs: runs(table),
    following: following(table),
    wakes: wakes(table),
    walks: walks(table),
    marks: marks(table),
    outbox: outbox(table),
    access: accessLog(table, of.accessDays ?? ACCESS_DAYS),
    vault,
    tokenBucket: tokenBucket(table),
    turnedAway: turnedAway(table),
  };
};
