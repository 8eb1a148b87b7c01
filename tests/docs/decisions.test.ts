import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../architecture/rooms.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/decisions');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const files = readdirSync(FOLDER)
  .filter((file) => file !== 'README.md')
  .sort();

describe('decisions', () => {
  it('are numbered without holes, each under its number', () => {
    const numbers = files.map((_file, index) => String(index + 1).padStart(4, '0'));
    expect(files.map((file) => file.slice(0, 4))).toEqual(numbers);
    expect(files.map((file) => read(file).slice(2, 6))).toEqual(numbers);
  });

  it('all stand in the index, by their titles', () => {
    const lines = files.map((file) => {
      const title = read(file).split('\n', 1)[0]?.slice('# 0000 '.length);
      return `- [${file.slice(0, 4)}](${file}) ${title}`;
    });
    const index = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(index).toEqual(lines);
  });

  it('are forty lines at most', () => {
    expect(files.filter((file) => read(file).split('\n').length > 41)).toEqual([]);
  });
});

describe('the plan', () => {
  const design = readFileSync(join(ROOT, 'docs/design.md'), 'utf8');

  it('names every room of the tree, and none that is not there', () => {
    const section = design.slice(design.indexOf('## 2. Rooms'), design.indexOf('## 3.'));
    const named = [...section.matchAll(/^(\w+)\/ +\S/gm)].map(([, room]) => room);
    const rooms = Object.keys(ROOMS).filter((room) => !room.includes('/'));
    expect([...named].sort()).toEqual([...rooms, 'data', 'docs', 'tests'].sort());
  });
});
