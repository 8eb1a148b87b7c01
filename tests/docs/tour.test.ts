import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandsIn } from './markdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-tour-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** A tour that broke off leaves its system running: whatever noted itself below the folder is ended. */
const endWhatRuns = (): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('server.json')) continue;
    const { pid } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (typeof pid === 'number') process.kill(pid, 'SIGKILL');
  }
};

/** npx alone takes longer than the command that it finds: of the tour's dozen, the nine tokens go without it. */
const FIRST = `npx() {
  if [ "$1 $2" = 'tidu token' ]; then node cli/tidu.mjs "\${@:2}"; else command npx "$@"; fi
}
`;

interface Ran {
  readonly code: number;
  readonly output: string;
}

const run = async (script: string, port: number): Promise<Ran> => {
  const path = join(folder, 'tour.sh');
  writeFileSync(path, `set -euo pipefail\n${FIRST}${script}\nwait\n`);
  const env = { ...process.env, PORT: String(port), TMPDIR: folder };
  Reflect.deleteProperty(env, 'TIDU_DATA');
  const child: ChildProcess = spawn('bash', [path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  const [code] = await once(child, 'exit');
  return { code: typeof code === 'number' ? code : 1, output: words.join('') };
};

const TOUR = 'Ten minutes: from nothing to a recommended cluster';

// It wants bash and curl.
describe.skipIf(process.platform === 'win32')('the ten-minute tour of the README', () => {
  // A minute on a busy machine: `npx` alone takes a second each time.
  it('works line by line on a fresh system', { timeout: 240_000 }, async () => {
    const blocks = commandsIn('README.md').filter(({ under }) => under === TOUR);
    expect(blocks.length).toBeGreaterThan(8);
    try {
      const { code, output } = await run(
        blocks.map((block) => block.code).join('\n'),
        await freePort(),
      );
      expect(`${code}\n${code === 0 ? '' : output}`).toBe('0\n');
      for (const said of [
        // All that is missing at once; the expert before declaring; the recorder's own check; the end.
        '"title":"ApplicationIncomplete"',
        '"title":"NotFound"',
        '"title":"SamePerson"',
        '"status":"formal-review"',
        '"cells":["博兴县商用厨具产业集群","121.5"]',
        'notice-over',
        '"level":"province"',
        '{"checked":1,"broken":0}',
      ])
        expect(output).toContain(said);
      // Three refusals are part of the story, and nothing else was refused.
      expect(output.match(/"type":"urn:tidu:problem:/g)).toHaveLength(3);
    } finally {
      endWhatRuns();
    }
  });
});
