import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RUN = join(import.meta.dirname, '../../../cli/run.mjs');

const cacheOf = (named: string | undefined): string => {
  const { NODE_COMPILE_CACHE: _ours, ...env } = process.env;
  return spawnSync(
    process.execPath,
    [RUN, '--quiet', 'node', '-p', 'process.env.NODE_COMPILE_CACHE'],
    {
      encoding: 'utf8',
      env: { ...env, ...(named === undefined ? {} : { NODE_COMPILE_CACHE: named }) },
    },
  ).stdout.trim();
};

it('a command finds what Node compiled before below the installed packages, or where somebody says', () => {
  expect(cacheOf(undefined)).toBe(join(RUN, '../../node_modules/.cache/node'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'tidu-compiled-'));
  expect(cacheOf(elsewhere)).toBe(elsewhere);
  rmSync(elsewhere, { recursive: true });
});
