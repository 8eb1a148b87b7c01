import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoDb } from '../../adapters/dynamodb/index.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Expected } from '../../engine/wakes.ts';
import { databases } from './embedded.ts';
import { newCase } from './samples.ts';

const at = (hour: number, minute = 0): string =>
  new Date(Date.UTC(2026, 2, 2, hour, minute)).toISOString();
const waiting = (wakeAt: string, seen = at(1)): Expected => ({
  version: 5,
  at: seen,
  waits: [{ process: 'review', taskId: 'opinion:BZ-STATS', wakeAt }],
  undone: false,
});

describe.each(databases())('in %s', (_name, open) => {
  let on: { db: DynamoDb; stop: () => Promise<void> };
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  const due = async (now: string): Promise<readonly StreamKey[]> => {
    const found: StreamKey[] = [];
    for await (const streams of on.db.wakes.due(now)) found.push(...streams);
    return found;
  };
  const kept = async (stream: StreamKey) => (await on.db.following.of(stream)).wake;
  /** A look that knows what was kept before it. */
  const look = async (stream: StreamKey, expected: Expected | undefined): Promise<void> =>
    on.db.wakes.keep(stream, expected, await kept(stream));

  it('a stream is due five minutes after the first instant that it waits for, and not before', async () => {
    const stream = newCase();
    await look(stream, waiting(at(9)));
    expect(await due(at(9, 4))).not.toContain(stream);
    expect(await due(at(9, 5))).toContain(stream);
  });

  it('an earlier instant is kept at once, a later one when the first is over', async () => {
    const stream = newCase();
    await look(stream, waiting(at(9)));
    await look(stream, waiting(at(7)));
    expect(await kept(stream)).toBe(at(7, 5));
    await look(stream, waiting(at(12)));
    expect(await kept(stream)).toBe(at(7, 5));
    await look(stream, waiting(at(12), at(8)));
    expect(await kept(stream)).toBe(at(12, 5));
  });

  it('what is undone is due at once, and again until it is done', async () => {
    const stream = newCase();
    await look(stream, waiting(at(9)));
    await look(stream, { ...waiting(at(9)), undone: true });
    expect(await due(at(1))).toContain(stream);
    await look(stream, { ...waiting(at(9), at(2)), undone: true });
    expect(await due(at(2))).toContain(stream);
    await look(stream, waiting(at(9), at(2, 1)));
    expect(await due(at(8))).not.toContain(stream);
  });

  it('a look that began before puts off nothing that a later one keeps, and takes nothing away', async () => {
    const stream = newCase();
    await on.db.wakes.keep(stream, waiting(at(1), at(0)));
    const before = await kept(stream);
    await look(stream, { ...waiting(at(9), at(2)), undone: true });
    const earlier = await kept(stream);
    await on.db.wakes.keep(stream, waiting(at(3), at(2)), before);
    await on.db.wakes.keep(stream, undefined, at(23));
    expect(await kept(stream)).toBe(earlier);
  });

  it('nothing is kept of a stream that has ended or waits for nothing', async () => {
    const stream = newCase();
    await look(stream, waiting(at(9)));
    await look(stream, undefined);
    expect(await kept(stream)).toBeUndefined();
    await look(stream, { ...waiting(at(9)), waits: [] });
    expect(await kept(stream)).toBeUndefined();
  });

  it('a walk goes on from where it was kept', async () => {
    const { walks } = on.db;
    expect(await walks.of('round')).toBeUndefined();
    await walks.keep('round', { at: at(1), aim: 'cn-2026', after: 'place' });
    expect(await walks.of('round')).toEqual({ at: at(1), aim: 'cn-2026', after: 'place' });
  });
});
