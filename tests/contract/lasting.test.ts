import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INCOMING } from '../../engine/ports/files.ts';
import { secretFile } from '../../local/identity/keys.ts';
import { incomingFiles } from '../../local/incoming-files.ts';
import { receive } from '../../local/receive-file.ts';

// What a disk keeps when the power goes: of a file what was flushed, of a name what its folder was flushed after. So
// the order is looked at: no promise may resolve while a new name is not flushed.

const { open, rename, writeFile } = promises;
let unflushed: Set<string>;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-lasting-'));
  unflushed = new Set();
  promises.rename = async (from, to) => {
    await rename(from, to);
    unflushed.add(String(to));
    unflushed.delete(String(from));
  };
  promises.writeFile = async (path, data, options) => {
    await writeFile(path, data, options);
    if (Reflect.get(Object(options), 'flush') !== true) unflushed.add(`${path} (its bytes)`);
  };
  promises.open = async (path, ...more) => {
    const handle = await open(path, ...more);
    const { sync } = handle;
    handle.sync = async () => {
      await sync.call(handle);
      for (const name of unflushed) if (dirname(name) === String(path)) unflushed.delete(name);
    };
    return handle;
  };
  syncBuiltinESMExports();
});

afterEach(() => {
  Object.assign(promises, { open, rename, writeFile });
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('会议纪要');
const announced = {
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};

describe('when the power goes', () => {
  it('an upload that was answered is there', async () => {
    await receive(join(folder, 'INCOMING/CASE/a/b'), announced, Readable.from([bytes]));
    expect([...unflushed]).toEqual([]);
  });

  it('a file that an event names is there', async () => {
    const incoming = incomingFiles(folder);
    await receive(join(folder, INCOMING, 'CASE/a/b'), announced, Readable.from([bytes]));
    await incoming.keep('CASE/a/b');
    expect([...unflushed]).toEqual([]);
    expect(await incoming.find('CASE/a/b')).toBe(join(folder, 'CASE/a/b'));
  });

  it('keys that were used are there', async () => {
    await secretFile(folder, 'cookie.key', async () => 'secret');
    expect([...unflushed]).toEqual([]);
  });
});
