import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, quietActs, reads, type Setting, SHORT, setUp } from './check.ts';

// A short form of `npm run authz`: fewer people and moments, two papers instead of all.

const held: { setting?: Setting } = {};
const setting = (): Setting => held.setting ?? expect.unreachable('not started');

beforeAll(async () => {
  held.setting = await setUp(SHORT);
});
afterAll(() => setting().instance.stop());

describe('nobody learns what is not theirs, and nobody is kept from what is', () => {
  it('in what they read: every GET, at each moment, word by word', async () => {
    const { cells, wrong } = await reads(setting(), SHORT);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(2_000);
  });

  it('in what they may do: every command, tried by everybody', async () => {
    const { cells, wrong } = await commands(setting(), SHORT);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(3_500);
  });

  it('in what moves when others act: versions, counts, times', async () => {
    const { cells, wrong } = await quietActs(setting());
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(300);
  });
});
