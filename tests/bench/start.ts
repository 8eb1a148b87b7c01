import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVictim, freePort, type Victim } from '../crash/victim.ts';
import { median } from './numbers.ts';

const START = new Date('2026-03-03T01:00:00Z');

/** The system in a process of its own, as `npm start` runs it, without npm. */
export const systemOn = async (folder: string): Promise<Victim> =>
  createVictim({
    folder,
    port: await freePort(),
    startAt: START,
    heard: () => undefined,
    bare: true,
  });

/** Milliseconds from the start of the process to /health. */
export const timeToHealth = async (victim: Victim): Promise<number> => {
  const began = performance.now();
  await victim.start();
  return performance.now() - began;
};

const RUNS = 5;

/** On a fresh folder; the median of some starts. */
export const measureStart = async (): Promise<number> => {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'tidu-start-'));
    const victim = await systemOn(folder);
    all.push(await timeToHealth(victim));
    await victim.killSystem();
    rmSync(folder, { recursive: true, force: true });
  }
  return median(all);
};

/** Resident memory of the system's own process in MB, and the most that it ever had. See proc(5), VmRSS and VmHWM. */
export const memoryOf = (folder: string): { readonly now: number; readonly most: number } => {
  const { pid } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
};
