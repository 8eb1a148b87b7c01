import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureBoth } from '../bench/costs.ts';
import { perApplication, tablesOf, together } from '../bench/scale.ts';

/** Two saves of a draft and a read, which the script of the bench does beside its acts. */
const ASKED = 3;

const page = readFileSync('docs/scale.md', 'utf8');

describe('the reckoning of docs/scale.md', () => {
  it('follows from what one application takes, counted in a run of the system', async () => {
    const { filling, lifecycle } = await measureBoth({
      lifecycles: 2,
      atOnce: 1,
      opinions: 'in-turn',
      following: 'table',
      slowly: true,
    });
    const before = perApplication(filling, ASKED);
    const tables = tablesOf(together(before, perApplication(lifecycle)), before);
    expect(tables).toHaveLength(4);
    for (const table of tables) expect(page).toContain(table);
  });
});
