import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../../engine/failure.ts';

// Processes by their numbers, and what they cost, as Linux tells it in /proc (proc(5)).

/** A peer did not come up. */
export class NotUp extends Failure {
  override readonly name = 'NotUp';
}

const mine = new Set<ChildProcess>();
const others = new Set<number>();
process.on('exit', () => {
  for (const child of mine) child.kill('SIGKILL');
  for (const pid of others) unlessGone(() => process.kill(pid, 'SIGKILL'), false);
});

/** A process that was not started here ends with this one too, until `forget` is called. */
export const endWithUs = (pid: number): { readonly forget: () => void } => {
  others.add(pid);
  return { forget: () => others.delete(pid) };
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(130));

export interface Starting {
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Ends with this process, whatever happens to it. */
export const start = (
  command: string,
  args: readonly string[],
  { log, env, ...more }: Starting,
): ChildProcess => {
  const file = openSync(log, 'a');
  const child = spawn(command, args, {
    ...more,
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
  });
  closeSync(file);
  mine.add(child);
  child.once('exit', () => mine.delete(child));
  return child;
};

const GRACE_MS = 15_000;

export const stop = async (
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM',
): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(late);
};

const PATIENCE_MS = 60_000;

/** Throws NotUp. */
export const until = async (what: string, ready: () => Promise<boolean> | boolean) => {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (await ready()) return;
    } catch (error) {
      if (Date.now() > end) throw new NotUp(what, { cause: error });
    }
    if (Date.now() > end) throw new NotUp(what);
    await sleep(50);
  }
};

const fieldsOf = (pid: number): readonly string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** A process may end while it is looked at. */
const unlessGone = <T>(look: () => T, otherwise: T): T => {
  try {
    return look();
  } catch {
    return otherwise;
  }
};

/** These processes and everything below them. */
const familyOf = (roots: readonly number[]): readonly number[] => {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const pid = Number(name);
    const parent = unlessGone(() => Number(fieldsOf(pid)[1]), 0);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = [...roots];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  return family;
};

/** Ticks a second, which is 100 on every Linux that this runs on. */
const TICKS = 100;

/** Processor time so far, of the kernel too and of children that have ended. */
export const cpuMs = (roots: readonly number[]): number => {
  const ticks = familyOf(roots).map((pid) =>
    unlessGone(
      () =>
        fieldsOf(pid)
          .slice(11, 15)
          .reduce((sum, field) => sum + Number(field), 0),
      0,
    ),
  );
  return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / TICKS;
};

/** Proportional set size, so that pages shared between processes count once. */
export const pssMiB = (roots: readonly number[]): number => {
  const kilobytes = familyOf(roots).map((pid) =>
    unlessGone(
      () => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
      0,
    ),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
};

/** Flush requests of the whole machine so far, on the disk that was written most; others' count too. */
export const flushes = (): number => {
  const disks = readFileSync('/proc/diskstats', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , name = '']) => /^(vd[a-z]|sd[a-z]|nvme\d+n\d+)$/.test(name));
  const busiest = disks.sort((a, b) => Number(b[9]) - Number(a[9]))[0];
  return Number(busiest?.[18] ?? 0);
};
