import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { accept, CALL, COUNTY, done, file, openCall } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), { experts: { seats: 2 } });
});
afterAll(() => instance().stop());

const read = (alias: string, path: string) => instance().as(alias).get(path);

describe('what only the office reads', () => {
  it('is until when the applicant would have to answer a return sent now', async () => {
    const id = await file(instance());
    const { status, body } = await read('office', `/api/cases/${id}/if-returned`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      round: 1,
      due: { why: { rule: 'call.days.correction' } },
      dueExplained: { zh: expect.stringContaining('工作日') },
    });
    expect((await read(COUNTY, `/api/cases/${id}/if-returned`)).status).toBe(403);
  });

  it('is who could sit on an expert seat, and what speaks against it', async () => {
    const id = await accept(instance());
    await Promise.all(['expert:1', 'expert:2'].map((alias) => read(alias, '/api/me')));
    const before = list(done(await read('office', `/api/cases/${id}/experts`)).body, 'items');
    expect(before.length).toBeGreaterThan(1);
    expect(before.filter((one) => text(one, 'account') === '')).toEqual([]);
    expect((await read(COUNTY, `/api/cases/${id}/experts`)).status).toBe(403);
  });

  it('is when somebody’s time is over next: applicants’ own lists do not tell it', async () => {
    const id = await file(instance());
    const inOffice = list(done(await read('office', `/api/calls/${CALL}/cases`)).body, 'items');
    const own = list(done(await read(COUNTY, '/api/cases')).body, 'items');
    const find = (items: readonly unknown[]) => items.find((one) => text(one, 'id') === id);
    expect(field(find(inOffice), 'due')).toMatch(/^\d{4}-/);
    expect(find(own)).not.toHaveProperty('due');
    // These move with every act, an expert's score too.
    for (const telling of ['tasks', 'version', 'at']) {
      expect(find(own)).not.toHaveProperty(telling);
      expect(find(inOffice)).toHaveProperty(telling);
    }
  });
});
