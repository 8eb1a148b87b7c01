import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Accessed, AccessQuery, AccessRecord } from '../../engine/ports/access-log.ts';
import { BadCursor } from '../../engine/store-errors.ts';
import { databases } from './embedded.ts';

const DAY = '2026-03-02';
const CASE = 'CASE#c-read';

const read = (of: Partial<Accessed> = {}): Accessed => ({
  kind: 'read',
  account: 'a-county',
  what: 'application',
  stream: CASE,
  day: DAY,
  at: `${of.day ?? DAY}T04:00:00.000Z`,
  ...of,
});

describe.each(databases())('in %s', (_name, open) => {
  let on: { db: DynamoDb; stop: () => Promise<void> };
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  const found = async (query: AccessQuery): Promise<readonly AccessRecord[]> =>
    (await on.db.access.page(query, { limit: 100 })).items;

  it('a hundred reads of one thing on one day are one record that counts them', async () => {
    const again = read({ account: 'a-often', at: `${DAY}T05:00:00.000Z` });
    await on.db.access.note([read({ account: 'a-often' })]);
    for (let time = 0; time < 99; time += 1) await on.db.access.note([again]);
    expect(await found({ kind: 'read', account: 'a-often' })).toEqual([
      {
        kind: 'read',
        account: 'a-often',
        what: 'application',
        stream: CASE,
        day: DAY,
        first: `${DAY}T04:00:00.000Z`,
        last: `${DAY}T05:00:00.000Z`,
        times: 100,
      },
    ]);
  });

  it('two who read at the same moment, and two processes, lose no count', async () => {
    const twice = read({ account: 'a-twice' });
    const other = on.db.access;
    await Promise.all([other.note([twice]), other.note([twice]), other.note([twice])]);
    expect((await found({ kind: 'read', account: 'a-twice' }))[0]?.times).toBe(3);
  });

  it('is found by person, by stream, by rule and by day, the latest day first, and by two of them', async () => {
    const days = ['2026-03-05', '2026-03-06', '2026-03-04'];
    const refused = { kind: 'refused', what: 'FileCase', rule: 'call.window' } as const;
    for (const day of days)
      await on.db.access.note([
        read({ day, account: 'a-one', stream: 'CASE#c-found' }),
        read({ day, account: 'a-two', stream: 'CASE#c-found' }),
        read({ ...refused, day, account: 'a-one', stream: 'CASE#c-found' }),
      ]);
    const latestFirst = ['2026-03-06', '2026-03-05', '2026-03-04'];
    const daysOf = (records: readonly AccessRecord[]) => records.map(({ day }) => day);
    const ofCase = { kind: 'read', stream: 'CASE#c-found' } as const;
    expect(daysOf(await found({ kind: 'read', account: 'a-one' }))).toEqual(latestFirst);
    expect(daysOf(await found({ kind: 'refused', rule: 'call.window' }))).toEqual(latestFirst);
    expect((await found(ofCase)).map(({ account }) => account)).toHaveLength(6);
    expect(daysOf(await found({ ...ofCase, account: 'a-two' }))).toEqual(latestFirst);
    expect(await found({ ...ofCase, day: '2026-03-05' })).toHaveLength(2);
    expect(await found({ kind: 'read', account: 'a-one', day: '2026-03-05' })).toHaveLength(1);
    expect(await found({ kind: 'read', day: '2026-03-05' })).toHaveLength(2);
    expect(await found({ kind: 'refused', day: '2026-03-05' })).toMatchObject([refused]);
    expect(await found({ kind: 'refused', rule: 'call.window', account: 'a-two' })).toEqual([]);
    expect(await found({ kind: 'read' })).toEqual([]);
  });

  it('goes on page by page, each record once, and takes no mark of another question', async () => {
    const streams = Array.from({ length: 7 }, (_none, n) => `CASE#c-page-${n}` as const);
    await on.db.access.note(streams.map((stream) => read({ account: 'a-pages', stream })));
    const query = { kind: 'read', account: 'a-pages' } as const;
    const seen: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const page = await on.db.access.page(query, {
        limit: 3,
        ...(after === undefined ? {} : { after }),
      });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ stream }) => stream));
      after = page.next;
    } while (after !== undefined);
    expect(seen.sort()).toEqual(streams);
    const first = await on.db.access.page(query, { limit: 1 });
    await expect(
      on.db.access.page(
        { ...query, day: '2026-01-01' },
        { limit: 1, ...(first.next === undefined ? {} : { after: first.next }) },
      ),
    ).rejects.toThrow(BadCursor);
  });
});
