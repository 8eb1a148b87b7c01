import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CommandFailed } from '../../../cli/failed.ts';
import { api, internal, runningServer } from '../../../cli/server.ts';
import { freePort } from '../../crash/victim.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-stale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a command on the note of a system that was killed says so in both languages', async () => {
  const origin = `http://127.0.0.1:${await freePort()}`;
  writeFileSync(join(folder, 'server.json'), JSON.stringify({ origin, secret: 's', pid: 1 }));
  const server = runningServer(folder);
  const sent = [internal(server, 'accounts'), api(server, { method: 'GET', path: '/api/cases' })];
  for (const answer of sent) {
    const failure = await answer.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(failure).toMatchObject({
      zh: expect.stringContaining(`${origin} 没有应答，系统可能已停止：请运行 npm start 重新启动`),
      en: expect.stringContaining(`nothing answers at ${origin}`),
    });
  }
});
