import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, COUNTY, HEAD, NEIGHBOUR, newCase, openCall, openCase } from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
});
afterAll(() => instance.stop());

const drafts = (id: string) => `/api/cases/${id}/drafts`;

describe('working copies: 暂存', () => {
  it('a half-filled form is saved as it is, and what is wrong is listed beside it', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    const data = { revenue: '一百二十', tax: '3.2' };
    const saved = await clerk.put(`${drafts(id)}/size`, { version: 0, data });
    expect(saved.status).toBe(200);
    const problems = list(saved.body, 'problems').map((problem) => text(problem, 'path'));
    expect(problems).toEqual(expect.arrayContaining(['revenue', 'accidents']));
    expect(problems).not.toContain('tax');
    const kept = await clerk.get(drafts(id));
    expect(list(kept.body, 'items')).toMatchObject([{ section: 'size', version: 1, data }]);
  });

  it('saving makes no event', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    const before = (await clerk.get(`/api/cases/${id}`)).headers.get('etag');
    for (let version = 0; version < 5; version += 1)
      await clerk.put(`${drafts(id)}/size`, { version, data: { tax: `${version}` } });
    expect((await clerk.get(`/api/cases/${id}`)).headers.get('etag')).toBe(before);
  });

  it('of two windows the second to save is shown both texts, and nothing is lost', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    const mine = { clusterName: '甲' };
    await clerk.put(`${drafts(id)}/identity`, { version: 0, data: mine });
    const late = await clerk.put(`${drafts(id)}/identity`, {
      version: 0,
      data: { clusterName: '乙' },
    });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      title: 'DraftChanged',
      stored: { version: 1, data: mine },
    });
    const chosen = await clerk.put(`${drafts(id)}/identity`, {
      version: 1,
      data: { clusterName: '乙' },
    });
    expect(chosen.status).toBe(200);
  });

  it('a locked part takes no draft until it is unlocked', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    const data = { clusterName: '博兴厨具', industry: '厨具' };
    await clerk.put(`${drafts(id)}/identity`, { version: 0, data });
    await act(clerk, id, 'ConfirmPart', { part: 'identity', draftVersion: 1 });
    const locked = await clerk.put(`${drafts(id)}/identity`, { version: 1, data });
    expect(locked.status).toBe(409);
    expect(text(locked.body, 'title')).toBe('PartLocked');
    await act(clerk, id, 'ReopenPart', { part: 'identity' });
    expect((await clerk.put(`${drafts(id)}/identity`, { version: 1, data })).status).toBe(200);
  });

  it('a confirmation of an older text than the saved one is refused', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    const data = { clusterName: '博兴厨具', industry: '厨具' };
    await clerk.put(`${drafts(id)}/identity`, { version: 0, data });
    await clerk.put(`${drafts(id)}/identity`, { version: 1, data: { ...data, industry: '板材' } });
    const answer = await clerk.post(`/api/cases/${id}/commands/ConfirmPart`, {
      part: 'identity',
      draftVersion: 1,
    });
    expect(text(answer.body, 'refusal')).toBe('DraftMoved');
  });

  it('somebody else’s drafts are nobody else’s business', async () => {
    const id = await openCase(instance);
    const clerk = instance.as(COUNTY);
    await clerk.put(`${drafts(id)}/identity`, { version: 0, data: { clusterName: '甲' } });
    expect((await instance.as(NEIGHBOUR).get(drafts(id))).status).toBe(404);
    expect((await instance.as('department:BZ-STATS').get(drafts(id))).status).toBe(404);
    const office = await instance.as('office').get(drafts(id));
    expect(list(office.body, 'items')).toEqual([]);
    const wrong = await instance.as('office').put(`${drafts(id)}/identity`, {
      version: 1,
      data: {},
    });
    expect(wrong.status).toBe(403);
    expect(list((await instance.as(HEAD).get(drafts(id))).body, 'items')).toHaveLength(1);
  });

  it('a part that the form does not have cannot be saved', async () => {
    const id = await openCase(instance);
    const answer = await instance.as(COUNTY).put(`${drafts(id)}/secrets`, { version: 0, data: {} });
    expect(answer.status).toBe(404);
  });

  it('a case of another organisation cannot be opened in its name', async () => {
    const answer = await instance.as(NEIGHBOUR).post('/api/cases', newCase);
    expect(text(answer.body, 'refusal')).toBe('NotTheApplicant');
  });
});
