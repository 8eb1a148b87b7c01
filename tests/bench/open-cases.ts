import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Item, readable } from '../../adapters/dynamodb/item.ts';
import { openShard } from '../../adapters/dynamodb/keys.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { DEPARTMENTS } from '../round/acts.ts';
import { createApi } from '../round/api.ts';
import { type Prepared, prepare } from '../round/script.ts';
import { inParallel } from './numbers.ts';
import { type Playing, startPlaying } from './playing.ts';
import { memoryOf, systemOn, timeToHealth } from './start.ts';

export interface OpenCases {
  readonly cases: number;
  /** Milliseconds from the start of the process to /health with all these cases in the folder. */
  readonly startMs: number;
  /** Until every one of them has its execution again. */
  readonly allFollowedMs: number;
  readonly rssMb: number;
  readonly mostRssMb: number;
}

/** One case at each of four places: a draft, the formal review, the departments, the expert. */
const samples = async ({ on, expert }: Playing): Promise<readonly Prepared[]> => {
  const cases = await Promise.all([0, 1, 2, 3].map((n) => prepare(on, n)));
  for (const { acts } of cases.slice(1)) await on.act(acts.file);
  for (const { acts } of cases.slice(2)) await on.act(acts.accept);
  for (const { acts } of cases.slice(3)) {
    for (const department of DEPARTMENTS) await on.act(acts.opinion(department));
    await on.act(acts.appoint(expert));
  }
  return cases;
};

const itemsOf = async (wire: Wire, id: string): Promise<readonly Item[]> => {
  const found = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: `CASE#${id}` } },
  });
  // Waits and runs belong to executions that are gone with their process.
  return (found.Items ?? []).filter(({ sk }) => !/^(WAKE$|[WX]#)/.test(sk?.S ?? ''));
};

/** The same case under another id. Its hashes do not fit any more, which only a verification looks at. */
const copied = (items: readonly Item[], from: string, to: string): readonly Item[] =>
  items.map(readable).map((item) => {
    const text = JSON.stringify(item).replaceAll(from, to);
    const copy = JSON.parse(text) as Item;
    return copy.open === undefined ? copy : { ...copy, open: { S: openShard(`CASE#${to}`) } };
  });

const fill = async (folder: string, templates: readonly Prepared[], count: number) => {
  const { wire, stop } = openStore({ folder: join(folder, 'dynamodb') });
  const originals = await Promise.all(
    templates.map(async ({ id }) => ({ id, items: await itemsOf(wire, id) })),
  );
  const numbers = Array.from({ length: count - templates.length }, (_none, n) => n);
  await inParallel(numbers, 8, async (n) => {
    const { id, items } = originals[n % originals.length] ?? { id: '', items: [] };
    const to = `${id.slice(0, 6)}${String(n).padStart(12, '0')}`;
    await wire('TransactWriteItems', {
      TransactItems: copied(items, id, to).map((Item) => ({ Put: { TableName: 'tidu', Item } })),
    });
  });
  await stop();
};

/** Open cases at four places, and what the system needs to follow them all after a start. */
export const measureOpenCases = async (count: number): Promise<OpenCases> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-open-'));
  const victim = await systemOn(folder);
  try {
    await victim.start();
    const playing = await startPlaying(victim.server());
    const templates = await samples(playing);
    playing.api.close();
    await victim.killSystem();
    await fill(folder, templates, count);
    const began = performance.now();
    const startMs = await timeToHealth(victim);
    const api = createApi(victim.server);
    // The sweep of the start is over when nothing moves any more.
    for (let quiet = 0; quiet < 3; ) {
      const before = cpuTicks(folder);
      await sleep(1_000);
      quiet = cpuTicks(folder) - before < 10 ? quiet + 1 : 0;
    }
    await api.internal('GET', 'settled');
    const allFollowedMs = performance.now() - began - 3_000;
    const { now, most } = memoryOf(folder);
    api.close();
    return { cases: count, startMs, allFollowedMs, rssMb: now, mostRssMb: most };
  } finally {
    await victim.killSystem();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Hundredths of a second of processor time so far. */
const cpuTicks = (folder: string): number => {
  const { pid } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
