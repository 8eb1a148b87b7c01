import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTable } from '../../adapters/dynamodb/create-table.ts';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import { FolderInUse } from '../../local/dynamodb/owner.ts';
import { startDynamoDb } from '../../local/dynamodb/start.ts';
import { FolderKeyBroken, folderKeyWrapper } from '../../local/keys.ts';
import { append, newCase } from './samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const storeAt = async (endpoint: string) => {
  const wire = sdkWire({ embedded: endpoint });
  await createTable(wire, 'tidu');
  return dynamoDb({ wire, tableName: 'tidu', keyWrapper: folderKeyWrapper(folder) });
};

/** Runs, and is not merely waiting to be collected by its parent. */
const alive = (pid: number) => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** A process of its own that starts the database on the folder, says where, and waits to be killed. */
const owner = async () => {
  const script = `
    import { startDynamoDb } from '${join(import.meta.dirname, '../../local/dynamodb/start.ts')}';
    const { endpoint, pid } = await startDynamoDb({ folder: process.argv[1] });
    console.log(JSON.stringify({ endpoint, pid: pid() }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk))),
  );
  return { child, ...(JSON.parse(line) as { endpoint: string; pid: number }) };
};

describe('the embedded database', () => {
  it('is started again when it is killed, at the same place, with everything in it', async () => {
    const database = await startDynamoDb({ folder });
    const exits: string[] = [];
    database.onExit((why) => exits.push(why));
    const db = await storeAt(database.endpoint);
    const stream = newCase();
    await db.events.append(append(stream));
    const before = database.pid() ?? 0;
    process.kill(before, 'SIGKILL');
    expect((await db.events.load(stream)).version).toBe(1);
    expect(database.pid()).not.toBe(before);
    expect(exits).toEqual([expect.stringContaining('SIGKILL')]);
    await database.stop();
    expect(alive(database.pid() ?? 0)).toBe(false);
  });

  it('keeps what was written when it is stopped and started', async () => {
    const stream = newCase();
    const first = await startDynamoDb({ folder });
    await (await storeAt(first.endpoint)).events.append(append(stream));
    await first.stop();
    const second = await startDynamoDb({ folder });
    expect((await (await storeAt(second.endpoint)).events.load(stream)).version).toBe(1);
    await second.stop();
  });

  it('ends with its process, even with a killed one, and can be started anew', async () => {
    const { child, pid } = await owner();
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(alive(pid)).toBe(false));
    const database = await startDynamoDb({ folder });
    await storeAt(database.endpoint);
    await database.stop();
  });

  it('that was left behind all the same is ended before another works on its file', async () => {
    const left = spawn('/bin/sleep', ['60'], { stdio: 'ignore' });
    const pid = left.pid ?? 0;
    const started = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[21];
    const gone = { pid: 1, started: 'before the last boot' };
    writeFileSync(
      join(folder, 'dynamodb.pid'),
      JSON.stringify({ owner: gone, database: { pid, started } }),
    );
    const database = await startDynamoDb({ folder });
    expect(alive(pid)).toBe(false);
    await database.stop();
  });

  it('listens where a web page that looks through 127.0.0.1 does not find it, and elsewhere at the next start', async () => {
    const first = await startDynamoDb({ folder });
    const { hostname, port } = new URL(first.endpoint);
    expect(hostname).toMatch(/^127\./);
    expect((await fetch(`${first.endpoint}/`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    await first.stop();
    const second = await startDynamoDb({ folder });
    expect(new URL(second.endpoint).hostname).not.toBe(hostname);
    await second.stop();
  });

  it('is not taken from a process that lives', async () => {
    const { child, pid } = await owner();
    await expect(startDynamoDb({ folder })).rejects.toBeInstanceOf(FolderInUse);
    expect(alive(pid)).toBe(true);
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(alive(pid)).toBe(false));
  });

  it('shares nothing with other users: the folder’s key is for its owner alone', async () => {
    folderKeyWrapper(folder);
    expect(statSync(join(folder, 'data.key')).mode & 0o777).toBe(0o600);
    expect(execFileSync('ls', [folder]).toString().trim()).toBe('data.key');
  });

  it('does not go on with a damaged key', () => {
    writeFileSync(join(folder, 'data.key'), 'short');
    expect(() => folderKeyWrapper(folder)).toThrow(FolderKeyBroken);
  });
});
