import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { Done, peopleOf } from '../../cli/demo/people.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import call from './round/call.json' with { type: 'json' };

const MAIN = fileURLToPath(new URL('../../local/main.mjs', import.meta.url));
const Note = z.object({ origin: z.string(), secret: z.string() });
type Note = z.infer<typeof Note>;

const folder = mkdtempSync(join(tmpdir(), 'tidu-killed-'));
let browser: Browser;
let server: ChildProcess;

const start = async (port: string): Promise<Note> => {
  rmSync(join(folder, 'server.json'), { force: true });
  server = spawn(
    process.execPath,
    [MAIN, '--data', folder, '--port', port, '--start-at', '2026-03-03T01:00:00Z'],
    { stdio: 'ignore' },
  );
  for (;;) {
    await sleep(50);
    try {
      return Note.parse(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')));
    } catch {
      if (server.exitCode !== null) throw new TypeError('the server did not start');
    }
  }
};

const kill = async (): Promise<void> => {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
};

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

it('what a clerk types while the server is dead is there when it lives again, without a new sign-in', async () => {
  const note = await start('0');
  const as = peopleOf(note);
  await as('office').post('/api/calls', { call }, Done);
  const { id } = await as('county:371625').post(
    '/api/cases',
    { callId: call.id, track: 'advanced', name: '示例集群', applicant: '371625', partners: [] },
    Done,
  );
  const path = `/cases/${id}/fill?part=identity`;
  const { page } = await signIn(browser, note.origin, 'county:371625', { path });
  const field = page.getByRole('textbox', { name: '主导产业', exact: true });
  await field.fill('商用厨具');
  await page.getByText(/^已暂存/).waitFor();

  await kill();
  await field.fill('商用厨具和板材');
  await page.getByText(/未保存到服务器/).waitFor();
  await start(new URL(note.origin).port);
  await page.getByText(/^已暂存/).waitFor();

  await page.reload();
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe('商用厨具和板材');
});
