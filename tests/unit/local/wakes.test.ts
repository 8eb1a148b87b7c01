import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { Wakes } from '../../../engine/wakes.ts';
import { wakesInMemory } from '../../../local/wakes.ts';

const CASE: StreamKey = 'CASE#c-1';
const at = (hour: number, minute = 0, day = 2): string =>
  new Date(Date.UTC(2026, 2, day, hour, minute)).toISOString();
const wait = { process: 'review', taskId: 'opinion:BZ-STATS', wakeAt: at(9, 0, 2) };
const expected = { version: 5, at: at(1), waits: [wait], undone: false };

let attached: Set<string>;
let wakes: Wakes;

beforeEach(() => {
  attached = new Set();
  wakes = wakesInMemory((stream) => attached.has(stream));
});

const due = async (now: string): Promise<readonly StreamKey[]> => {
  const found: StreamKey[] = [];
  for await (const streams of wakes.due(now)) found.push(...streams);
  return found;
};

describe('a stream is looked at again', () => {
  it('after five minutes where its execution has not come to wait', async () => {
    await wakes.keep(CASE, expected);
    expect(await due(at(1, 4))).toEqual([]);
    expect(await due(at(1, 5))).toEqual([CASE]);
    expect(await due(at(1, 10))).toEqual([CASE]);
  });

  it('five minutes after the instant of its wait, and not before', async () => {
    attached.add(CASE);
    await wakes.keep(CASE, expected);
    expect(await due(at(9, 4))).toEqual([]);
    expect(await due(at(9, 5))).toEqual([CASE]);
  });

  it('not at all where its execution came to wait meanwhile, until that instant', async () => {
    await wakes.keep(CASE, expected);
    attached.add(CASE);
    expect(await due(at(8))).toEqual([]);
    expect(await due(at(9, 5))).toEqual([CASE]);
  });

  it('each time while something is undone', async () => {
    attached.add(CASE);
    await wakes.keep(CASE, { ...expected, undone: true });
    expect(await due(at(1))).toEqual([CASE]);
    expect(await due(at(1, 1))).toEqual([CASE]);
  });

  it('no more once it has ended or waits for nothing', async () => {
    await wakes.keep(CASE, expected);
    await wakes.keep(CASE, undefined);
    expect(await due(at(20))).toEqual([]);
    await wakes.keep(CASE, { ...expected, waits: [] });
    expect(await due(at(20))).toEqual([]);
  });

  it('as the later of two looks said, whichever comes last', async () => {
    attached.add(CASE);
    await wakes.keep(CASE, { ...expected, version: 6, waits: [{ ...wait, wakeAt: at(3) }] });
    await wakes.keep(CASE, expected);
    expect(await due(at(3, 5))).toEqual([CASE]);
  });
});
