import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { settled } from '../../local/move-clock.ts';
import { type System, startSystem } from '../../local/system.ts';
import type { SystemOptions } from '../../local/system-options.ts';
import { minutes } from '../round/acts.ts';
import { lifecycle, type Opinions, type Prepared, prepare } from '../round/script.ts';
import { inParallel } from './numbers.ts';
import { type Playing, startPlaying } from './playing.ts';

export interface Options {
  readonly lifecycles: number;
  readonly atOnce: number;
  /** Commands and raw transactions one after another, for the times without any queueing. */
  readonly alone: number;
}

/** A Tuesday morning, so that no deadline passes while it runs. */
const START = new Date('2026-03-03T01:00:00Z');

const quiet = {
  info: () => undefined,
  warn: (message: string, fields?: unknown) => console.error(message, fields),
  error: (message: string, fields?: unknown) => console.error(message, fields),
};

/** A system of its own on a new folder on disk, with the call open. */
export const withSystem = async <T>(
  counting: Pick<SystemOptions, 'meter' | 'following'>,
  work: (system: System, playing: Playing) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-bench-'));
  const options = { folder, port: 0, demo: true, log: quiet, startAt: START, ...counting };
  const system = await startSystem(options);
  try {
    const playing = await startPlaying(system);
    const done = await work(system, playing);
    playing.api.close();
    return done;
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const prepared = async (playing: Playing, count: number): Promise<readonly Prepared[]> => {
  const cases: Prepared[] = [];
  const numbers = Array.from({ length: count }, (_none, n) => n);
  await inParallel(numbers, 8, async (n) => {
    cases.push(await prepare(playing.on, n));
  });
  return cases;
};

export const play = async (
  { on, today, expert }: Playing,
  cases: readonly Prepared[],
  atOnce: number,
  opinions?: Opinions,
): Promise<void> => {
  const meeting = minutes(1, today);
  await inParallel(cases, atOnce, (each) => lifecycle(on, each, expert, meeting, opinions));
};

/** Two puts in one transaction, with the conditions and sizes of the smallest command. */
const rawTransaction = (wire: Wire, n: number): Promise<unknown> => {
  const put = (sk: string, size: number) => ({
    Put: {
      TableName: 'tidu',
      Item: { pk: { S: `RAW#${n}` }, sk: { S: sk }, d: { S: 'x'.repeat(size) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  return wire('TransactWriteItems', { TransactItems: [put('E#00000001', 700), put('HEAD', 300)] });
};

const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
};

export interface Timed {
  readonly lifecyclesPerSecond: number;
  /** Of the human commands between filing and decision, `atOnce` lifecycles at a time. */
  readonly commandMs: readonly number[];
  readonly rawTransactionMs: readonly number[];
  readonly commandAloneMs: readonly number[];
  readonly rawTransactionAloneMs: readonly number[];
  readonly rssMb: number;
  /** Of one lifecycle, the client that plays it included. */
  readonly cpuMs: number;
}

/** Times, without a meter: asking for capacity costs time itself. */
export const measureTimes = ({ lifecycles, atOnce, alone }: Options): Promise<Timed> =>
  withSystem({}, async (system, playing) => {
    const { wire } = system.runtime;
    const cases = await prepared(playing, lifecycles + alone + atOnce);
    // Whatever starts slowly is no command's fault.
    await play(playing, cases.slice(0, atOnce), atOnce);
    const raw: number[] = [];
    const numbers = Array.from({ length: 400 }, (_none, n) => n);
    await inParallel(numbers, atOnce, (n) => timed(raw, () => rawTransaction(wire, n)));
    await settled(system.runtime);
    playing.commandMs.length = 0;
    const before = { cpu: process.cpuUsage(), at: performance.now() };
    await play(playing, cases.slice(atOnce, atOnce + lifecycles), atOnce);
    const seconds = (performance.now() - before.at) / 1000;
    const commandMs = [...playing.commandMs];
    await settled(system.runtime);
    const { user, system: kernel } = process.cpuUsage(before.cpu);

    playing.commandMs.length = 0;
    const rawAlone: number[] = [];
    for (const [index, each] of cases.slice(atOnce + lifecycles).entries()) {
      await play(playing, [each], 1);
      // Between lifecycles, so that both meet the same neighbours on this machine.
      for (let n = 0; n < 10; n += 1)
        await timed(rawAlone, () => rawTransaction(wire, 1_000_000 + index * 10 + n));
    }
    return {
      lifecyclesPerSecond: lifecycles / seconds,
      commandMs,
      rawTransactionMs: raw,
      commandAloneMs: [...playing.commandMs],
      rawTransactionAloneMs: rawAlone,
      rssMb: process.memoryUsage().rss / 1_048_576,
      cpuMs: (user + kernel) / 1000 / lifecycles,
    };
  });
