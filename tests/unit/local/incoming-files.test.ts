import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IncomingFiles, incomingFiles } from '../../../local/incoming-files.ts';

let folder: string;
let incoming: IncomingFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-incoming-'));
  incoming = incomingFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (name: string) => `CASE/c-1/${name}`;
const HOUR_MS = 3_600_000;

const arrive = (name: string, hoursAgo: number): void => {
  const path = incoming.arriving(key(name));
  mkdirSync(dirname(path), { recursive: true });
  const at = new Date(Date.now() - hoursAgo * HOUR_MS);
  for (const each of [path, `${path}.json`]) {
    writeFileSync(each, name);
    utimesSync(each, at, at);
  }
};

describe('uploads that arrive', () => {
  it('are gone after a day where nobody named them, and stay where somebody did', async () => {
    arrive('forgotten', 25);
    arrive('today', 23);
    arrive('named', 25);
    await incoming.keep(key('named'));
    await incoming.sweep();
    const there = ['forgotten', 'today', 'named'].map(async (name) =>
      existsSync(await incoming.find(key(name))),
    );
    expect(await Promise.all(there)).toEqual([false, true, true]);
    expect(readFileSync(join(folder, `${key('named')}.json`), 'utf8')).toBe('named');
  });

  it('never take the place of what is kept', async () => {
    arrive('twice', 1);
    await incoming.keep(key('twice'));
    writeFileSync(join(folder, key('twice')), 'kept');
    arrive('twice', 0);
    await incoming.keep(key('twice'));
    expect(readFileSync(await incoming.find(key('twice')), 'utf8')).toBe('kept');
    expect(existsSync(incoming.arriving(key('twice')))).toBe(false);
  });
});
