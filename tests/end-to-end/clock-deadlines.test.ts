import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { accept, COUNTY, openCall, openCase, propose, publish } from './story.ts';

let instance: Instance;

beforeEach(async () => {
  instance = await startInstance();
  await openCall(instance);
});
afterEach(() => instance.stop());

const eventsOf = async (id: string): Promise<readonly string[]> => {
  const { body } = await instance.as('office').get(`/api/cases/${id}/history`);
  return list(body, 'items').map((item) => text(item, 'type'));
};

const at = async (id: string, type: string): Promise<string> => {
  const { body } = await instance.as('office').get(`/api/cases/${id}/history`);
  return text(
    list(body, 'items').find((item) => text(item, 'type') === type),
    'at',
  );
};

const statusOf = async (id: string): Promise<string> =>
  text((await instance.as('office').get(`/api/cases/${id}`)).body, 'status');

describe('the clock moves from deadline to deadline, and what is due happens in between', () => {
  it('a draft is reminded of five days and one day before, and lapses at the window’s end', async () => {
    const id = await openCase(instance);
    const moved = await instance.clockTo('2026-03-23T01:00:00Z');
    expect(text(moved.body, 'now')).toMatch(/^2026-03-23T01:00/);
    expect(Number(field(moved.body, 'stops'))).toBeGreaterThanOrEqual(3);
    const events = await eventsOf(id);
    expect(events).toEqual([
      'CaseOpened',
      'SubmissionReminded',
      'SubmissionReminded',
      'CaseLapsed',
    ]);
    // Five working days before Friday the 20th is Friday the 13th, one is Thursday the 19th.
    const { body } = await instance.as('office').get(`/api/cases/${id}/history`);
    const days = list(body, 'items').map((item) => text(item, 'at').slice(0, 10));
    expect(days).toEqual(['2026-03-03', '2026-03-13', '2026-03-19', '2026-03-20']);
    expect(await statusOf(id)).toBe('lapsed');
  });

  it('one instant before the window’s end nothing has lapsed', async () => {
    const id = await openCase(instance);
    await instance.clockTo('2026-03-20T09:29:59Z');
    expect(await statusOf(id)).toBe('draft');
  });

  it('silent departments are reminded, then recorded as no reply, never as consent', async () => {
    const id = await accept(instance);
    await instance.clockTo('2026-03-09T01:00:00Z');
    const events = await eventsOf(id);
    expect(events).toContain('ReviewReminded');
    expect(events.filter((type) => type === 'OpinionNotGiven')).toHaveLength(2);
    expect(events).not.toContain('OpinionGiven');
    expect(await statusOf(id)).toBe('experts');
    // Three working days after Tuesday the 3rd: Friday, half past five in Shanghai.
    expect(await at(id, 'OpinionNotGiven')).toMatch(/^2026-03-06T09:30:0/);
  });

  it('a notice ends with its last day, and no title comes of it by itself', async () => {
    const id = await propose(instance);
    await publish(instance, id);
    expect(await statusOf(id)).toBe('notice');
    await instance.clockTo('2026-03-05T15:59:00Z');
    expect(await statusOf(id)).toBe('notice');
    await instance.clockTo('2026-03-05T16:01:00Z');
    expect(await statusOf(id)).toBe('notice-over');
  });

  it('the clock never goes back', async () => {
    const refused = await instance.clockTo('2026-03-01T00:00:00Z');
    expect(refused.status).toBe(400);
    expect((await instance.clockTo('not a day')).status).toBe(400);
  });

  it('a task tells when it is due and how that came about', async () => {
    await accept(instance);
    const { body } = await instance.as('department:BZ-STATS').get('/api/inbox');
    const [task] = list(body, 'items');
    expect(text(task, 'due', 'at')).toBe('2026-03-06T09:30:00.000Z');
    expect(text(task, 'due', 'why', 'rule')).toBe('call.days.departments');
    expect(text(task, 'why', 'zh')).not.toBe('');
    expect(text(task, 'dueExplained', 'zh')).toContain('3个工作日');
    expect(list((await instance.as(COUNTY).get('/api/inbox')).body, 'items')).toEqual([]);
  });
});
