import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
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
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSnapshot, tableFile } from '../../local/dynamodb/snapshot.ts';
import { StoreFromTheFuture } from '../../local/dynamodb/whole.ts';
import { NotABackup } from '../../local/upkeep/archive.ts';
import { BackupExists, BackupUnsound, backup } from '../../local/upkeep/backup.ts';
import { checkFolder } from '../../local/upkeep/folder.ts';
import { BackupDamaged, FolderNotEmpty, KeyNeeded, restore } from '../../local/upkeep/restore.ts';
import { text } from '../round/api.ts';
import type { Instance } from './instance.ts';
import { played } from './kept-folder.ts';
import { COUNTY, done, newCase } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const place = mkdtempSync(join(tmpdir(), 'tidu-backup-'));
const at = (name: string): string => join(place, name);

beforeAll(async () => {
  held.instance = await played();
});
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await instance().stop();
});

const tidu = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['cli/main.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });

const ended = async (child: ChildProcess): Promise<{ code: unknown; said: string }> => {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  const [code] = await once(child, 'exit');
  return { code, said };
};

/** Events by their keys. */
const eventsIn = (folder: string): ReadonlyMap<string, string> => {
  const snapshot = openSnapshot(tableFile(join(folder, 'dynamodb')));
  const events = [...snapshot.rows()].filter(({ sk }) => sk.startsWith('E#'));
  snapshot.close();
  return new Map(events.map(({ pk, sk, item }) => [`${pk} ${sk}`, JSON.stringify(item)]));
};

/** A county that goes on working until it is told to stop; answers how much it did. */
const working = () => {
  let [going, acts] = [true, 0];
  const clerk = instance().as(COUNTY);
  const work = (async () => {
    while (going) {
      const id = text(done(await clerk.post('/api/cases', newCase)).body, 'id');
      const data = { clusterName: `集群${acts}` };
      done(await clerk.put(`/api/cases/${id}/drafts/identity`, { version: 0, data }));
      done(await clerk.post(`/api/cases/${id}/commands/WithdrawCase`, { reason: '填报有误' }));
      acts += 3;
    }
  })();
  return {
    acts: () => acts,
    stop: async () => {
      going = false;
      await work;
    },
  };
};

describe('a backup of a system at work', () => {
  it('restores to what was recorded at one moment, whole', async () => {
    const work = working();
    await vi.waitFor(() => expect(work.acts()).toBeGreaterThan(3), { timeout: 60_000 });
    const before = work.acts();
    const { code, said } = await ended(
      tidu('backup', at('live.tidu'), '--data', instance().folder),
    );
    const during = work.acts() - before;
    await work.stop();
    expect(said).toContain('全部留痕已校验');
    expect(code).toBe(0);
    expect(during).toBeGreaterThan(0);
    expect(statSync(at('live.tidu')).mode & 0o777).toBe(0o600);

    await restore({ file: at('live.tidu'), folder: at('restored') });
    const { findings, files } = await checkFolder(at('restored'));
    expect(findings).toEqual([]);
    expect(files).toHaveLength(1);
    const [then, now] = [eventsIn(at('restored')), eventsIn(instance().folder)];
    expect(then.size).toBeGreaterThan(20);
    expect(now.size).toBeGreaterThan(then.size);
    for (const [key, event] of then) expect(now.get(key)).toBe(event);
  });

  it('is nowhere under its name where it was killed in the middle, and the next one cleans up', async () => {
    const child = tidu('backup', at('killed.tidu'), '--data', instance().folder);
    const begun = () => readdirSync(place).filter((name) => /^killed.*\.part$/.test(name));
    await vi.waitFor(() => expect(begun()).toHaveLength(1), { timeout: 120_000, interval: 2 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(at('killed.tidu'))).toBe(false);
    const { code } = await ended(tidu('backup', at('killed.tidu'), '--data', instance().folder));
    expect(code).toBe(0);
    expect(begun()).toEqual([]);
    await restore({ file: at('killed.tidu'), folder: at('after-kill') });
    expect((await checkFolder(at('after-kill'))).findings).toEqual([]);
  });
});

describe('a backup', () => {
  const made = at('made.tidu');
  beforeAll(async () => {
    await backup({ folder: instance().folder, file: made, withKey: true });
  });
  const changed = (name: string, change: (file: string) => void): string => {
    copyFileSync(made, at(name));
    change(at(name));
    return at(name);
  };
  const sql = (text: string) => (file: string) => {
    const database = new DatabaseSync(file);
    database.exec(text);
    database.close();
  };

  it('takes nobody’s place, and goes into an empty folder alone', async () => {
    await expect(backup({ folder: instance().folder, file: made, withKey: true })).rejects.toThrow(
      BackupExists,
    );
    mkdirSync(at('full'));
    writeFileSync(at('full/letter.txt'), 'kept');
    await expect(restore({ file: made, folder: at('full') })).rejects.toThrow(FolderNotEmpty);
    expect(readdirSync(at('full'))).toEqual(['letter.txt']);
    mkdirSync(at('empty'));
    await restore({ file: made, folder: at('empty') });
    expect(existsSync(at('empty/data.key'))).toBe(true);
  });

  it('without the folder’s key wants just that key', async () => {
    await backup({ folder: instance().folder, file: at('keyless.tidu'), withKey: false });
    const file = at('keyless.tidu');
    const key = join(instance().folder, 'data.key');
    expect(readFileSync(file).includes(readFileSync(key))).toBe(false);
    await expect(restore({ file, folder: at('keyless') })).rejects.toThrow(KeyNeeded);
    writeFileSync(at('other.key'), Buffer.alloc(32, 7));
    await expect(restore({ file, folder: at('keyless'), key: at('other.key') })).rejects.toThrow(
      BackupDamaged,
    );
    expect(existsSync(at('keyless'))).toBe(false);
    await restore({ file, folder: at('keyless'), key });
    expect((await checkFolder(at('keyless'))).findings).toEqual([]);
  });

  it.each([
    ['an event was changed', "UPDATE items SET item = replace(item, '博兴', '博山')"],
    [
      'a working copy was changed',
      "UPDATE items SET item = replace(item, '集群', '企业') WHERE sk LIKE 'D#%'",
    ],
    ['an item is gone', "DELETE FROM items WHERE pk LIKE 'UNIQUE#%'"],
    ['a file was changed', "UPDATE files SET content = x'00'"],
    ['a file is gone', 'DELETE FROM files'],
    [
      'a file would lie outside of the folder',
      "INSERT INTO files VALUES ('../../damaged-outside', 0, x'00')",
    ],
  ])('is refused where %s, and nothing is left', async (what, text) => {
    const file = changed(`${what.replaceAll(' ', '-')}.tidu`, sql(text));
    await expect(restore({ file, folder: at('damaged') })).rejects.toThrow(BackupDamaged);
    expect(readdirSync(place).filter((name) => name.startsWith('damaged'))).toEqual([]);
  });

  it('is refused where its bytes are damaged, where it was cut short, and where it is none', async () => {
    const damaged = changed('bytes.tidu', (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 8192, 8192 * 2);
      writeFileSync(file, bytes);
    });
    await expect(restore({ file: damaged, folder: at('d') })).rejects.toThrow(BackupDamaged);
    const short = changed('short.tidu', (file) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    });
    await expect(restore({ file: short, folder: at('d') })).rejects.toThrow(BackupDamaged);
    writeFileSync(at('text.tidu'), 'a letter, long enough to be looked at as if it were one');
    await expect(restore({ file: at('text.tidu'), folder: at('d') })).rejects.toThrow(NotABackup);
    const table = changed('table.tidu', sql('PRAGMA application_id = 0'));
    await expect(restore({ file: table, folder: at('d') })).rejects.toThrow(NotABackup);
    const half = changed('half.tidu', sql("DELETE FROM archive WHERE name = 'manifest'"));
    await expect(restore({ file: half, folder: at('d') })).rejects.toThrow(NotABackup);
  });

  it('is refused where a later version made it', async () => {
    const later = changed(
      'later.tidu',
      sql(
        `UPDATE archive SET content = CAST(replace(CAST(content AS TEXT), '"form":1', '"form":9') AS BLOB) WHERE name = 'manifest'`,
      ),
    );
    await expect(restore({ file: later, folder: at('d') })).rejects.toThrow(StoreFromTheFuture);
    const table = changed('later-table.tidu', sql('PRAGMA user_version = 99'));
    await expect(restore({ file: table, folder: at('d') })).rejects.toThrow(StoreFromTheFuture);
  });

  it('leaves nothing behind where the disk is full', async () => {
    const { folder } = instance();
    const full = { folder, file: at('big.tidu'), withKey: true, mostPages: 1 };
    await expect(backup(full)).rejects.toMatchObject({ errcode: 13 });
    await expect(restore({ file: made, folder: at('big'), mostPages: 20 })).rejects.toMatchObject({
      errcode: 13,
    });
    expect(readdirSync(place).filter((name) => name.startsWith('big'))).toEqual([]);
  });

  it('is not made of a folder whose record is damaged', async () => {
    cpSync(at('empty'), at('unsound'), { recursive: true });
    sql("UPDATE items SET item = replace(item, '博兴', '博山')")(
      join(at('unsound'), 'dynamodb', 'items.sqlite'),
    );
    await expect(
      backup({ folder: at('unsound'), file: at('unsound.tidu'), withKey: true }),
    ).rejects.toThrow(BackupUnsound);
    expect(existsSync(at('unsound.tidu'))).toBe(false);
    const checked = await ended(tidu('check', '--data', at('unsound')));
    expect(checked.code).toBe(1);
    expect(checked.said).toContain('用检查通过的最近一份备份恢复');
    expect((await ended(tidu('check', '--data', at('empty')))).code).toBe(0);
  });
});
