#!/usr/bin/env node
// The `tidu` command. Plain JavaScript: run.mjs checks Node and the install, and says what to do before the rest runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
process.argv.splice(2, 0, '--quiet', 'node', main);
await import('./run.mjs');
