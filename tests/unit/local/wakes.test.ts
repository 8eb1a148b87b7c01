import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { Wakes } from '../../../engine/wakes.ts';
import { wakesInMemory } from '../../../local/wakes.ts';

const CASE: StreamKey = 'CASE#c-1';
const TABLE = 'cn-2026';
const at = (hour: number, minute = 0, day = 2): string =>
  new Date(Date.UTC(2026, 2, day, hour, minute)).toISOString();
const wait = { process: 'review', taskId: 'opinion:BZ-STATS', wakeAt: at(9, 0, 2) };
const expected = { version: 5, at: at(1), waits: [wait], undone: false };

let attached: Set<string>;
let wakes: Wakes;

beforeEach(() => {
  attached = new Set();
  wakes = wakesInMemory((stream) => attached.has(stream));
  wakes.passed(at(0), TABLE);
});

describe('a stream is looked at again', () => {
  it('after five minutes where its execution has not come to wait', () => {
    wakes.keep(CASE, expected);
    expect(wakes.due(at(1, 4), TABLE)).toEqual([]);
    expect(wakes.due(at(1, 5), TABLE)).toEqual([CASE]);
    expect(wakes.due(at(1, 10), TABLE)).toEqual([CASE]);
  });

  it('five minutes after the instant of its wait, and not before', () => {
    attached.add(CASE);
    wakes.keep(CASE, expected);
    expect(wakes.due(at(9, 4), TABLE)).toEqual([]);
    expect(wakes.due(at(9, 5), TABLE)).toEqual([CASE]);
  });

  it('not at all where its execution came to wait meanwhile, until that instant', () => {
    wakes.keep(CASE, expected);
    attached.add(CASE);
    expect(wakes.due(at(8), TABLE)).toEqual([]);
    expect(wakes.due(at(9, 5), TABLE)).toEqual([CASE]);
  });

  it('each time while something is undone', () => {
    attached.add(CASE);
    wakes.keep(CASE, { ...expected, undone: true });
    expect(wakes.due(at(1), TABLE)).toEqual([CASE]);
    expect(wakes.due(at(1, 1), TABLE)).toEqual([CASE]);
  });

  it('no more once it has ended or waits for nothing', () => {
    wakes.keep(CASE, expected);
    wakes.keep(CASE, undefined);
    expect(wakes.due(at(20), TABLE)).toEqual([]);
    wakes.keep(CASE, { ...expected, waits: [] });
    expect(wakes.due(at(20), TABLE)).toEqual([]);
  });

  it('as the later of two looks said, whichever comes last', () => {
    attached.add(CASE);
    wakes.keep(CASE, { ...expected, version: 6, waits: [{ ...wait, wakeAt: at(3) }] });
    wakes.keep(CASE, expected);
    expect(wakes.due(at(3, 5), TABLE)).toEqual([CASE]);
  });
});

describe('everything is looked at', () => {
  it('at first, once a day, and where the table of working days is another', () => {
    expect(wakesInMemory(() => true).due(at(1), TABLE)).toBe('all');
    expect(wakes.due(at(23, 59), TABLE)).toEqual([]);
    expect(wakes.due(at(24), TABLE)).toBe('all');
    expect(wakes.due(at(1), 'cn-2026.1')).toBe('all');
    wakes.passed(at(24), 'cn-2026.1');
    expect(wakes.due(at(25), 'cn-2026.1')).toEqual([]);
  });
});
