#!/usr/bin/env node
// The `tidu` command. Plain JavaScript: it checks Node and the install (run.mjs) and says what to do before the rest runs.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [run, main] = [join(here, 'run.mjs'), join(here, 'main.ts')];
const child = spawn(process.execPath, [run, '--quiet', 'node', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
