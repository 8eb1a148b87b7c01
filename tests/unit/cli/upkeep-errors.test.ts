import { describe, expect, it } from 'vitest';
import { CommandFailed } from '../../../cli/failed.ts';
import { told } from '../../../cli/upkeep-errors.ts';
import { StoreDamaged, StoreFromTheFuture } from '../../../local/dynamodb/whole.ts';
import { BackupDamaged } from '../../../local/upkeep/restore.ts';

const failing = (error: Error) => told('/data/tidu', () => Promise.reject(error));

describe('what a command on a data folder ends with', () => {
  it.each([
    ['SQLite finds no room', Object.assign(new Error('full'), { errcode: 13 }), '磁盘已满'],
    ['the system finds no room', Object.assign(new Error('full'), { code: 'ENOSPC' }), '磁盘已满'],
    [
      'the table is damaged',
      new StoreDamaged('items.sqlite is damaged'),
      '/data/tidu 的数据文件已损坏',
    ],
    ['a later version wrote it', new StoreFromTheFuture('form 9'), '由更新版本的系统写入'],
    ['a backup is damaged', new BackupDamaged('a.tidu is damaged'), '备份文件已损坏'],
  ])('says what to do in both languages where %s', async (_what, error, zh) => {
    await expect(failing(error)).rejects.toThrow(CommandFailed);
    await expect(failing(error)).rejects.toMatchObject({
      zh: expect.stringContaining(zh),
      en: expect.stringMatching(/\w+/),
    });
  });

  it('is the error itself where nobody at the keyboard can mend it', async () => {
    const error = new TypeError('a defect');
    await expect(failing(error)).rejects.toBe(error);
  });
});
