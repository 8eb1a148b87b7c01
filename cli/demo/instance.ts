import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { NotComeAbout } from './failures.ts';

const Note = z.object({ origin: z.string(), secret: z.string() });
export interface Instance extends z.infer<typeof Note> {
  stop(): Promise<void>;
}

/** One that was started here, with the folder in which it keeps what it is told. */
export interface Started extends Instance {
  readonly folder: string;
}

/** It is healthy within three seconds; a busy machine with a cold disk takes longer. */
const START_MS = 60_000;
/** For the last answers and the database; after that it is ended by force. */
const STOP_MS = 10_000;

const MAIN = fileURLToPath(new URL('../../local/main.mjs', import.meta.url));

/** Ends the instance and removes its folder when this process is gone, however it went: the pipe closes with us. */
const guardOf = (pid: number, folder: string): ChildProcess => {
  const guard = spawn(
    '/bin/sh',
    ['-c', 'read -r _; kill -9 "$0"; sleep 0.3; rm -rf "$1"', String(pid), folder],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  guard.on('error', () => undefined);
  guard.unref();
  return guard;
};

const noted = async (folder: string, child: ChildProcess, words: () => string) => {
  const until = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null || Date.now() > until)
      throw new NotComeAbout(`the instance did not start: ${words()}`);
    const text = await readFile(join(folder, 'server.json'), 'utf8').catch(() => '');
    if (text.endsWith('}')) return Note.parse(JSON.parse(text));
    await sleep(20);
  }
};

/** A fresh system in a temporary folder, whose clock begins at `startAt`. Throws NotComeAbout. */
export const startInstance = async (startAt: string): Promise<Started> => {
  const folder = await mkdtemp(join(tmpdir(), 'tidu-demo-'));
  const { TIDU_LOG: _log, TIDU_DATA: _data, ...env } = process.env;
  const child = spawn(
    process.execPath,
    ['--min-semi-space-size=8', MAIN, '--data', folder, '--port', '0', '--start-at', startAt],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const guard = guardOf(child.pid ?? 0, folder);
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString('utf8')}`.slice(-4_000);
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const gone = once(child, 'exit');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.kill('SIGTERM');
      await gone;
      clearTimeout(force);
    }
    guard.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return { ...(await noted(folder, child, () => words)), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
