import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { databaseBinary } from './binary.ts';
import { disown, takeOver } from './owner.ts';
import { healthy, type Listening, launch, type Running, sleep } from './process.ts';

export interface EmbeddedDynamoDb {
  readonly endpoint: string;
  /** Of the process that runs now: it changes with a restart. Undefined with an endpoint of somebody else. */
  readonly pid: () => number | undefined;
  /** Told each time the database died by itself; it is being started again. */
  readonly onExit: (listener: (why: string) => void) => void;
  readonly stop: () => Promise<void>;
}

/** After a request to stop; then it is killed, which SQLite survives. */
const STOP_MS = 5_000;
/** One that worked is started again at once; one that does not come up, after 50 ms, doubled up to 5 s. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/**
 * An address of the loopback network that nobody knows beforehand. The database asks its callers for nothing and allows
 * every origin, so that a web page in a browser on this machine which looked through the ports of 127.0.0.1 could read
 * and write it; of 127.0.0.0/8 there are sixteen million addresses, and Linux, for which alone the binary exists, has all
 * of them. Who has an account on the machine can still look it up (decision 0022).
 */
const anyLoopback = (): string =>
  `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`;

/** A port that is free now. The database cannot tell which it took for 0, and must keep it across restarts. */
const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Starts it again whenever it dies by itself; `running` answers the present process. */
const supervised = (binary: string, folder: string, at: Listening, first: Running) => {
  let running = first;
  let stopping = false;
  const listeners: ((why: string) => void)[] = [];

  const watch = async () => {
    let wait = 0;
    for (;;) {
      const why = await running.ended;
      if (stopping) return;
      for (const listener of listeners) listener(why);
      await sleep(wait);
      if (stopping) return;
      running = launch(binary, folder, at);
      const up = await healthy(running, at).then(
        () => true,
        () => false,
      );
      wait = up ? 0 : Math.min(Math.max(wait * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS);
    }
  };
  const watching = watch();

  const killAtExit = () => running.child.kill('SIGKILL');
  process.on('exit', killAtExit);

  return {
    pid: () => running.child.pid,
    onExit: (listener: (why: string) => void) => {
      listeners.push(listener);
    },
    stop: async () => {
      stopping = true;
      running.child.kill('SIGTERM');
      const late = setTimeout(() => running.child.kill('SIGKILL'), STOP_MS);
      await running.ended;
      await watching;
      clearTimeout(late);
      process.off('exit', killAtExit);
      disown(folder);
    },
  };
};

/** Another process may take the free port between the look and the use. */
const PORTS_TRIED = 3;

const firstLaunch = async (binary: string, folder: string) => {
  for (let round = 1; ; round++) {
    const host = anyLoopback();
    const at = { host, port: await freePort(host) };
    const running = launch(binary, folder, at);
    try {
      await healthy(running, at);
      return { at, running };
    } catch (error) {
      if (round >= PORTS_TRIED) throw error;
    }
  }
};

/**
 * Runs the embedded DynamoDB (dynoxide: one static binary, one SQLite file in `folder`) on an address of the loopback network
 * and keeps it running. With TIDU_DYNAMODB_ENDPOINT that endpoint is used and nothing is started.
 * Throws NoEmbeddedDatabase, FolderInUse, DatabaseNotStarted.
 */
export const startDynamoDb = async ({
  folder,
}: {
  readonly folder: string;
}): Promise<EmbeddedDynamoDb> => {
  const elsewhere = process.env.TIDU_DYNAMODB_ENDPOINT;
  if (elsewhere !== undefined && elsewhere !== '') {
    return {
      endpoint: elsewhere,
      pid: () => undefined,
      onExit: () => undefined,
      stop: async () => undefined,
    };
  }
  const binary = databaseBinary();
  mkdirSync(folder, { recursive: true });
  await takeOver(folder);
  const { at, running } = await firstLaunch(binary, folder);
  return {
    endpoint: `http://${at.host}:${at.port}`,
    ...supervised(binary, folder, at, running),
  };
};
