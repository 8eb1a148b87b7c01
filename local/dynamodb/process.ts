import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import { join } from 'node:path';
import { Failure } from '../../engine/failure.ts';
import { own } from './owner.ts';

/** The embedded database did not come up; the message holds the last words of its standard error. */
export class DatabaseNotStarted extends Failure {
  override readonly name = 'DatabaseNotStarted';
}

/** Where one database listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** It answers within 30 ms on an empty file; a large write-ahead log takes longer to recover. */
const START_MS = 30_000;
export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const answers = (at: Listening): Promise<boolean> =>
  new Promise((resolve) => {
    const request = http.get({ ...at, path: '/', timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });

export interface Running {
  readonly child: ChildProcess;
  /** Resolves when it has ended, with the reason. */
  readonly ended: Promise<string>;
}

/**
 * Ends the database when this process is gone, however it went: the pipe that the guard reads closes with us.
 */
const guardOf = (databasePid: number): ChildProcess => {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$0"', String(databasePid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell the folder's pid file still tells the next start what to end.
  guard.on('error', () => undefined);
  guard.unref();
  return guard;
};

/** Starts the binary at an address; it may not answer yet. */
export const launch = (binary: string, folder: string, { host, port }: Listening): Running => {
  const file = join(folder, 'dynamodb.sqlite');
  const child = spawn(
    binary,
    ['serve', '--host', host, '--port', String(port), '--db-path', file],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: Ctrl-C in the terminal must not end the database before its clients.
      detached: true,
    },
  );
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString('utf8')}`.slice(-2_000);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`${signal ?? `code ${code}`}: ${words.trim()}`));
  });
  if (child.pid !== undefined) {
    own(folder, child.pid);
    const guard = guardOf(child.pid);
    void ended.then(() => guard.kill('SIGKILL'));
  }
  return { child, ended };
};

/** Waits until it answers; throws DatabaseNotStarted where it ends instead, or takes too long. */
export const healthy = async (running: Running, at: Listening): Promise<void> => {
  let end: string | undefined;
  void running.ended.then((why) => {
    end = why;
  });
  const until = Date.now() + START_MS;
  while (!(await answers(at))) {
    if (end !== undefined) throw new DatabaseNotStarted(end);
    if (Date.now() > until) {
      running.child.kill('SIGKILL');
      throw new DatabaseNotStarted(`no answer within ${START_MS} ms`);
    }
    await sleep(5);
  }
};
