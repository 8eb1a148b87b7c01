import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { cutPower } from '../crash/power-cut.ts';
import { seeded } from '../crash/random.ts';
import { TABLE_NAME } from './other-database.ts';
import { lostIn, writingChild } from './writing-process.ts';

let all: string;
beforeEach(() => {
  all = mkdtempSync(join(tmpdir(), 'tidu-power-'));
});
afterEach(() => rmSync(all, { recursive: true, force: true }));

const WATCHING = ['--import', join(import.meta.dirname, '../crash/victim-flushes.ts')];

/** Writes until so many are accepted, is killed inside a commit, loses what was not flushed, and is opened again. */
const afterCut = async (plant: string, many: number, seed: number) => {
  const folder = join(all, String(seed));
  mkdirSync(folder);
  const note = join(folder, 'flushed.note');
  const env = { TIDU_CRASH_NOTE: note, TIDU_CRASH_PLANT: plant };
  const { accepted, kill } = writingChild(folder, { args: WATCHING, env });
  await vi.waitFor(() => expect(accepted().length).toBeGreaterThan(many), { timeout: 60_000 });
  await kill('SIGUSR2');
  const cut = cutPower(folder, readFileSync(note, 'utf8'), seeded(seed));
  const store = openStore({ folder });
  const keyWrapper = folderKeyWrapper(folder);
  const { events } = dynamoDb({ wire: store.wire, tableName: TABLE_NAME, keyWrapper });
  const lost = await lostIn(events, accepted());
  await store.stop();
  return { cut, lost };
};

describe('a power cut', () => {
  // The log is copied into the file every 1,000 pages, so that long runs are cut in all of its rounds.
  it.each([
    [40, 1],
    [400, 2],
  ])('takes nothing that was accepted, after %i events', async (many, seed) => {
    expect((await afterCut('', many, seed)).lost).toEqual([]);
  });

  it('is found out to take what is not flushed before it is answered', async () => {
    const { cut, lost } = await afterCut('no-flush', 40, 3);
    expect(cut.dropped).toBeGreaterThan(0);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('is found out to take what is answered before it is committed', async () => {
    // The moment is one of chance: at some of them nothing that was read was still to be committed.
    let lost = 0;
    for (let seed = 4; lost === 0 && seed < 24; seed += 1)
      lost = (await afterCut('early-answer', 40, seed)).lost.length;
    expect(lost).toBeGreaterThan(0);
  });
});
