import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../engine/failure.ts';
import { replaceFile, replaceFileSync } from '../../../local/replace-file.ts';

class Refused extends Failure {
  override readonly name = 'Refused';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A file system that refuses so often, with what moved. */
const refusing = (times: number, code: string) => {
  const tries: string[] = [];
  const move = (from: string, to: string): void => {
    tries.push(`${from} ${to}`);
    if (tries.length <= times) throw new Refused(code);
  };
  return { tries, move };
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file takes the place of another', () => {
  it('whole, and nothing is left beside it', async () => {
    writeFileSync(join(folder, 'a'), 'old');
    for (const [text, put] of [
      ['new', replaceFile],
      ['newer', replaceFileSync],
    ] as const) {
      writeFileSync(join(folder, 'a.new'), text);
      await put(join(folder, 'a.new'), join(folder, 'a'));
      expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(text);
    }
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'is tried again where somebody has it open (%s)',
    async (code) => {
      const now = refusing(2, code);
      replaceFileSync('a.new', 'a', now.move, [1, 1, 1]);
      expect(now.tries).toEqual(['a.new a', 'a.new a', 'a.new a']);
      const later = refusing(2, code);
      await replaceFile('a.new', 'a', async (...files) => later.move(...files), [1, 1, 1]);
      expect(later.tries).toHaveLength(3);
    },
  );

  it('says so where it stays open, and at once where something else is wrong', async () => {
    expect(() => replaceFileSync('a', 'b', refusing(9, 'EPERM').move, [1, 1])).toThrow(Refused);
    const missing = refusing(9, 'ENOENT');
    const move = async (...files: [string, string]) => missing.move(...files);
    await expect(replaceFile('a', 'b', move, [1, 1])).rejects.toThrow(Refused);
    expect(missing.tries).toHaveLength(1);
    const held = refusing(9, 'EBUSY');
    const again = async (...files: [string, string]) => held.move(...files);
    await expect(replaceFile('a', 'b', again, [1, 1])).rejects.toThrow(Refused);
    expect(held.tries).toHaveLength(3);
  });
});
