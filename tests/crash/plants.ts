import { join } from 'node:path';
import { packHex } from '../../adapters/dynamodb/item.ts';
import { shardOf } from '../../adapters/dynamodb/keys.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import type { Act } from '../round/acts.ts';
import { Unexpected } from '../round/api.ts';
import type { Played } from './ledger.ts';

/**
 * Faults put in on purpose, to show that the checks can fail. None is in the product: `double` is a client that
 * forgets its key, `drop`, `ask-twice` and `tell-twice` change the table while everything is down, with `tell-never` a
 * mail server takes letters and loses them; with `no-flush` a commit is not
 * flushed to the disk, with `early-answer` it comes after the answer (victim-flushes.ts).
 */
export const PLANTS = [
  'drop',
  'double',
  'ask-twice',
  'tell-twice',
  'tell-never',
  'no-flush',
  'early-answer',
] as const;
export type Plant = (typeof PLANTS)[number];

export const isPlant = (value: string): value is Plant => PLANTS.some((plant) => plant === value);

/** Reminding a department is an act that the rules allow twice: only the key tells a repeat. */
export const forgetsKeyOf =
  (plants: readonly Plant[]) =>
  ({ name }: Act): boolean =>
    plants.includes('double') && name.startsWith('remind');

const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

/** A case's items of one kind. */
const itemsOf = async (wire: Wire, id: string, kind: string) => {
  const found = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :p AND begins_with(sk, :t)',
    ExpressionAttributeValues: { ':p': { S: `CASE#${id}` }, ':t': { S: kind } },
  });
  return found.Items ?? [];
};

/** An acknowledged event is gone. */
const drop = async (wire: Wire, { id, acknowledged }: Played): Promise<void> => {
  const promise = acknowledged.find(({ name }) => name === 'declare');
  if (promise === undefined) throw new Unexpected(`${id} has nothing to drop`);
  const events = await itemsOf(wire, id, 'E#');
  const gone = events.find((item) => item.x?.S === packHex(promise.hash));
  if (gone?.sk?.S === undefined) throw new Unexpected(`${id} never had what is to be dropped`);
  await wire('DeleteItem', { TableName: 'tidu', Key: key(`CASE#${id}`, gone.sk.S) });
};

/** The same question once more under another id. */
const askTwice = async (wire: Wire, { id }: Played): Promise<void> => {
  const [item] = await itemsOf(wire, id, 'T#');
  if (item === undefined) throw new Unexpected(`${id} asks nobody`);
  const task = JSON.parse(item.d?.S ?? '{}');
  const again = { ...task, id: `${task.id}-again` };
  await wire('PutItem', {
    TableName: 'tidu',
    Item: { ...item, sk: { S: `T#${again.id}` }, d: { S: JSON.stringify(again) } },
  });
};

/** A message that was sent stands there once more under another key, and waits. */
const tellTwice = async (wire: Wire, { id }: Played): Promise<void> => {
  const item = (await itemsOf(wire, id, 'N#')).find(({ sk }) => sk?.S?.includes('#accepted|'));
  if (item === undefined) throw new Unexpected(`${id} was told to nobody`);
  const receiver = item.sk?.S?.split('#')[1] ?? '';
  const message = { ...JSON.parse(item.d?.S ?? '{}'), status: 'waiting', attempts: [] };
  await wire('PutItem', {
    TableName: 'tidu',
    Item: {
      ...item,
      sk: { S: `${item.sk?.S}-again` },
      inbox: { S: `OUTBOX#${shardOf(receiver)}` },
      due: { S: `${item.at?.S}#${receiver}` },
      d: { S: JSON.stringify(message) },
    },
  });
};

const TAMPERING = [
  ['drop', drop],
  ['ask-twice', askTwice],
  ['tell-twice', tellTwice],
] as const;

/** Changes the table of a system that is down: each fault in a case of its own of those that came to their end. */
export const tamper = async (
  plants: readonly Plant[],
  folder: string,
  cases: readonly Played[],
): Promise<void> => {
  const faults = TAMPERING.filter(([plant]) => plants.includes(plant));
  if (faults.length === 0) return;
  const { wire, stop } = openStore({ folder: join(folder, 'dynamodb') });
  for (const [index, [plant, put]] of faults.entries()) {
    const kase = cases[index];
    if (kase === undefined) throw new Unexpected(`no case came to its end, for ${plant}`);
    await put(wire, kase);
  }
  await stop();
};
