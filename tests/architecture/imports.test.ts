import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';
import { COMPUTED, importsOf } from './imports.ts';
import { ROOMS, wrongImports } from './rooms.ts';

describe('rooms', () => {
  it.each(Object.keys(ROOMS))('%s imports only what its room allows', (room) => {
    const files = filesBelow(room, SOURCES);
    expect(files.length).toBeGreaterThan(2);
    const wrong = files.flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('every folder with code at the top is a room, the tests, or what the guide runs', () => {
    const tops = filesBelow('.', SOURCES).flatMap((file) =>
      file.includes('/') ? [file.split('/')[0] ?? ''] : [],
    );
    expect([...new Set(tops)].filter((top) => top !== 'tests' && top !== 'docs').sort()).toEqual(
      Object.keys(ROOMS)
        .filter((room) => !room.includes('/'))
        .sort(),
    );
  });
});

/** Each was once a way to get past such a test. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['a value', 'engine/x.ts', "import { handler } from '../functions/api/handler.ts';"],
  [
    'a type',
    'workflows/review/x.ts',
    "import type { Ports } from '../../functions/kinds/ports.ts';",
  ],
  [
    'a type among values',
    'adapters/x.ts',
    "import { type Call } from '../workflows/calls/call.ts';",
  ],
  ['a bare import', 'functions/x.ts', "import '../local/main.ts';"],
  ['a dynamic import', 'infra/x.ts', "const m = await import('../functions/runtime.ts');"],
  [
    'an answer that answers',
    'interface/x.ts',
    "import { route } from '../functions/http/route.ts';",
  ],
  ['a type by import()', 'engine/x.ts', "type P = import('../workflows/process.ts').Look;"],
  ['a re-export', 'workflows/x.ts', "export { sha256 } from '../adapters/sha256.ts';"],
  ['a re-export of all', 'engine/x.ts', "export * from '../local/clock.ts';"],
  ['a re-exported type', 'engine/x.ts', "export type { Ports } from '../functions/ports.ts';"],
  ['a named namespace', 'engine/x.ts', "export * as all from '../adapters/sha256.ts';"],
  ['require', 'local/x.ts', "const x = require('../infra/app.ts');"],
  ['a computed import', 'local/x.ts', 'await import(name);'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
  ['a template with a hole', 'local/x.ts', 'await import(`../infra/${name}.ts`);'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
  ['an import inside a template', 'engine/x.ts', "const x = `${await import('../local/x.ts')}`;"],
  ['many lines', 'engine/x.ts', "import {\n  a,\n  b,\n} from '../functions/x.ts';"],
  ['without a semicolon before it', 'engine/x.ts', "const a = 1\nimport { b } from '../cli/x.ts'"],
  ['the tests', 'functions/x.ts', "import { given } from '../tests/given.ts';"],
  [
    'another file than is allowed',
    'cli/x.ts',
    "import { Head } from '../engine/ports/event-store.ts';",
  ],
  ['a package', 'workflows/x.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
  ['a package with a like name', 'engine/x.ts', "import { z } from 'zod-extra';"],
  ['middy outside the adapters', 'functions/x.ts', "import middy from '@middy/core';"],
  ['a library of documents elsewhere', 'functions/api/x.ts', "import { Packer } from 'docx';"],
  ['Node in a pure room', 'engine/x.ts', "import { hash } from 'node:crypto';"],
  ['Node beside the one file that may', 'console/x.ts', "import { join } from 'node:path';"],
  ['Node without its prefix', 'workflows/x.ts', "import { hash } from 'crypto';"],
];

describe('the test of imports', () => {
  it.each(PLANTED)('sees %s', (_what, file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  it('is not misled by comments, strings and regular expressions', () => {
    const source = [
      "// import { a } from '../functions/a.ts';",
      "/* import '../local/a.ts'; */",
      'const text = "import x from \'../cli/x.ts\'";',
      "const pattern = /import '..\\/local\\/x.ts'/;",
      "const half = 4 / 2; const quote = /'/;",
      'const here = import.meta.dirname;',
      "import { b } from './b.ts';",
    ].join('\n');
    expect(importsOf(source)).toEqual(['./b.ts']);
    expect(wrongImports('engine/x.ts', source)).toEqual([]);
  });

  it('allows what the rooms allow', () => {
    expect(wrongImports('workflows/x.ts', "import { z } from 'zod';")).toEqual([]);
    expect(wrongImports('local/x.ts', "import { ports } from '../functions/ports.ts';")).toEqual(
      [],
    );
    expect(wrongImports('infra/x.ts', "import { Key } from 'aws-cdk-lib/aws-kms';")).toEqual([]);
    expect(importsOf('import(x)')).toEqual([COMPUTED]);
  });
});
