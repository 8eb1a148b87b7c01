import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../cli/bundle/bundle.ts';
import { thisPlatform } from '../../cli/bundle/platform.ts';
import { setup as buildConsole } from '../browser/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-bundle-'));
const empty = join(folder, 'empty');

/** Nothing of this machine's: no Node, no npm and nothing of its cache is found; a way out leads nowhere. */
const bare = (at: string) => ({
  PATH: empty,
  HOME: empty,
  SystemRoot: process.env.SystemRoot ?? '',
  PORT: '0',
  TIDU_DATA: join(at, 'tidu-data'),
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  NODE_USE_ENV_PROXY: '0',
});

const WINDOWS = process.platform === 'win32';
const held: { at?: string; child?: ChildProcess } = {};
const at = (): string => held.at ?? '';

const tidu = (...args: readonly string[]): string => {
  const done = WINDOWS
    ? spawnSync(`tidu.cmd ${args.join(' ')}`, {
        cwd: at(),
        env: bare(at()),
        shell: true,
        encoding: 'utf8',
      })
    : spawnSync(join(at(), 'tidu'), args, { cwd: at(), env: bare(at()), encoding: 'utf8' });
  return `${done.stdout}${done.stderr}`;
};

const started = async (): Promise<{ origin: string }> => {
  const note = join(at(), 'tidu-data', 'server.json');
  for (let waited = 0; waited < 600; waited += 1) {
    if (existsSync(note)) {
      const text = readFileSync(note, 'utf8');
      if (text.endsWith('}')) return JSON.parse(text);
    }
    await sleep(100);
  }
  return { origin: '' };
};

describe('the bundle for this platform, unpacked where nothing is installed', () => {
  beforeAll(async () => {
    buildConsole();
    mkdirSync(empty);
    const { file, name } = await bundle({
      platform: thisPlatform(),
      node: undefined,
      to: folder,
      level: 1,
    });
    execFileSync('tar', ['xzf', file, '-C', folder]);
    held.at = join(folder, name);
  });
  afterAll(async () => {
    if (held.child?.exitCode === null) {
      const gone = once(held.child, 'exit');
      held.child.kill('SIGKILL');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it.skipIf(WINDOWS)(
    'starts with its own Node, shows the sign-in page and takes a command',
    async () => {
      held.child = spawn(join(at(), 'tidu'), ['start'], {
        cwd: at(),
        env: bare(at()),
        stdio: 'ignore',
      });
      const { origin } = await started();
      await expect
        .poll(async () => (await fetch(`${origin}/health`)).json())
        .toEqual({ status: 'ok' });
      const page = await fetch(`${origin}/`);
      expect(await page.text()).toContain('<title>梯度 Tidu</title>');
      expect((await fetch(`${origin}/oidc/.well-known/openid-configuration`)).status).toBe(200);
      const opened = tidu('call', 'open', join(process.cwd(), 'docs/tour/call.json'));
      expect(JSON.parse(opened)).toMatchObject({ id: 'tour-2026', status: 'open' });
      held.child.kill('SIGTERM');
      await once(held.child, 'exit');
      expect(held.child.exitCode).toBe(0);
    },
  );

  it('tells what people type there', () => {
    expect(tidu('clock')).toContain(WINDOWS ? 'tidu start' : './tidu start');
    expect(tidu('--help')).toContain('tidu verify');
  });

  it('lists the hash of every file', () => {
    const listed = readFileSync(join(at(), 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(listed.length).toBeGreaterThan(1_000);
    expect(listed.some((line) => line.endsWith('app/local/main.mjs'))).toBe(true);
    expect(listed.filter((line) => /\.node$|app\/(?:tests|console|infra)\//.test(line))).toEqual(
      [],
    );
  });
});
