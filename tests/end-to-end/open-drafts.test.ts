import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, CALL, COUNTY, document, newCase, openCall, openCase } from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  const mayFile = { kinds: ['county', 'zone'], jointApplications: false, maxDrafts: 2 };
  await openCall(instance, { mayFile });
});
afterAll(() => instance.stop());

const another = () => instance.as(COUNTY).post('/api/cases', newCase);

describe('a unit fills in so many applications of a round at a time', () => {
  let first: string;

  it('one more is refused with the number and the ways out', async () => {
    first = await openCase(instance);
    await openCase(instance);
    const answer = await another();
    expect([answer.status, text(answer.body, 'refusal')]).toEqual([409, 'TooManyDrafts']);
    expect(text(answer.body, 'detail')).toContain('已达2个');
    const tried = await instance.as(COUNTY).post('/api/cases?dryRun=true', newCase);
    expect(text(tried.body, 'refusal')).toBe('TooManyDrafts');
  });

  it('another unit is not concerned', async () => {
    const neighbour = { ...newCase, applicant: '371621' };
    const answer = await instance.as('county:371621').post('/api/cases', neighbour);
    expect(answer.status).toBe(201);
  });

  it('withdrawing gives the place back, and ten at once take no more than there are', async () => {
    await act(instance.as(COUNTY), first, 'WithdrawCase', { reason: '本年度不再申报' });
    const answers = await Promise.all(Array.from({ length: 10 }, another));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  it('what lapsed and was revived has its place still', async () => {
    await instance.clockTo('2026-03-23T01:00:00Z');
    const extended = await instance.as('office').post(`/api/calls/${CALL}/commands/ExtendWindow`, {
      closesAt: '2026-03-27T09:30:00.000Z',
      document: document('滨工信字〔2026〕91号', '2026-03-23'),
      reason: '政务外网中断',
    });
    expect(extended.status).toBe(200);
    await instance.settled();
    expect(text((await another()).body, 'refusal')).toBe('TooManyDrafts');
  });
});
