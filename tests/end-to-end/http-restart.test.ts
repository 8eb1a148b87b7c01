import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../engine/failure.ts';
import { list, text } from '../round/api.ts';
import { ask, MORNING, personOf } from './instance.ts';
import { done, FILLED, newCase } from './story.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-restart-'));
const running = new Set<ChildProcess>();

class DidNotStart extends Failure {
  override readonly name = 'DidNotStart';
}

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly secret: string;
}

const start = async (port = '0'): Promise<Started> => {
  const note = join(folder, 'server.json');
  rmSync(note, { force: true });
  const child = spawn(
    process.execPath,
    ['local/main.mjs', '--port', port, '--data', folder, '--start-at', MORNING],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  running.add(child);
  for (let waited = 0; waited < 300; waited += 1) {
    if (existsSync(note)) {
      const { origin, secret } = JSON.parse(readFileSync(note, 'utf8') || '{}');
      if (typeof origin === 'string') return { child, origin, secret };
    }
    await sleep(100);
  }
  throw new DidNotStart(folder);
};

const kill = async ({ child }: Started, signal: NodeJS.Signals): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  running.delete(child);
};

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const as = ({ origin, secret }: Started, alias: string) =>
  personOf(origin, async () => {
    const { body } = await ask(origin, 'GET', `/internal/token?as=${alias}`, {
      headers: { 'x-tidu-secret': secret },
    });
    return { authorization: `Bearer ${text(body, 'token')}` };
  });

/** What a browser is told first that asks again and again while nobody listens: nobody has signed it out. */
const firstAnswer = async (origin: string, token: string): Promise<number> => {
  for (;;) {
    try {
      return (await fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    } catch {
      await sleep(2);
    }
  }
};

/** Resident memory in MiB: proc(5), VmRSS. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

describe('a restart on the same folder continues', () => {
  it('after a hard kill nothing answered is lost, tokens stay valid, and the clock goes on', async () => {
    const first = await start();
    const call = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));
    done(await as(first, 'office').post('/api/calls', { call }));
    const clerk = as(first, 'county:371625');
    const key = { 'idempotency-key': crypto.randomUUID() };
    const opened = done(await clerk.post('/api/cases', newCase, key));
    const id = text(opened.body, 'id');
    const data = FILLED.size;
    done(await clerk.put(`/api/cases/${id}/drafts/size`, { version: 0, data }));
    const token = await ask(first.origin, 'GET', '/internal/token?as=county:371625', {
      headers: { 'x-tidu-secret': first.secret },
    });
    await kill(first, 'SIGKILL');

    const [second, told] = await Promise.all([
      start(new URL(first.origin).port),
      firstAnswer(first.origin, text(token.body, 'token')),
    ]);
    expect(told).toBe(200);
    expect(second.secret).not.toBe(first.secret);
    // It strips and compiles nothing again, and its heap is bounded from its first line on: 116 to 124, it was 177.
    if (process.platform === 'linux') expect(memoryOf(second.child)).toBeLessThan(150);
    const again = as(second, 'county:371625');
    const kept = await again.get(`/api/cases/${id}`);
    expect(kept.body).toMatchObject({ id, status: 'draft', version: 1 });
    const drafts = await again.get(`/api/cases/${id}/drafts`);
    expect(list(drafts.body, 'items')).toMatchObject([{ section: 'size', version: 1, data }]);
    // The click whose answer was perhaps lost: the same answer again.
    const repeated = await again.post('/api/cases', newCase, key);
    expect(repeated.status).toBe(200);
    expect(repeated.body).toEqual(opened.body);
    // The demo's day is kept by the folder.
    const me = await again.get('/api/me');
    expect(text(me.body, 'now').slice(0, 10)).toBe('2026-03-03');
    // Nobody is signed out: the folder keeps the key that signs.
    const old = await ask(second.origin, 'GET', '/api/me', {
      headers: { authorization: `Bearer ${text(token.body, 'token')}` },
    });
    expect(old.status).toBe(200);
    // Time goes on: the execution that died with the process runs again.
    const moved = await ask(second.origin, 'POST', '/internal/clock?to=2026-03-23T01:00:00Z', {
      headers: { 'x-tidu-secret': second.secret },
    });
    expect(moved.status).toBe(200);
    expect(text((await again.get(`/api/cases/${id}`)).body, 'status')).toBe('lapsed');
    // Twice at once, as Ctrl+C in a window comes: the system still stops in order. Windows has no signals.
    second.child.kill('SIGTERM');
    await kill(second, 'SIGTERM');
    if (process.platform === 'win32') return;
    expect(second.child.exitCode).toBe(0);
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  });

  // On Windows the system is ended with npm, but has no time to remove its note.
  it.skipIf(process.platform === 'win32')(
    'whoever ends npm ends the system with it, so that the next start finds its folder free',
    async () => {
      const note = join(folder, 'server.json');
      const npm = spawn('npm', ['start'], {
        stdio: 'ignore',
        env: { ...process.env, PORT: '0', TIDU_DATA: folder },
      });
      running.add(npm);
      for (let waited = 0; waited < 300 && !existsSync(note); waited += 1) await sleep(100);
      expect(existsSync(note)).toBe(true);
      npm.kill('SIGTERM');
      for (let waited = 0; waited < 100 && existsSync(note); waited += 1) await sleep(100);
      expect(existsSync(note)).toBe(false);
    },
  );
});
