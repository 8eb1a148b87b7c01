import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { type WholeTable, wholeTable } from '../../adapters/dynamodb/whole-table.ts';
import { openSnapshot } from '../../local/dynamodb/snapshot.ts';
import { itemsOf, tableIn } from '../../local/upkeep/folder.ts';
import { CountsMoved, recountFar, TableUnsound } from '../../local/upkeep/recount-far.ts';
import { credentials, type OpenedDoor, openedDoor } from '../contract/opened-door.ts';
import { startInstance } from './instance.ts';
import { COUNTY, done } from './story.ts';

let door: OpenedDoor;
let table: WholeTable;

const project = (serial: number) => ({
  projectCode: `2601-371625-04-02-00000${serial}`,
  name: `样例项目${serial}`,
  code: '91371600MA0DE1075Y',
  builder: '样例厨具有限公司',
  county: '371625',
  origin: 'local',
  kind: 'new',
  planTotal: '1200',
  planStart: `2026-0${serial + 3}-10`,
  planFinish: '2027-03-20',
});

const tallies = (): readonly Item[] =>
  [...door.store.items()].filter(({ pk }) => pk?.S?.startsWith('TALLY#') === true);
const put = (item: Item) => door.store.wire('PutItem', { TableName: 'tidu', Item: item });
const first = (): Item => tallies()[0] ?? expect.unreachable('nothing is counted');

/** A table as a stack would have it: what a system wrote, behind the door that tools of AWS ask. */
beforeAll(async () => {
  const instance = await startInstance();
  for (const serial of [1, 2, 3]) {
    const opening = { register: 'projects', values: project(serial) };
    done(await instance.as(COUNTY).post('/api/entries', opening));
  }
  await instance.settled();
  await instance.system.stop();
  door = await openedDoor(true);
  const snapshot = openSnapshot(tableIn(instance.folder));
  for (const item of itemsOf(snapshot, () => undefined)) await put(item);
  snapshot.close();
  rmSync(instance.folder, { recursive: true });
  table = wholeTable('tidu', { endpoint: door.endpoint, region: 'local', credentials });
});
afterAll(() => door.stop());

/** What a later version would not have counted, what somebody damaged, and what nothing stands behind. */
const damage = async (): Promise<void> => {
  const [wrong, gone] = tallies();
  if (wrong === undefined || gone === undefined) return expect.unreachable('too few counts');
  await put({ ...wrong, d09: { N: '7' } });
  await door.store.wire('DeleteItem', {
    TableName: 'tidu',
    Key: { pk: gone.pk, sk: gone.sk } as never,
  });
  await put({ pk: { S: 'TALLY#projects|signed' }, sk: { S: '#2026-03' }, d03: { N: '4' } });
};

/** The command as somebody runs it, with the table of a stack. */
const tidu = async () => {
  const child = spawn(process.execPath, ['cli/main.ts', 'recount', '--table', 'tidu', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: door.endpoint,
    },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  return { code, out: out.trim() };
};

describe('tidu recount of a deployed table', () => {
  it('puts right what differs from the entries, and nothing else', async () => {
    const before = tallies();
    expect(before.length).toBeGreaterThan(3);
    await damage();
    expect(await tidu()).toEqual({ code: 0, out: '{"mended":3}' });
    expect(tallies()).toEqual(before);
    expect(await tidu()).toEqual({ code: 0, out: '{"mended":0}' });
  });

  it('leaves a month that somebody counted on meanwhile, and reads all of it again', async () => {
    const was = first();
    await put({ ...was, d09: { N: '7' } });
    const counted = { ...was, d08: { N: '1' } };
    let reads = 0;
    const busy: WholeTable = {
      ...table,
      pages: async function* (after) {
        reads += 1;
        // Somebody acts after the counts were read and before the streams are.
        if (reads === 2) await put(counted);
        yield* table.pages(after);
      },
    };
    expect(await recountFar(busy)).toBe(1);
    expect([reads, first()]).toEqual([4, was]);
    expect(await table.replaceMonth(counted, was)).toBe(false);
  });

  it('gives up where that does not end, and counts nothing from what does not hold', async () => {
    await put({ ...first(), d09: { N: '7' } });
    const never = { ...table, replaceMonth: async () => false };
    await expect(recountFar(never)).rejects.toBeInstanceOf(CountsMoved);
    expect(await recountFar(table)).toBe(1);
    const head = [...door.store.items()].find(
      ({ pk, sk }) => pk?.S?.startsWith('ENTRY#') === true && sk?.S === 'E#00000001',
    );
    if (head === undefined) return expect.unreachable('no event');
    await door.store.wire('DeleteItem', {
      TableName: 'tidu',
      Key: { pk: head.pk, sk: head.sk } as never,
    });
    await expect(recountFar(table)).rejects.toBeInstanceOf(TableUnsound);
  });
});
