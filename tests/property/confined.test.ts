import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightsFor } from '../../infra/functions/rights.ts';
import { MACHINES } from '../../workflows/machines.ts';
import { type Embedded, embedded } from '../contract/embedded.ts';
import { append, newCase } from '../contract/samples.ts';
import { BeyondRights, confined } from './confined.ts';

let on: Embedded;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

/** The table as a function of that name may use it. */
const as = (name: string) => on.another(confined(name, rightsFor(name, MACHINES)));

describe('what a function may do with the table', () => {
  it('a step that looks reads cases, and neither writes them nor reads accounts', async () => {
    const stream = newCase();
    await on.db.events.append(append(stream));
    const { events } = as('review/look');
    expect((await events.load(stream)).version).toBe(1);
    await expect(events.append(append(newCase()))).rejects.toBeInstanceOf(BeyondRights);
    await expect(events.load('ACCOUNT#a-1')).rejects.toBeInstanceOf(BeyondRights);
  });

  it('who announces reads headers and nothing that events say', async () => {
    const stream = newCase();
    await on.db.events.append(append(stream));
    const { events } = as('stream/on-heads-publish');
    expect(await events.headers(stream, 1, 1)).toHaveLength(1);
    await expect(events.load(stream)).rejects.toBeInstanceOf(BeyondRights);
  });

  it('the public lists notices, and nobody’s inbox or applications', async () => {
    const { lists } = as('public/handler');
    const page = { limit: 10 };
    expect((await lists.heads('NOTICES', page)).items).toEqual([]);
    await expect(lists.heads('ACCOUNTS', page)).rejects.toBeInstanceOf(BeyondRights);
    await expect(lists.inbox({ org: 'BZ-STATS', role: 'department' }, page)).rejects.toBeInstanceOf(
      BeyondRights,
    );
  });
});
