import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cyclesIn, graphOf } from './cycles.ts';
import { filesBelow, SOURCES } from './files.ts';

const files = new Map(
  filesBelow('.', SOURCES).map((file) => [file, readFileSync(file, 'utf8')] as const),
);

describe('imports', () => {
  it('go round in no circle: what a file is made of is there before it', () => {
    expect(cyclesIn(graphOf(files))).toEqual([]);
  });

  it('would be found otherwise; a circle of types alone is none', () => {
    const planted = new Map([
      ['a/one.ts', "import { two } from './two.ts';\nimport './itself.ts';"],
      ['a/two.ts', "export { three } from '../b/three.ts';"],
      ['b/three.ts', "import type { Two } from '../a/two.ts';\nimport { one } from '../a/one.ts';"],
      ['a/itself.ts', "import * as own from './itself.ts';"],
      ['b/typed.ts', "import type { A } from './type.ts';"],
      ['b/type.ts', "export type { B } from './typed.ts';"],
    ]);
    expect(cyclesIn(graphOf(planted))).toEqual([
      ['a/itself.ts'],
      ['a/one.ts', 'a/two.ts', 'b/three.ts'],
    ]);
  });
});
