import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { privateFolder } from '../../../local/private-folder.ts';

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('is its owner’s alone, with what an earlier version left in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidu-private-'));
    try {
      mkdirSync(join(folder, 'files', 'CASE'), { recursive: true });
      writeFileSync(join(folder, 'files', 'CASE', 'scan.pdf'), 'scan');
      writeFileSync(join(folder, 'dynamodb.sqlite'), 'marks');
      for (const path of ['', 'files', 'files/CASE']) chmodSync(join(folder, path), 0o755);
      for (const path of ['files/CASE/scan.pdf', 'dynamodb.sqlite'])
        chmodSync(join(folder, path), 0o644);
      privateFolder(folder);
      const all = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })];
      expect(all).toHaveLength(5);
      for (const path of all)
        expect([path, statSync(join(folder, path)).mode & 0o077]).toEqual([path, 0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is made where it is not there', () => {
    const parent = mkdtempSync(join(tmpdir(), 'tidu-private-'));
    try {
      privateFolder(join(parent, 'a', 'b'));
      expect(statSync(join(parent, 'a', 'b')).mode & 0o777).toBe(0o700);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  });
});
