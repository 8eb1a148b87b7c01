import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../../../cli/bundle/archive.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

describe('the archive of a bundle', () => {
  const entries = () => {
    const from = join(folder, 'from.txt');
    writeFileSync(from, '集群');
    return [
      { path: 'tidu', from: Buffer.from('#!/bin/sh\n'), executable: true },
      { path: 'app/a.txt', from },
      { path: `app/${'long/'.repeat(40)}b.txt`, from },
    ];
  };

  it('is the same bytes for the same files, in whatever order and of whatever day', async () => {
    const [one, two] = [join(folder, '1.tar.gz'), join(folder, '2.tar.gz')];
    const first = await writeArchive(one, { folder: 'tidu-1', entries: entries() });
    const later = entries();
    utimesSync(join(folder, 'from.txt'), 1, 1);
    const second = await writeArchive(two, { folder: 'tidu-1', entries: later.reverse() });
    expect(second).toEqual(first);
    const bytes = readFileSync(one);
    expect(readFileSync(two).equals(bytes)).toBe(true);
    expect(first).toEqual({ size: bytes.length, sha256: sha256(bytes) });
    // Neither a time nor the system in gzip's header.
    expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
  });

  it('opens with tar, below one folder, with the hash of every file', async () => {
    const file = join(folder, 'b.tar.gz');
    await writeArchive(file, { folder: 'tidu-1', entries: entries() });
    execFileSync('tar', ['xzf', file, '-C', folder]);
    const at = (path: string) => readFileSync(join(folder, 'tidu-1', path), 'utf8');
    expect(at('app/a.txt')).toBe('集群');
    expect(at(`app/${'long/'.repeat(40)}b.txt`)).toBe('集群');
    expect(at('SHA256SUMS')).toBe(
      `${sha256('集群')}  app/a.txt\n${sha256('集群')}  app/${'long/'.repeat(40)}b.txt\n${sha256('#!/bin/sh\n')}  tidu\n`,
    );
  });
});
