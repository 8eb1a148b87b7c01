import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sha256 } from '../../adapters/sha256.ts';
import { chainFaults } from '../../engine/chain.ts';
import type { EventStore, StreamKey } from '../../engine/ports/event-store.ts';

/** Stream and hash of an event that was accepted. */
export type Accepted = readonly string[];

/** A process of its own that writes to the folder, with what it said so far. */
export const writingChild = (
  folder: string,
  {
    args = [],
    env = {},
  }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
) => {
  const child: ChildProcess = spawn(
    process.execPath,
    [...args, join(import.meta.dirname, 'writing-child.ts'), folder],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  );
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  // The last line may have been cut.
  const accepted = (): readonly Accepted[] =>
    said
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '));
  const kill = async (signal: 'SIGKILL' | 'SIGUSR2' = 'SIGKILL') => {
    // Windows knows no such signals: there it is killed at once.
    child.kill(process.platform === 'win32' ? 'SIGKILL' : signal);
    await once(child, 'exit');
  };
  return { accepted, kill };
};

/** Streams in which not all stands that was accepted, once and in its place; one event more may not have been answered. */
export const lostIn = async (
  events: EventStore,
  accepted: readonly Accepted[],
): Promise<readonly string[]> => {
  const lost: string[] = [];
  for (const stream of new Set(accepted.map(([of = '']) => of)) as Set<StreamKey>) {
    const { events: stored } = await events.load(stream);
    const hashes = stored.map(({ hash }) => hash);
    const promised = accepted.flatMap(([of, hash]) => (of === stream ? [hash] : []));
    const there = hashes.slice(0, promised.length).join() === promised.join();
    const faults = chainFaults(sha256, await events.links(stream), await events.head(stream));
    if (!there || hashes.length > promised.length + 1 || faults.length > 0) lost.push(stream);
  }
  return lost;
};
