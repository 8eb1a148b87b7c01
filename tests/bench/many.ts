import type { Item } from '../../adapters/dynamodb/item.ts';
import { openShard } from '../../adapters/dynamodb/keys.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { settled } from '../../local/move-clock.ts';
import type { System } from '../../local/system.ts';
import { minutes } from '../round/acts.ts';
import { lifecycle, prepare } from '../round/script.ts';
import type { Playing } from './playing.ts';

/** Cases of one round, as heads in every list that a case can stand in; whoever reads a page of them loads real ones. */
export interface Templates {
  /** Decided: three departments and an expert had a part in it. */
  readonly decided: readonly Item[];
  /** Three departments are asked. */
  readonly asked: readonly Item[];
}

/** Events go along with so many: more than any list loads for one answer. */
const WITH_EVENTS = 500;

const COUNTY = '371621';

export const itemsOf = async (wire: Wire, id: string): Promise<readonly Item[]> => {
  const found = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: `CASE#${id}` } },
  });
  return (found.Items ?? []).filter(({ sk }) => /^(HEAD$|[ELT]#)/.test(sk?.S ?? ''));
};

/** Plays one case to its decision, and one to where departments are asked. */
export const playTemplates = async ({
  on,
  expert,
  today,
}: Playing): Promise<readonly [decided: string, asked: string]> => {
  const [decided, asked] = [await prepare(on, 0), await prepare(on, 1)];
  await lifecycle(on, decided, expert, minutes(1, today));
  await on.act(asked.acts.file);
  await on.act(asked.acts.accept);
  return [decided.id, asked.id];
};

export const templates = async ({ runtime }: System, playing: Playing): Promise<Templates> => {
  const [decided, asked] = await playTemplates(playing);
  await settled(runtime);
  const { wire } = runtime;
  return { decided: await itemsOf(wire, decided), asked: await itemsOf(wire, asked) };
};

/** All of one county's, so that its list grows as the others do. */
export const copied = (item: Item, stream: string): Item => ({
  ...item,
  pk: { S: stream },
  ...(item.applicant === undefined ? {} : { applicant: { S: COUNTY } }),
  ...(item.open === undefined ? {} : { open: { S: openShard(stream) } }),
});

/** Writes the `from`th to the `to`th case, by turns a decided one and one that is asked about. */
export const fillLists = async (
  wire: Wire,
  { decided, asked }: Templates,
  from: number,
  to: number,
): Promise<void> => {
  let writes: Promise<unknown>[] = [];
  for (let n = from; n < to; n += 1) {
    const stream = `CASE#c-${String(n).padStart(16, '0')}`;
    for (const item of n % 2 === 0 ? decided : asked) {
      if (n >= WITH_EVENTS && item.sk?.S?.startsWith('E#') === true) continue;
      writes.push(wire('PutItem', { TableName: 'tidu', Item: copied(item, stream) }));
    }
    if (writes.length < 2_000) continue;
    await Promise.all(writes);
    writes = [];
  }
  await Promise.all(writes);
};
