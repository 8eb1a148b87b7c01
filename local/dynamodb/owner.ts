import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../engine/failure.ts';

/** Another process works on this data folder; two databases on one file would damage it. */
export class FolderInUse extends Failure {
  override readonly name = 'FolderInUse';
}

/** A process, told apart from a later one of the same number by the time of its start. */
interface Identity {
  readonly pid: number;
  readonly started: string;
}

interface Owner {
  readonly owner: Identity;
  readonly database: Identity;
}

const FILE = 'dynamodb.pid';

/** Field 22 of /proc/<pid>/stat (proc(5)): start time since boot. Undefined where the process is gone or a zombie. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
};

const identify = (pid: number): Identity => ({ pid, started: startOf(pid) ?? '' });

const lives = ({ pid, started }: Identity): boolean => started !== '' && startOf(pid) === started;

const stored = (folder: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Owner;
  } catch {
    // None, or half written by a process that was killed: whoever wrote it is gone or will be seen by its lock.
    return undefined;
  }
};

/** Long enough for the database to go after SIGKILL, which is a matter of milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * Ends the database that a killed process left behind on this folder. Throws FolderInUse where its owner is alive.
 */
export const takeOver = async (folder: string): Promise<void> => {
  const before = stored(folder);
  if (before === undefined) return;
  const sameProcess = before.owner.pid === process.pid;
  if (lives(before.owner) && (!sameProcess || lives(before.database))) {
    throw new FolderInUse(`${folder} is in use by process ${before.owner.pid}`);
  }
  const until = Date.now() + PATIENCE_MS;
  while (lives(before.database)) {
    if (Date.now() > until)
      throw new FolderInUse(`database ${before.database.pid} on ${folder} does not end`);
    process.kill(before.database.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

export const own = (folder: string, databasePid: number): void => {
  const owner: Owner = { owner: identify(process.pid), database: identify(databasePid) };
  writeFileSync(join(folder, FILE), JSON.stringify(owner));
};

export const disown = (folder: string): void => rmSync(join(folder, FILE), { force: true });
