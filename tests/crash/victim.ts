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
/** It is up within 3 s on a quiet machine; neighbours may be busy. */
const PATIENCE_MS = 60_000;

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
}

const launch = ({ folder, port, startAt, heard }: Place): ChildProcess => {
  const child = spawn(
    process.execPath,
    [
      'local/main.ts',
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
    killSystem: async () => {
      const dying = child;
      if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
      const gone = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await gone;
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
