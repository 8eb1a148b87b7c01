import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../functions/stream/sweep.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done, file, openCall } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const send = (alias: string, command: string, body: unknown, id = 'cn') =>
  instance().as(alias).post(`/api/calendars/${id}/commands/${command}`, body);
const read = async (alias: string, query = '') =>
  done(await instance().as(alias).get(`/api/calendar${query}`)).body;
const dueOf = async (id: string): Promise<string> => {
  const { body } = done(await instance().as('office').get(`/api/cases/${id}/tasks`));
  const task = list(body, 'items').find((one) => text(one, 'kind') === 'formal-review');
  return text(task, 'due', 'date');
};

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
});
afterAll(() => instance().stop());

describe('the calendar is amended by two administrators', () => {
  it('open time limits follow, with a record, and new ones count by it at once', async () => {
    const before = await file(instance());
    expect(await dueOf(before)).toBe('2026-03-05');
    const values = { kind: 'land', title: '园区用地', text: '需120亩。', raiser: '371625' };
    const raised = await instance()
      .as(COUNTY)
      .post('/api/entries', { register: 'matters', values });
    const entry = `/api/entries/${text(done(raised).body, 'id')}`;
    const asked = async () => done(await instance().as(COUNTY).get(entry)).body;
    expect(text(list(await asked(), 'tasks')[0], 'due', 'date')).toBe('2026-03-06');
    const known = await read(COUNTY, '?year=2026');
    const proposed = await send('admin:1', 'ProposeYear', {
      year: 2026,
      holidays: [...list(known, 'holidays'), '2026-03-04', '2026-03-05', '2026-03-06'],
      makeUpDays: list(known, 'makeUpDays'),
      document: {
        number: '国办发明电〔2026〕1号',
        title: '关于调整放假安排的通知（示例）',
        date: '2026-03-02',
      },
    });
    expect(done(proposed).body).toMatchObject({ events: ['YearProposed'] });
    const { body: inbox } = await instance().as('admin:2').get('/api/inbox');
    const task = list(inbox, 'items').find((one) => text(one, 'kind') === 'confirm-calendar');
    expect(text(task, 'why', 'zh')).toContain('国办发明电〔2026〕1号');
    const amendmentId = text(list(await read('admin:2'), 'amendments')[0], 'amendmentId');
    const own = await send('admin:1', 'ConfirmYear', { amendmentId });
    expect(text(own.body, 'refusal')).toBe('SameAdministrator');
    done(await send('admin:2', 'ConfirmYear', { amendmentId }));

    expect(await dueOf(await file(instance()))).toBe('2026-03-10');
    await sweep(instance().system.runtime.ports);
    expect(await dueOf(before)).toBe('2026-03-10');
    const followed = await asked();
    expect(text(list(followed, 'tasks')[0], 'due', 'date')).toBe('2026-03-11');
    expect(list(followed, 'history').at(-1)).toMatchObject({
      type: 'EntryLimitsReprojected',
      title: { zh: '工作日历调整，台账时限重新核定' },
      data: { limits: [{ was: { date: '2026-03-06' }, now: { date: '2026-03-11' } }] },
    });
    const { body } = await instance().as('office').get(`/api/cases/${before}/history`);
    const record = list(body, 'items').find((one) => text(one, 'type') === 'DeadlinesReprojected');
    expect(field(record, 'data')).toMatchObject({
      calendarVersion: 'cn-2000-2026.1+1',
      deadlines: [{ was: { date: '2026-03-05' }, now: { date: '2026-03-10' } }],
    });
  });

  it('everybody reads the days and the announcement; who proposed it is the administrators’ and auditors’ to see', async () => {
    const county = await read(COUNTY, '?year=2026');
    expect(list(county, 'holidays')).toContain('2026-03-04');
    expect(text(county, 'version')).toBe('cn-2000-2026.1+1');
    const [amendment] = list(county, 'amendments');
    expect(amendment).toMatchObject({ year: 2026, standing: 'confirmed' });
    expect(field(amendment, 'proposedBy')).toBeUndefined();
    const [whole] = list(await read('auditor:BZ-AUDIT'), 'amendments');
    expect(text(whole, 'proposedBy')).toMatch(/^a-/);
  });

  it('is nobody else’s to amend, and there is but one', async () => {
    const dismiss = { amendmentId: 'y-0', reason: '无' };
    expect((await send('office', 'DismissYear', dismiss)).status).toBe(403);
    expect((await send('admin:1', 'DismissYear', dismiss)).status).toBe(409);
    expect((await send('admin:1', 'DismissYear', dismiss, 'mine')).status).toBe(404);
  });
});
