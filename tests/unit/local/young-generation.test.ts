import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const textOf = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');

/** Too late in the system itself: with a MB, the young generation is collected at every turn. */
const YOUNG = '--min-semi-space-size=8';

it.each([
  ['npm start', 'package.json', `node ${YOUNG} local/main.mjs`],
  ['the archive on Linux', 'cli/bundle/start.ts', `"$here/node/bin/node" ${YOUNG}`],
  ['the archive on Windows', 'cli/bundle/start.ts', `node.exe" ${YOUNG}`],
  ['the demo', 'cli/demo/instance.ts', `'${YOUNG}', MAIN`],
  ['what is measured', 'tests/crash/victim.ts', `'${YOUNG}'`],
])('%s starts the system with the same young generation', (_who, file, said) => {
  expect(textOf(file)).toContain(said);
});
