import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleNames, untoldWays } from './cells.ts';
import { filesBelow, SOURCES } from './files.ts';

const sourceOf = (file: string): string => readFileSync(file, 'utf8');

describe('amounts over enterprises', () => {
  it('reach nobody but by the function that hides those of fewer than three', () => {
    const files = filesBelow('functions', SOURCES);
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => untoldWays(file, sourceOf(file)))).toEqual([]);
  });

  it('are named by files that use them', () => {
    expect(idleNames(sourceOf)).toEqual([]);
  });

  it.each([
    ['an amount read by a route', "import { amountOn } from '../../kinds/counted.ts';"],
    [
      'a count read from the store',
      "const n = await ports.events.tallied('enterprises|revenue@cl-1', day);",
    ],
    ['figures beside a target', "import { besideOf } from '../../kinds/beside-target.ts';"],
    ['what follows from an entry', 'const said = derivedOf(register, state, today);'],
    [
      'figures of an entry',
      "import { figuresIn } from '../../../workflows/registers/figures/reading.ts';",
    ],
  ])('would be found: %s', (_, source) => {
    expect(untoldWays('functions/api/desk/new-sums.ts', source)).toHaveLength(1);
    expect(untoldWays('workflows/registers/new-sums.ts', source)).toEqual([]);
  });
});
