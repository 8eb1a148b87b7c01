import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** How each command is brought to say something at once. */
const SPEAKING: Readonly<Record<string, readonly string[]>> = {
  'cli/main.ts': ['--help'],
  'cli/demo/main.ts': ['--help'],
  'cli/bundle/main.ts': ['--platform', 'none'],
};

it.each(globSync('cli/**/main.ts', { cwd: ROOT }))(
  '%s ends without a word where nobody reads',
  async (file) => {
    const child = spawn(process.execPath, [file, ...(SPEAKING[file] ?? [])], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    const [unread, read] =
      file === 'cli/bundle/main.ts' ? [child.stderr, child.stdout] : [child.stdout, child.stderr];
    unread.destroy();
    read.on('data', (chunk: Buffer) => said.push(chunk));
    const [code] = await once(child, 'close');
    expect(Buffer.concat(said).toString()).toBe('');
    expect(code).toBe(141);
  },
);
