import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { indexState, noteOf } from './wal.ts';

// Loaded into the victim before it starts (`node --import`); the product knows nothing of it. Notes after each commit
// of the store how far its log is flushed, as SQLite promises it for the setting that the connection has; and on
// SIGUSR2 has the process killed inside its next commit.

const FULL = 2;
/** How long a commit goes on before the kill at most, in microseconds: some flushes take less, some more. */
const INSIDE_US = 600;

const note = openSync(process.env.TIDU_CRASH_NOTE ?? '', 'w');
const plant = process.env.TIDU_CRASH_PLANT ?? '';
const { exec } = DatabaseSync.prototype;
const settings = new WeakMap<DatabaseSync, number>();

const synchronousOf = (database: DatabaseSync): number => {
  const known =
    settings.get(database) ?? Number(database.prepare('PRAGMA synchronous').get()?.synchronous);
  settings.set(database, known);
  return known;
};

const noteFlushed = (database: DatabaseSync, file: string): void => {
  const head = Buffer.alloc(136);
  const shared = openSync(`${file}-shm`, 'r');
  readSync(shared, head, 0, head.length, 0);
  closeSync(shared);
  const { salt, frames } = indexState(head);
  writeSync(note, noteOf({ salt, frames: synchronousOf(database) >= FULL ? frames : 0 }), 0);
};

const armed = new Int32Array(new SharedArrayBuffer(4));
let killing = false;
process.on('SIGUSR2', () => {
  killing = true;
});
const killer = new Worker(
  `const { workerData } = require('node:worker_threads');
   Atomics.wait(workerData, 0, 0);
   const until = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * ${INSIDE_US} * 1000));
   while (process.hrtime.bigint() < until);
   process.kill(process.pid, 'SIGKILL');`,
  { eval: true, workerData: armed, execArgv: [] },
);
killer.unref();

/** `early-answer`: the commit comes after whoever waited for it was told that it is done. */
const LATE_MS = 25;
const late = new WeakSet<DatabaseSync>();

const committed = (database: DatabaseSync, file: string): void => {
  if (killing) {
    Atomics.store(armed, 0, 1);
    Atomics.notify(armed, 0);
  }
  exec.call(database, 'COMMIT');
  noteFlushed(database, file);
};

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  const file = this.location() ?? '';
  if (!file.endsWith('items.sqlite')) return exec.call(this, sql);
  if (plant === 'early-answer' && sql === 'BEGIN IMMEDIATE' && late.has(this)) return;
  if (sql !== 'COMMIT') {
    exec.call(
      this,
      plant === 'no-flush' ? sql.replace('synchronous = FULL', 'synchronous = OFF') : sql,
    );
    return;
  }
  if (plant !== 'early-answer') return committed(this, file);
  if (late.has(this)) return;
  late.add(this);
  setTimeout(() => {
    late.delete(this);
    committed(this, file);
  }, LATE_MS);
};
