import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

/** `import { type X }` loads the module too; `import type` alone leaves nothing behind. */
const BY_VALUE = /^(?:import|export)\s+(?!type\b)[^;]*?['"][^'"]*\/interface\/[^'"]*['"]/m;

it('the console takes types from the interface and no values: its schemas would weigh on every page', () => {
  const heavy = filesBelow('console', SOURCES).filter((file) =>
    BY_VALUE.test(readFileSync(file, 'utf8')),
  );
  expect(heavy).toEqual([]);
});

it.each([
  "import { routes } from '../../interface/routes.ts';",
  "import {\n  type Line,\n} from '../../interface/calls.ts';",
  "import '../../interface/calls.ts';",
  "export * from '../../interface/calls.ts';",
])('sees %s', (source) => {
  expect(BY_VALUE.test(source)).toBe(true);
});

it('lets types pass', () => {
  expect(BY_VALUE.test("import type { Line } from '../../interface/calls.ts';")).toBe(false);
});
