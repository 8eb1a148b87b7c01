import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../crash/victim.ts';
import { client, doneIn, flowApi, succeeded } from './client.ts';
import type { Engine, Opening } from './engine.ts';
import { postgresPrograms } from './home.ts';
import { start, stop, until } from './processes.ts';

const pidOf = ({ pid }: { readonly pid?: number | undefined }): number => pid ?? 0;

const healthy = async (port: number, path: string): Promise<void> => {
  const { call, close } = client(port);
  await until(`${path} on ${port}`, async () => (await call('GET', path)).status === 200);
  close();
};

/** One transaction of SQLite an act, and nothing else: the yardstick of every run. */
export const openFloor = async ({ folder }: Opening): Promise<Engine> => {
  const port = await freePort();
  const app = start(process.execPath, [join(import.meta.dirname, 'apps/floor-app.ts')], {
    log: join(folder, 'app.log'),
    env: { PORT: String(port), DB: join(folder, 'floor.sqlite') },
  });
  await healthy(port, '/health');
  const { call, close } = client(port);
  const end = async () => {
    close();
    await stop(app);
  };
  return { api: flowApi(call), pids: () => [pidOf(app)], stop: end };
};

/** Defaults are kept but for addresses, telemetry (off) and the level of its log. */
const restateSettings = (folder: string, ports: readonly number[]): string => `
node-name = "bench"
base-dir = "${join(folder, 'data')}"
listen-mode = "tcp"
bind-ip = "127.0.0.1"
bind-port = ${ports[0]}
advertised-host = "127.0.0.1"
disable-telemetry = true
log-filter = "error"
[admin]
bind-port = ${ports[1]}
disable-web-ui = true
[ingress]
bind-port = ${ports[2]}
`;

const deployed = async (admin: number, uri: string): Promise<void> => {
  await healthy(admin, '/health');
  const { call, close } = client(admin);
  await until('the deployment', async () => {
    const { status } = await call('POST', '/deployments', { uri, force: true });
    return status < 300;
  });
  close();
};

export const openRestate = async ({ folder, home }: Opening): Promise<Engine> => {
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [, admin = 0, ingress = 0, appPort = 0] = ports;
  const settings = join(folder, 'restate.toml');
  writeFileSync(settings, restateSettings(folder, ports));
  const program = 'node_modules/@restatedev/restate-server-linux-x64/bin/restate-server';
  const server = start(join(home, program), ['--no-logo', '--config-file', settings], {
    log: join(folder, 'server.log'),
    env: { DO_NOT_TRACK: '1', TMPDIR: folder },
  });
  const app = start(process.execPath, [join(home, 'restate-app.mjs')], {
    log: join(folder, 'app.log'),
    env: { PORT: String(appPort) },
  });
  await deployed(admin, `http://127.0.0.1:${appPort}`);
  await healthy(ingress, '/restate/health');
  const { call, close } = client(ingress);
  const at = (id: string, what: string) => `/Application/${id}/${what}`;
  return {
    api: {
      submit: async (id, form) => succeeded('submit', await call('POST', at(id, 'run/send'), form)),
      act: async (id, name, payload) =>
        succeeded(name, await call('POST', at(id, 'act'), { name, payload })),
      phase: async (id, name) => succeeded(name, await call('POST', at(id, 'phase'), name)),
      result: async (id) => {
        const answer = await call('GET', `/restate/workflow/Application/${id}/attach`);
        return doneIn(succeeded('result', answer));
      },
    },
    pids: () => [pidOf(server), pidOf(app)],
    stop: async () => {
      close();
      await stop(app);
      await stop(server);
    },
  };
};

/** PostgreSQL will not run as root: then it runs as the account that Debian made for it. */
const postgresAccount = () => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** Durability stays as it comes: fsync on, synchronous_commit on. */
const startPostgres = async (folder: string, port: number) => {
  const programs = postgresPrograms();
  const account = postgresAccount();
  const data = join(folder, 'data');
  mkdirSync(data);
  if (account.uid !== undefined)
    for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  const as = { ...account, cwd: folder, stdio: 'ignore' } as const;
  const initdb = ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-instructions'];
  execFileSync(join(programs, 'initdb'), initdb, as);
  appendFileSync(
    join(data, 'postgresql.conf'),
    `\nlisten_addresses='127.0.0.1'\nport=${port}\nunix_socket_directories='${folder}'\nmax_connections=120\n`,
  );
  const log = join(folder, 'postgres.log');
  const server = start(join(programs, 'postgres'), ['-D', data], { ...account, cwd: folder, log });
  const on = ['-h', '127.0.0.1', '-p', String(port)];
  await until('PostgreSQL', () => {
    execFileSync(join(programs, 'pg_isready'), on, { stdio: 'ignore' });
    return true;
  });
  execFileSync(join(programs, 'createdb'), [...on, '-U', 'postgres', 'peers']);
  return server;
};

export const openDbos = async ({ folder, home }: Opening): Promise<Engine> => {
  const [database, port] = await Promise.all([freePort(), freePort()]);
  const server = await startPostgres(folder, database);
  const app = start(process.execPath, [join(home, 'dbos-app.mjs')], {
    log: join(folder, 'app.log'),
    env: { PORT: String(port), PG_URL: `postgresql://postgres@127.0.0.1:${database}/peers` },
  });
  await healthy(port, '/health');
  const { call, close } = client(port);
  return {
    api: flowApi(call),
    pids: () => [pidOf(server), pidOf(app)],
    stop: async () => {
      close();
      await stop(app);
      await stop(server, 'SIGINT');
    },
  };
};
