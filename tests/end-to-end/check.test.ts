import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { StoreDamaged, StoreFromTheFuture } from '../../local/dynamodb/whole.ts';
import type { FaultKind } from '../../local/upkeep/check/findings.ts';
import { checkFolder } from '../../local/upkeep/folder.ts';
import type { Instance } from './instance.ts';
import { played } from './kept-folder.ts';

const held: { instance?: Instance; folder?: string } = {};
const copies = mkdtempSync(join(tmpdir(), 'tidu-check-'));

const instance = (): Instance => held.instance ?? expect.unreachable('not started');
beforeAll(async () => {
  held.instance = await played();
});
afterAll(async () => {
  rmSync(copies, { recursive: true, force: true });
  rmSync(instance().folder, { recursive: true, force: true });
});

const kindsIn = async (folder: string): Promise<readonly FaultKind[]> => {
  const { findings } = await checkFolder(folder);
  return [...new Set(findings.map(({ kind }) => kind))].sort();
};

const states = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'dynamodb')).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, 'dynamodb', name));
    return `${name} ${size} ${mtimeMs}`;
  });

it('a running system is whole, and so is its folder once it has stopped; nothing in it changes', async () => {
  const running = await checkFolder(instance().folder);
  expect(running.findings).toEqual([]);
  expect(running.streams).toBeGreaterThan(5);
  expect(running.files).toHaveLength(1);
  await instance().system.stop();
  const before = states(instance().folder);
  expect(await checkFolder(instance().folder)).toEqual(running);
  expect(states(instance().folder)).toEqual(before);
});

type Plant = (database: DatabaseSync, folder: string) => void;

let copied = 0;
/** A copy of the folder in which something is wrong. */
const planted = (plant: Plant): string => {
  copied += 1;
  const folder = join(copies, String(copied));
  cpSync(instance().folder, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'dynamodb', 'items.sqlite'));
  plant(database, folder);
  database.close();
  return folder;
};

const first = (database: DatabaseSync, where: string): Item => {
  const row = database.prepare(`SELECT item FROM items WHERE ${where} ORDER BY pk, sk`).get();
  return JSON.parse(String(row?.item ?? expect.unreachable(where)));
};

const EVENT = "sk LIKE 'E#%' AND pk LIKE 'CASE#%'";
const edit =
  (where: string, change: (item: Item) => Item): Plant =>
  (database) => {
    const item = first(database, where);
    database
      .prepare('UPDATE items SET item = ? WHERE pk = ? AND sk = ?')
      .run(JSON.stringify(change(item)), item.pk?.S ?? '', item.sk?.S ?? '');
  };
const remove =
  (where: string): Plant =>
  (database) => {
    const { pk, sk } = first(database, where);
    database.prepare('DELETE FROM items WHERE pk = ? AND sk = ?').run(pk?.S ?? '', sk?.S ?? '');
  };
const within = (name: string, from: string, to: string) => (item: Item) => ({
  ...item,
  [name]: { S: item[name]?.S?.replace(from, to) ?? '' },
});

const PLANTS: readonly (readonly [string, Plant, FaultKind])[] = [
  ['what an event says was changed', edit(EVENT, within('d', '博兴', '博山')), 'chain'],
  ['who acted was changed', edit(EVENT, within('h', 'clerk', 'chief')), 'chain'],
  ['an event is gone', remove(EVENT), 'chain'],
  ['the last event is gone', remove("sk = 'E#00000003' AND pk LIKE 'ACCOUNT#%'"), 'chain'],
  ['a head is gone', remove("sk = 'HEAD' AND pk LIKE 'CASE#%'"), 'chain'],
  ['an event is no event', edit(EVENT, ({ h: _h, ...rest }) => rest), 'item'],
  [
    'a later version wrote an event',
    edit(EVENT, within('h', '"CaseOpened",1', '"CaseOpened",99')),
    'newer',
  ],
  ['a frozen value was changed', edit("sk LIKE 'F#%'", within('d', '{', '{"x":1,')), 'content'],
  ['a frozen value is gone', remove("sk LIKE 'F#%'"), 'content'],
  [
    'a head says another status',
    edit("sk = 'HEAD' AND pk LIKE 'CASE#%'", within('d', '"status":"', '"status":"x')),
    'head',
  ],
  ['a task is gone', remove("sk LIKE 'T#%'"), 'task'],
  ['a task is for somebody else', edit("sk LIKE 'T#%'", within('inbox', '#', 'x#')), 'task'],
  [
    'somebody stands beside who does not take part',
    (database) => {
      const { pk } = first(database, EVENT);
      const item = { pk, sk: { S: 'P#BZ-TAX' }, applicant: { S: 'BZ-TAX' } };
      database
        .prepare('INSERT INTO items (pk, sk, applicant, item) VALUES (?, ?, ?, ?)')
        .run(pk?.S ?? '', 'P#BZ-TAX', 'BZ-TAX', JSON.stringify(item));
    },
    'party',
  ],
  [
    'it stands in the list of somebody who has no part in it',
    (database) => {
      const { pk } = first(database, EVENT);
      const item = { pk, sk: { S: 'L#SEATS#a-1' }, list: { S: 'SEATS#a-1' } };
      database
        .prepare('INSERT INTO items (pk, sk, list, item) VALUES (?, ?, ?, ?)')
        .run(pk?.S ?? '', 'L#SEATS#a-1', 'SEATS#a-1', JSON.stringify(item));
    },
    'list',
  ],
  [
    'a place on a list belongs to nobody',
    edit("pk LIKE 'UNIQUE#place|%'", (item) => ({ ...item, o: { S: 'n-none#1' } })),
    'claim',
  ],
  [
    'a set holds a case that there is not',
    edit("pk LIKE 'SETS#DRAFTS|%'", (item) => ({ ...item, m: { SS: ['c-none'] } })),
    'claim',
  ],
  ['a data key is gone', remove("pk LIKE 'KEY#account/%'"), 'key'],
  [
    'the folder has another key',
    (_database, folder) => writeFileSync(join(folder, 'data.key'), Buffer.alloc(32, 1)),
    'key',
  ],
  [
    'an index would not find a head',
    (database) => void database.exec("UPDATE items SET list = 'x' WHERE sk = 'HEAD'"),
    'index',
  ],
  [
    'something stands there that nobody wrote',
    (database) =>
      void database.exec(
        `INSERT INTO items (pk, sk, item) VALUES ('Z#1', 'z', '{"pk":{"S":"Z#1"},"sk":{"S":"z"}}')`,
      ),
    'item',
  ],
  [
    'an item is no JSON',
    (database) => void database.exec("UPDATE items SET item = '{' WHERE pk LIKE 'UNIQUE#place%'"),
    'item',
  ],
  [
    'what was told is not there',
    (database) => void database.exec("DELETE FROM items WHERE pk LIKE 'CLUSTER#%'"),
    'mark',
  ],
];

describe('tidu check finds', () => {
  it.each(PLANTS)('%s', async (_what, plant, kind) => {
    expect(await kindsIn(planted(plant))).toContain(kind);
  });

  const scan = (folder: string): string => {
    const names = readdirSync(join(folder, 'files', 'CASE'), { recursive: true, encoding: 'utf8' });
    const name = names.find((one) => /\/[0-9a-f]{64}$/.test(one));
    return join(folder, 'files', 'CASE', name ?? expect.unreachable('no scan'));
  };

  it('a file that is gone, and one with other bytes', async () => {
    const gone = planted((_database, folder) => rmSync(scan(folder)));
    expect(await kindsIn(gone)).toEqual(['file']);
    const other = planted((_database, folder) => writeFileSync(scan(folder), 'other'));
    expect(await kindsIn(other)).toEqual(['file']);
  });

  it('damage of the file itself, and a form that it does not know', async () => {
    const damaged = planted(() => undefined);
    const file = join(damaged, 'dynamodb', 'items.sqlite');
    writeFileSync(file, 'no database, long enough to be looked at by whoever opens it as one');
    await expect(checkFolder(damaged)).rejects.toThrow(StoreDamaged);
    const later = planted((database) => database.exec('PRAGMA user_version = 99'));
    await expect(checkFolder(later)).rejects.toThrow(StoreFromTheFuture);
  });
});
