import { randomBytes } from 'node:crypto';
import { headerHash, saltedHash } from '../../engine/chain.ts';
import type { Content } from '../../engine/decider.ts';
import { Failure } from '../../engine/failure.ts';
import type { Append } from '../../engine/ports/event-store.ts';
import { sha256 } from '../sha256.ts';
import { noteOf } from './claim-write.ts';
import { claimWrites } from './claim-writes.ts';
import type { CancellationReason } from './database-error.ts';
import { eventItem, type StoredEvent } from './event-item.ts';
import { headItem, taskItem, taskKey } from './head-item.ts';
import { economical, type Item, number, packHex, text } from './item.ts';
import { placeWrites } from './joining.ts';
import { key } from './keys.ts';
import type { Placed } from './task-keys.ts';
import type { Vault } from './vault.ts';
import type { Input } from './wire.ts';
import { put, readCheck, type Write } from './write.ts';

/** More than one transaction can hold: a defect of the process that decided so much at once. */
export class AppendTooLarge extends Failure {
  override readonly name = 'AppendTooLarge';
}

/** A transaction takes at most 100 items. */
const ITEMS = 100;
const SALT_BYTES = 16;

/** The events as they will be stored: sealed, hashed, each pointing to the one before. */
export const chained = async (append: Append, vault: Vault): Promise<readonly StoredEvent[]> => {
  const { at, actor, commandId, commandHash, rules } = append.meta;
  const stored: StoredEvent[] = [];
  let prevHash = append.previousHash;
  for (const [index, { event, v }] of append.events.entries()) {
    const { type, ...clear } = event;
    const data = (await vault.seal(clear)) as Readonly<Record<string, unknown>>;
    const salt = randomBytes(SALT_BYTES).toString('hex');
    const dataHash = saltedHash(sha256, salt, data);
    const seq = append.expectedVersion + index + 1;
    const header = { type, v, seq, at, actor, commandId, rules, dataHash, prevHash };
    prevHash = headerHash(sha256, header);
    stored.push({ header, hash: prevHash, salt, commandHash, data });
  }
  return stored;
};

const eventWrite = (table: string, stream: string, event: StoredEvent): Write => ({
  item: put(table, eventItem(stream, event), { ConditionExpression: 'attribute_not_exists(pk)' }),
  onRefused: 'version',
});

const headWrite = (table: string, append: Append, last: StoredEvent): Write => {
  const at = { version: last.header.seq, hash: last.hash, at: last.header.at };
  const condition: Input =
    append.expectedVersion === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'v = :v AND x = :x',
          ExpressionAttributeValues: {
            ':v': number(append.expectedVersion),
            ':x': text(packHex(append.previousHash)),
          },
        };
  return {
    item: put(table, headItem(append.stream, at, append.head), condition),
    onRefused: 'version',
  };
};

export const contentKey = (stream: string, hash: string): Item => key(stream, `F#${hash}`);

const contentWrite = async (
  table: string,
  stream: string,
  content: Content,
  vault: Vault,
): Promise<Write> => ({
  // No condition: the key is the hash, so whoever confirms the same again writes the same.
  item: put(
    table,
    economical({
      ...contentKey(stream, content.hash),
      s: text(packHex(content.salt)),
      d: text(JSON.stringify(await vault.seal(content.data))),
    }),
  ),
  onRefused: 'impossible',
});

const taskWrites = (
  table: string,
  { stream, tasks }: Append,
  { keyOf, gone }: Placed,
): readonly Write[] => [
  ...tasks.put.map((task): Write => {
    const item = taskItem(stream, task, keyOf.get(task.id) ?? task.id);
    return { item: put(table, item), onRefused: 'impossible' };
  }),
  ...gone.map(
    (at): Write => ({
      item: { Delete: { TableName: table, Key: taskKey(stream, at) } },
      onRefused: 'impossible',
    }),
  ),
];

/** All writes of an append, in one transaction: events, head, claims, tasks, contents. */
export const transaction = async (
  table: string,
  append: Append,
  events: readonly StoredEvent[],
  last: StoredEvent,
  keys: Placed,
  vault: Vault,
): Promise<readonly Write[]> => {
  const writes: readonly Write[] = [
    ...events.map((event) => eventWrite(table, append.stream, event)),
    headWrite(table, append, last),
    ...placeWrites(table, append),
    ...append.claims.flatMap((claim) => claimWrites(table, claim)),
    ...(append.reads ?? []).map((read) => readCheck(table, read)),
    ...taskWrites(table, append, keys),
    ...(await Promise.all(
      append.contents.map((content) => contentWrite(table, append.stream, content, vault)),
    )),
  ];
  if (writes.length > ITEMS)
    throw new AppendTooLarge(`${append.stream}: ${writes.length} items in one transaction`);
  return writes;
};

/** Why a transaction was cancelled: another writer first, a claim, or only a collision that may be tried again. */
export const cancelledBy = (
  writes: readonly Write[],
  reasons: readonly CancellationReason[],
):
  | { readonly kind: 'version' | 'collision' | 'other' }
  | { readonly kind: 'claim'; readonly refusal: Error } => {
  const refused = writes.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed');
  // The version first: a claim that was decided on an outdated history is decided again.
  if (refused.some((write) => write.onRefused === 'version')) return { kind: 'version' };
  for (const write of refused) {
    const { onRefused } = write;
    if (typeof onRefused === 'object') {
      const held = reasons[writes.indexOf(write)]?.Item;
      return { kind: 'claim', refusal: onRefused.refusal(noteOf(held)) };
    }
  }
  const colliding = new Set([
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ]);
  return {
    kind: reasons.some((reason) => colliding.has(reason.Code ?? '')) ? 'collision' : 'other',
  };
};
