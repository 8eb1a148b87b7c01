import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../../engine/failure.ts';

/** What has to be there for the comparison is not. */
export class PeersMissing extends Failure {
  override readonly name = 'PeersMissing';
}

/** The versions that are compared with. Their licences apply to what is installed (Restate's server: BSL 1.1). */
const PACKAGES = {
  '@dbos-inc/dbos-sdk': '5.3.0',
  '@restatedev/restate-sdk': '1.17.2',
  '@restatedev/restate-server-linux-x64': '1.7.12',
};

/** Outside the repository: nothing of the peers is part of it. */
export const peersFolder = (): string =>
  process.env.TIDU_PEERS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tidu-peers');

const HERE = import.meta.dirname;
const APPS = ['restate-app.mjs', 'dbos-app.mjs', 'serve.ts'];

/** Puts the peers and the programs that run on them into the folder. Throws PeersMissing. */
export const install = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: 'module', dependencies: PACKAGES };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const there = Object.keys(PACKAGES).every((name) =>
    existsSync(join(folder, 'node_modules', name)),
  );
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  try {
    if (!there)
      execFileSync('npm', ['install', ...quiet], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, DO_NOT_TRACK: '1' },
      });
  } catch (error) {
    throw new PeersMissing(`npm cannot install ${Object.keys(PACKAGES).join(', ')}`, {
      cause: error,
    });
  }
  for (const app of APPS) copyFileSync(join(HERE, 'apps', app), join(folder, app));
  copyFileSync(join(HERE, 'flow.ts'), join(folder, 'flow.ts'));
};

const POSTGRES = '/usr/lib/postgresql';

/** PostgreSQL's server programs, the newest of the machine. Throws PeersMissing. */
export const postgresPrograms = (): string => {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).map(Number) : [];
  const newest = Math.max(...versions);
  const folder = join(POSTGRES, String(newest), 'bin');
  if (versions.length > 0 && existsSync(join(folder, 'initdb'))) return folder;
  throw new PeersMissing('DBOS needs the programs of a PostgreSQL server (Debian: postgresql)');
};
