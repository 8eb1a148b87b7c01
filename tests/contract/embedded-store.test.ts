import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { FolderInUse } from '../../local/dynamodb/owner.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { StoreDamaged, StoreFromTheFuture } from '../../local/dynamodb/whole.ts';
import { FolderKeyBroken, folderKeyWrapper } from '../../local/keys.ts';
import { TABLE_NAME } from './other-database.ts';
import { append, newCase } from './samples.ts';
import { lostIn, writingChild } from './writing-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const item = (sk: string, more = {}) => ({ pk: { S: 'p' }, sk: { S: sk }, ...more });
const put = (Item: object) => ({ TableName: TABLE_NAME, Item });
const get = (sk: string) => ({ TableName: TABLE_NAME, Key: item(sk), ConsistentRead: true });

const eventsOf = (store: ReturnType<typeof openStore>) =>
  dynamoDb({ wire: store.wire, tableName: TABLE_NAME, keyWrapper: folderKeyWrapper(folder) })
    .events;

describe('the embedded store', () => {
  it('keeps what was written when it is stopped and started', async () => {
    const stream = newCase();
    const first = openStore({ folder });
    await eventsOf(first).append(append(stream));
    await first.stop();
    const second = openStore({ folder });
    expect((await eventsOf(second).load(stream)).version).toBe(1);
    await second.stop();
  });

  it('loses nothing that was accepted when its process is killed, and doubles nothing', async () => {
    const { accepted, kill } = writingChild(folder);
    await vi.waitFor(() => expect(accepted().length).toBeGreaterThan(200), { timeout: 30_000 });
    await kill();
    const store = openStore({ folder });
    const events = eventsOf(store);
    expect(await lostIn(events, accepted())).toEqual([]);
    await store.stop();
  });

  it('belongs to one process, and is free again when that one is killed', async () => {
    const { accepted, kill } = writingChild(folder);
    await vi.waitFor(() => expect(accepted().length).toBeGreaterThan(0), { timeout: 30_000 });
    expect(() => openStore({ folder })).toThrow(FolderInUse);
    await kill();
    const store = openStore({ folder });
    expect(() => openStore({ folder })).toThrow(FolderInUse);
    await store.stop();
    await openStore({ folder }).stop();
  });

  it('listens on no port: whoever has no right to the folder has no road to it', async () => {
    const sockets = () => process.getActiveResourcesInfo().filter((name) => /TCP|Pipe/.test(name));
    const before = sockets();
    const store = openStore({ folder });
    await store.wire('PutItem', put(item('a')));
    expect(sockets()).toEqual(before);
    expect(existsSync(join(folder, 'dynamodb.pid'))).toBe(false);
    await store.stop();
  });

  it('answers a write only once it is on the disk, and many with one commit', async () => {
    const store = openStore({ folder });
    const numbers = Array.from({ length: 50 }, (_none, n) => String(n));
    await Promise.all(numbers.map((n) => store.wire('PutItem', put(item(n)))));
    // Another reader of the file sees what is committed, and nothing else.
    const reader = new DatabaseSync(join(folder, 'items.sqlite'), { readOnly: true });
    const count = () => reader.prepare('SELECT count(*) AS n FROM items').get()?.n;
    expect(count()).toBe(50);
    const writing = store.wire('PutItem', put(item('later')));
    expect(count()).toBe(50);
    await writing;
    expect(count()).toBe(51);
    reader.close();
    await store.stop();
  });

  it('removes what has expired, by the clock that it is given', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const store = openStore({ folder, now: () => Date.parse('2026-03-03T01:00:00Z') });
    const at = (time: string) => ({ ttl: { N: String(Date.parse(time) / 1000) } });
    await store.wire('PutItem', put(item('old', at('2026-03-03T00:59:59Z'))));
    await store.wire('PutItem', put(item('young', at('2026-03-03T01:00:01Z'))));
    vi.advanceTimersByTime(3_600_000);
    vi.useRealTimers();
    expect([...store.items()].map(({ sk }) => sk?.S)).toEqual(['young']);
    await store.stop();
  });

  it('refuses by name what it does not do', async () => {
    const store = openStore({ folder });
    await expect(
      store.wire('Query', {
        TableName: TABLE_NAME,
        KeyConditionExpression: 'pk = :p',
        FilterExpression: 'x = :p',
        ExpressionAttributeValues: { ':p': { S: 'p' } },
      }),
    ).rejects.toMatchObject({ kind: 'rejected', code: 'NotSupported' });
    await expect(
      store.wire('PutItem', {
        ...put(item('a')),
        ConditionExpression: 'NOT attribute_exists(pk)',
      }),
    ).rejects.toMatchObject({ kind: 'rejected', code: 'NotSupported' });
    await store.stop();
  });

  it('refuses a value that no expression uses, as DynamoDB does', async () => {
    const store = openStore({ folder });
    await expect(
      store.wire('PutItem', {
        ...put(item('a')),
        ConditionExpression: 'attribute_not_exists(pk)',
        ExpressionAttributeValues: { ':v': { S: 'v' } },
      }),
    ).rejects.toMatchObject({ kind: 'rejected', code: 'ValidationException' });
    await store.stop();
  });

  it('takes over the items of an earlier version, once', async () => {
    const older = new DatabaseSync(join(folder, 'dynamodb.sqlite'));
    older.exec('CREATE TABLE tidu (pk TEXT, sk TEXT, item_json TEXT)');
    const stored = JSON.stringify(item('a', { x: { S: '不锈钢' } }));
    older.prepare('INSERT INTO tidu VALUES (?, ?, ?)').run('S:p', 'S:a', stored);
    older.close();
    const first = openStore({ folder });
    expect((await first.wire('GetItem', get('a'))).Item?.x).toEqual({ S: '不锈钢' });
    await first.wire('DeleteItem', { TableName: TABLE_NAME, Key: item('a') });
    await first.stop();
    const second = openStore({ folder });
    expect((await second.wire('GetItem', get('a'))).Item).toBeUndefined();
    await second.stop();
  });
});

describe('a file that cannot be trusted', () => {
  const filled = async () => {
    const store = openStore({ folder });
    for (let n = 0; n < 200; n += 1)
      await store.wire('PutItem', put(item(String(n), { x: { S: 'x'.repeat(1000) } })));
    await store.stop();
    return join(folder, 'items.sqlite');
  };

  it('is refused where it is damaged, and left as it is', async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192, 8192 + 4096);
    writeFileSync(file, bytes);
    expect(() => openStore({ folder })).toThrow(StoreDamaged);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('is refused where it is no database at all', async () => {
    const file = await filled();
    writeFileSync(file, 'a text that somebody saved under this name, long enough to be looked at');
    expect(() => openStore({ folder })).toThrow(StoreDamaged);
  });

  it('is refused where a later version wrote it', async () => {
    const database = new DatabaseSync(await filled());
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openStore({ folder })).toThrow(StoreFromTheFuture);
  });
});

describe('a disk that is full', () => {
  it('stores nothing, says so, and goes on once there is room', async () => {
    const faults: string[] = [];
    const store = openStore({ folder, mostPages: 30, onFault: (why) => faults.push(why) });
    await store.wire('PutItem', put(item('before')));
    const large = put(item('large', { x: { S: 'x'.repeat(300_000) } }));
    await expect(store.wire('PutItem', large)).rejects.toMatchObject({
      kind: 'busy',
      code: 'DiskFull',
    });
    expect(faults).toEqual([expect.stringContaining('磁盘已满')]);
    await store.wire('PutItem', put(item('small')));
    await store.stop();
    const roomy = openStore({ folder });
    await roomy.wire('PutItem', large);
    expect([...roomy.items()].map(({ sk }) => sk?.S)).toEqual(['before', 'large', 'small']);
    await roomy.stop();
  });
});

describe('the folder’s key', () => {
  it('is for its owner alone', () => {
    folderKeyWrapper(folder);
    expect(statSync(join(folder, 'data.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['data.key']);
  });

  it('does not go on where it is damaged', () => {
    writeFileSync(join(folder, 'data.key'), 'short');
    expect(() => folderKeyWrapper(folder)).toThrow(FolderKeyBroken);
  });
});
