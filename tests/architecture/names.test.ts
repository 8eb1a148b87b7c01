import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

const files = filesBelow('.', SOURCES);

/** Names that say nothing about what is inside, so that everything ends up there. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|shared|types|models|services)(\.|\/)/i;

/** A reader should hold a file in mind; beyond this one was seen to stop. */
const LONGEST = 300;

describe('files', () => {
  it('are named after what they hold', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => EMPTY_NAMES.test(file))).toEqual([]);
    expect(EMPTY_NAMES.test('functions/helpers/x.ts')).toBe(true);
    expect(EMPTY_NAMES.test('engine/types.ts')).toBe(true);
  });

  it(`have at most ${LONGEST} lines`, () => {
    const long = files.flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1;
      return lines > LONGEST ? [`${file}: ${lines}`] : [];
    });
    expect(long).toEqual([]);
  });

  it('are called index only where a folder is one value: a process, an aggregate, an adapter', () => {
    const indexes = files.filter((file) => /(^|\/)index\.ts$/.test(file));
    expect(indexes.filter((file) => !/^(workflows|adapters)\//.test(file))).toEqual([]);
  });

  it('throw errors with a name of their own', () => {
    const plain = files
      .filter((file) => !file.startsWith('tests/') && file.endsWith('.ts'))
      .filter((file) => /throw new (Type|Range)?Error\(/.test(readFileSync(file, 'utf8')));
    expect(plain).toEqual([]);
  });
});
