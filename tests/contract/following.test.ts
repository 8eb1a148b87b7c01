import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Following, Runs, Wait, Waits } from '../../engine/ports/executions.ts';
import { followingInMemory } from '../../local/following.ts';
import { databases } from './embedded.ts';
import { newCase } from './samples.ts';

interface Followed {
  readonly waits: Waits;
  readonly runs: Runs;
  readonly following: Following;
  readonly stop: () => Promise<void>;
}

const inMemory = async (): Promise<Followed> => ({
  ...followingInMemory(),
  stop: async () => undefined,
});

const inTables = databases().map(
  ([name, open]) =>
    [
      name,
      async (): Promise<Followed> => {
        const { db, stop } = await open();
        return { ...db, stop };
      },
    ] as const,
);

// Where executions live in the process, what is known of them does too.
describe.each([['memory', inMemory] as const, ...inTables])('in %s', (_name, open) => {
  let on: Followed;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  describe('a wait', () => {
    const wait = (over: Partial<Wait> = {}): Wait => ({
      taskId: 'opinion:BZ-STATS',
      seat: 'BZ-STATS',
      process: 'review',
      token: 'token-1',
      wakeAt: '2026-03-10T01:00:00.000Z',
      enteredAt: '2026-03-02T01:00:00.000Z',
      retry: 0,
      ...over,
    });

    it('is replaced by a newer one only', async () => {
      const stream = newCase();
      const { waits, following } = on;
      await waits.attach(stream, wait());
      const later = wait({ token: 'token-2', enteredAt: '2026-03-03T01:00:00.000Z' });
      const retried = wait({ token: 'token-3', enteredAt: '2026-03-03T01:00:00.000Z', retry: 1 });
      await waits.attach(stream, later);
      await waits.attach(stream, wait());
      expect((await following.of(stream)).waits).toEqual([later]);
      await waits.attach(stream, retried);
      await waits.attach(stream, later);
      expect((await following.of(stream)).waits).toEqual([retried]);
    });

    it('goes when it is answered, but not with the answer to an older one', async () => {
      const stream = newCase();
      const newer = wait({ token: 'token-2', retry: 1 });
      await on.waits.attach(stream, newer);
      await on.waits.drop(stream, wait());
      expect((await on.following.of(stream)).waits).toEqual([newer]);
      await on.waits.drop(stream, newer);
      expect((await on.following.of(stream)).waits).toEqual([]);
    });
  });

  describe('an execution', () => {
    it('is started by one of ten reconcilers', async () => {
      const stream = newCase();
      const raised = await Promise.all(
        Array.from({ length: 10 }, () =>
          on.runs.raise(stream, 'review', 'city', 0, 'c-review-city-1'),
        ),
      );
      expect(raised.filter(Boolean)).toHaveLength(1);
      expect(await on.runs.raise(stream, 'review', 'city', 1, 'c-review-city-2')).toBe(true);
      expect(await on.runs.raise(stream, 'review', 'city', 1, 'c-review-city-2')).toBe(false);
      expect(await on.following.of(stream)).toEqual({
        waits: [],
        runs: [{ process: 'review', level: 'city', attempt: 2, execution: 'c-review-city-2' }],
      });
    });
  });
});
