import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../engine/failure.ts';
import type { Server } from '../round/api.ts';

/** The system did not come up again: nothing can be said of the rest. */
export class NotUpAgain extends Failure {
  override readonly name = 'NotUpAgain';
}

const ROOT = join(import.meta.dirname, '../..');
/**
 * It is up within 8 s among a dozen busy processes; what runs at a low priority there (nice 10) was down for 31 s
 * once in 60 kills.
 */
const PATIENCE_MS = 120_000;
/** Eight clients leave no longer gap between two commits. */
const COMMITS_WITHIN_MS = 500;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** The whole system as `npm start` runs it: a process that can be killed, on a folder that stays. */
export interface Victim {
  readonly server: () => Server;
  /** Starts it and resolves when /health answers. Throws NotUpAgain. */
  start(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  killSystem(): Promise<void>;
  /** Killed while it commits, if it does so soon; else like any other. */
  killInside(): Promise<void>;
  /** The folder of its store. */
  readonly store: string;
  /** What it noted last of what is flushed. */
  readonly noted: () => string;
  /** Time that passes while everything is down. */
  passTime(ms: number): void;
  readonly running: () => boolean;
}

const healthy = async (port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(2_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
};

interface Note extends Server {
  readonly pid: number;
}

const noteIn = (folder: string): Note | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as Note;
  } catch {
    return undefined;
  }
};

export interface Place {
  readonly folder: string;
  /** Fixed, so that tokens of an earlier start stay valid: their issuer names it. */
  readonly port: number;
  readonly startAt: Date;
  /** Takes what the system says on its standard error. */
  readonly heard: (text: string) => void;
  /** A fault of the store, played by victim-flushes.ts. */
  readonly plant?: string | undefined;
  /** Further settings of the system. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Left as it is: what is measured is not told how far it is flushed. */
  readonly bare?: boolean;
  /** Loaded before a bare system. */
  readonly preload?: string | undefined;
}

const noteFile = (folder: string): string => join(folder, 'flushed.note');

/** Loaded before the system: notes what is flushed, and plays faults. */
const watching = ({ folder, plant = '', bare = false, preload }: Place) =>
  bare
    ? { args: preload === undefined ? [] : ['--import', preload], env: {} }
    : {
        args: ['--import', join(import.meta.dirname, 'victim-flushes.ts')],
        env: { TIDU_CRASH_NOTE: noteFile(folder), TIDU_CRASH_PLANT: plant },
      };

/** As `npm start` has it. */
const YOUNG = '--min-semi-space-size=8';

const launch = (place: Place): ChildProcess => {
  const { folder, port, startAt, heard, settings } = place;
  const { args, env } = watching(place);
  const child = spawn(
    process.execPath,
    [
      YOUNG,
      ...args,
      'local/main.mjs',
      '--data',
      folder,
      '--port',
      String(port),
      '--start-at',
      startAt.toISOString(),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Eight busy clients send more than eight people do.
      env: {
        ...process.env,
        ...env,
        ...settings,
        TIDU_COMMANDS_PER_MINUTE: '1000000',
        TIDU_READS_PER_MINUTE: '1000000',
      },
    },
  );
  // Its log goes to the standard output, its last words to the standard error.
  child.stdout?.on('data', (chunk: Buffer) => heard(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => heard(chunk.toString('utf8')));
  return child;
};

export const createVictim = (place: Place): Victim => {
  const { folder, port } = place;
  let child: ChildProcess | undefined;
  let note: Note | undefined;

  const up = async (started: ChildProcess): Promise<boolean> => {
    if (!(await healthy(port))) return false;
    const found = noteIn(folder);
    if (found?.pid !== started.pid) return false;
    note = found;
    return true;
  };

  const gone = (dying: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => dying.once('exit', resolve));
  const living = (): ChildProcess | undefined =>
    child === undefined || child.exitCode !== null || child.signalCode !== null ? undefined : child;
  const killSystem = async (): Promise<void> => {
    const dying = living();
    if (dying === undefined) return;
    const end = gone(dying);
    dying.kill('SIGKILL');
    await end;
  };

  return {
    server: () => note ?? { origin: `http://127.0.0.1:${port}`, secret: '' },
    running: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    start: async () => {
      const started = launch(place);
      child = started;
      const until = Date.now() + PATIENCE_MS;
      while (!(await up(started))) {
        const gone = started.exitCode !== null || started.signalCode !== null;
        // Killed while it was coming up: whoever killed it starts it again.
        if (gone && started.signalCode === 'SIGKILL') return;
        if (gone || Date.now() > until)
          throw new NotUpAgain(`code ${started.exitCode}, signal ${started.signalCode}`);
        await sleep(5);
      }
    },
    store: join(folder, 'dynamodb'),
    killSystem,
    killInside: async () => {
      const dying = living();
      if (dying === undefined) return;
      const end = gone(dying);
      dying.kill('SIGUSR2');
      await Promise.race([end, sleep(COMMITS_WITHIN_MS)]);
      await killSystem();
    },
    noted: () => {
      try {
        return readFileSync(noteFile(folder), 'utf8');
      } catch {
        return '';
      }
    },
    passTime: (ms) => {
      const file = join(folder, 'clock.json');
      const { offsetMs } = JSON.parse(readFileSync(file, 'utf8'));
      rmSync(`${file}.new`, { force: true });
      writeFileSync(`${file}.new`, JSON.stringify({ offsetMs: Number(offsetMs) + ms }));
      renameSync(`${file}.new`, file);
    },
  };
};
