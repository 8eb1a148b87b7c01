import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { wholeTable } from '../../adapters/dynamodb/whole-table.ts';
import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { kmsRewrapping } from '../../adapters/kms-wrap.ts';
import { s3Kept } from '../../adapters/s3-kept.ts';
import { isPersonal } from '../../engine/personal.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { FolderMoves } from '../../local/move-note.ts';
import { startSystem } from '../../local/system.ts';
import { checkFolder } from '../../local/upkeep/folder.ts';
import { moveOut } from '../../local/upkeep/move/out.ts';
import { type KmsServer, startKms } from '../contract/kms-server.ts';
import { credentials, type OpenedDoor, openedDoor } from '../contract/opened-door.ts';
import { type S3Server, startS3 } from '../contract/s3-server.ts';
import { played } from './kept-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'tidu-move-'));
const at = (name: string): string => join(place, name);

beforeAll(async () => {
  const instance = await played();
  await instance.system.stop();
  cpSync(instance.folder, at('source'), { recursive: true });
  rmSync(instance.folder, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

let [copies, folder] = [0, ''];
let door: OpenedDoor;
let s3: S3Server;
let kms: KmsServer;

beforeEach(async () => {
  copies += 1;
  folder = at(`folder-${copies}`);
  cpSync(at('source'), folder, { recursive: true });
  [door, s3, kms] = await Promise.all([openedDoor(true), startS3(), startKms()]);
});
afterEach(() => Promise.all([door.stop(), s3.stop(), kms.stop()]));

/** The command as somebody runs it, with a stack that is a second store, an S3 server and a KMS. */
const tidu = (to: 'aws' | 'local', data: string): ChildProcess =>
  spawn(
    process.execPath,
    ['cli/main.ts', 'move', '--to', to, '--table', 'tidu', '--bucket', 'tidu-files']
      .concat(['--kms-key', 'arn:aws:kms:local:000000000000:key/1'])
      .concat(['--data', data, '--json']),
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        AWS_REGION: 'local',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_ENDPOINT_URL_DYNAMODB: door.endpoint,
        AWS_ENDPOINT_URL_S3: s3.endpoint,
        AWS_ENDPOINT_URL_KMS: kms.endpoint,
      },
    },
  );

const ended = async (child: ChildProcess) => {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
};

const goes = ({ pk, sk }: Item): boolean =>
  !/^(RATE|KEY|MOVE|WALK)#/.test(pk?.S ?? '') && !/^(WAKE$|[WX]#)/.test(sk?.S ?? '');

const itemsThere = (): readonly Item[] => [...door.store.items()].filter(goes);

/** What a function on AWS reads of a person: opened by KMS. */
const namesThere = async (stream: StreamKey): Promise<readonly unknown[]> => {
  const { events, vault } = dynamoDb({
    wire: door.store.wire,
    tableName: 'tidu',
    keyWrapper: kmsKeyWrapper('any', {
      endpoint: kms.endpoint,
      region: 'local',
      credentials,
    }),
  });
  const loaded = await events.load(stream);
  const opened = await vault.open(loaded.events.map(({ event }) => event));
  return opened.flatMap((event) => Object.values(event).filter(isPersonal));
};

describe('tidu move', () => {
  it('carries a folder to AWS and back, all of it and nothing else', async () => {
    const { code, out, err } = await ended(tidu('aws', folder));
    expect({ code, err }).toMatchObject({ code: 0 });
    const told = JSON.parse(out);
    expect(told).toMatchObject({ to: 'aws', table: 'tidu', files: 1 });
    expect([...door.store.items()].filter(({ pk }) => pk?.S === 'MOVE#')).toEqual([]);
    const account = itemsThere().find(({ pk }) => pk?.S?.startsWith('ACCOUNT#'))?.pk?.S ?? '';
    const names = await namesThere(`ACCOUNT#${account.slice('ACCOUNT#'.length)}`);
    expect(names).toEqual([expect.objectContaining({ value: expect.any(String) })]);

    await expect(
      startSystem({
        folder,
        port: 0,
        demo: true,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      }),
    ).rejects.toThrow(FolderMoves);
    expect((await ended(tidu('aws', folder))).err).toContain('已迁移');

    const back = at(`back-${copies}`);
    const returned = await ended(tidu('local', back));
    expect(returned).toMatchObject({ code: 0 });
    expect(JSON.parse(returned.out).digest).toBe(told.digest);
    const report = await checkFolder(back);
    expect(report.findings).toEqual([]);
    expect(report.files).toHaveLength(1);
    expect(existsSync(join(back, 'dynamodb', 'move.json'))).toBe(false);
    const other = readFileSync(join(back, 'data.key')).equals(
      readFileSync(join(folder, 'data.key')),
    );
    expect(other).toBe(false);
  });

  it.each(['aws', 'local'] as const)(
    'goes on where it was killed on the way to %s, and ends the same',
    async (to) => {
      if (to === 'local') expect((await ended(tidu('aws', folder))).code).toBe(0);
      const data = to === 'aws' ? folder : at(`back-${copies}`);
      const child = tidu(to, data);
      child.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.toString('utf8').includes('items')) child.kill('SIGKILL');
      });
      await once(child, 'exit');
      expect(existsSync(join(data, 'dynamodb', 'move.json'))).toBe(true);
      const again = await ended(tidu(to, data));
      expect(again).toMatchObject({ code: 0 });
      const { findings } = await checkFolder(data);
      expect(findings).toEqual([]);
      expect(JSON.parse(again.out).items).toBeGreaterThan(100);
    },
  );

  it('writes heads when all else is there, since whoever follows a stream is told by its head', async () => {
    const client = { region: 'local', credentials };
    const table = wholeTable('tidu', { ...client, endpoint: door.endpoint });
    const order: string[] = [];
    const put: typeof table.put = async (items) => {
      order.push(...items.map(({ sk }) => (sk?.S === 'HEAD' ? 'head' : 'other')));
      await table.put(items);
    };
    await moveOut({
      folder,
      far: {
        tableName: 'tidu',
        bucket: 'tidu-files',
        table: { ...table, put },
        files: s3Kept('tidu-files', { ...client, endpoint: s3.endpoint, forcePathStyle: true }),
        keys: kmsRewrapping('any', { ...client, endpoint: kms.endpoint }),
      },
    });
    expect(order.indexOf('head')).toBeGreaterThan(50);
    expect(order.lastIndexOf('other')).toBeLessThan(order.indexOf('head'));
  });

  it('is refused while a system works on the folder, and where the far table holds something', async () => {
    const working = openStore({ folder: join(folder, 'dynamodb') });
    const busy = await ended(tidu('aws', folder));
    await working.stop();
    expect(busy.code).toBe(1);
    expect(busy.err).toContain('请先停止系统');
    await door.store.wire('PutItem', {
      TableName: 'tidu',
      Item: { pk: { S: 'CASE#other' }, sk: { S: 'HEAD' } },
    });
    const taken = await ended(tidu('aws', folder));
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('已有数据');
    expect(itemsThere()).toHaveLength(1);
  });

  it('is not finished where the far side went on meanwhile', async () => {
    expect((await ended(tidu('aws', folder))).code).toBe(0);
    const back = at(`back-${copies}`);
    const child = tidu('local', back);
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes('items'))
        void door.store.wire('PutItem', {
          TableName: 'tidu',
          Item: { pk: { S: 'CASE#new' }, sk: { S: 'HEAD' } },
        });
    });
    const { code, err } = await ended(child);
    expect(code).toBe(1);
    expect(err).toContain('迁移没有完成');
  });

  it('is not begun with a folder whose record is damaged', async () => {
    const scan = readFileSync(join(folder, 'data.key'));
    writeFileSync(join(folder, 'data.key'), Buffer.alloc(scan.length, 1));
    const { code, err } = await ended(tidu('aws', folder));
    expect(code).toBe(1);
    expect(err).toContain('要迁移的记录本身有问题');
    expect(itemsThere()).toEqual([]);
  });
});
