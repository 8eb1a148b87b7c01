import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LONG } from '../order.ts';

describe('the files of tests that begin first', () => {
  it('are there, each once', () => {
    expect(LONG.filter((file) => !existsSync(file))).toEqual([]);
    expect(new Set(LONG).size).toBe(LONG.length);
  });
});
