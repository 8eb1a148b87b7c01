import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readingTable } from './reading.ts';

it('docs/reading.md shows the table of readers as the product has it', () => {
  const shown = readFileSync('docs/reading.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(shown).toEqual(readingTable());
});
