import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';
import { ROOMS } from './rooms.ts';

/** A member of the package: a bundler then keeps all of it, 450 KB with every language's sentences. */
const BY_NAME = /^import (?:type )?\{[^}]*\} from 'zod';$/m;

it('zod is imported as a namespace, of which a bundler keeps what is used', () => {
  const tops = Object.keys(ROOMS).filter((room) => !room.includes('/'));
  const files = tops.flatMap((room) => filesBelow(room, SOURCES));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => BY_NAME.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  "import { z } from 'zod';",
  "import type { z } from 'zod';",
  "import { type z, ZodError } from 'zod';",
])('sees %s', (source) => {
  expect(BY_NAME.test(`import { a } from './a.ts';\n${source}\n`)).toBe(true);
  expect(BY_NAME.test("import * as z from 'zod';")).toBe(false);
});
