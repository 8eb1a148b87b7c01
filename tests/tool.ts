import { join } from 'node:path';

const RUN = join(import.meta.dirname, '..', 'cli', 'run.mjs');

/**
 * What Node is given to start one of the project's tools, or `npm`: `spawn(process.execPath, tool('tsc', []))`. The same
 * on every platform, without a shell: what npm links into .bin is a batch file on Windows.
 */
export const tool = (command: string, args: readonly string[]): readonly string[] => [
  RUN,
  '--quiet',
  command,
  ...args,
];
