import { describe, expect, it } from 'vitest';
import { sizeFaults } from '../sizes/limits.ts';
import { functionsOf, measure } from '../sizes/measure.ts';

const lines = (count: number): string => '  work();\n'.repeat(count);

describe('a function', () => {
  it('is measured by its syntax tree, components and methods too', () => {
    const source = `const Board = () => (\n  <div>\n    <p />\n  </div>\n);\nclass A {\n  act(): void {\n${lines(3)}  }\n}\n`;
    expect(
      functionsOf('board.tsx', source).map(({ name, line, lines: own }) => [name, line, own]),
    ).toEqual([
      ['Board', 1, 5],
      ['act', 7, 5],
    ]);
  });

  it('is as long as what is read of it: a function with a name inside is read on its own', () => {
    const named = `const outer = () => {\n  const inner = () => {\n${lines(8)}  };\n  inner();\n};\n`;
    expect(functionsOf('a.ts', named).map(({ name, lines: own }) => [name, own])).toEqual([
      ['outer', 3],
      ['inner', 10],
    ]);
    const handedOn = `const outer = () => {\n  each(() => {\n${lines(8)}  });\n};\n`;
    expect(functionsOf('a.ts', handedOn).map(({ name, lines: own }) => [name, own])).toEqual([
      ['outer', 12],
      ['', 10],
    ]);
  });
});

describe('files and functions of the product', () => {
  it('are no longer than their limits, but for exceptions that only shrink', () => {
    expect(sizeFaults(measure())).toEqual([]);
  });

  it('are found where they are too long, and so is an exception that nothing needs', () => {
    const files = [
      { path: 'engine/long.ts', lines: 201 },
      { path: 'console/long.tsx', lines: 201 },
    ];
    const functions = [{ path: 'engine/long.ts', name: 'act', line: 1, lines: 41 }];
    expect(sizeFaults({ files, functions })).toEqual(
      expect.arrayContaining([
        'engine/long.ts: 201 lines',
        'console/long.tsx: 201 lines',
        'engine/long.ts act: 41 lines',
        expect.stringMatching(/: no longer an exception$/),
      ]),
    );
  });
});
