import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, act, done, file, openCall } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

let instance: Instance;
const STATS = 'department:BZ-STATS';
const BODY = 'body:BZ-LEADING-GROUP';

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
});
afterAll(() => instance.stop());

const tasksOf = async (alias: string, id: string): Promise<readonly unknown[]> => {
  const { body } = done(await instance.as(alias).get('/api/desk?part=tasks&limit=100'));
  return list(body, 'tasks', 'items').filter((task) => text(task, 'about', 'id') === id);
};
const pressed = (id: string, alias: string, department = 'BZ-STATS') =>
  instance.as(alias).post(`/api/cases/${id}/commands/RemindDepartment`, { department });

describe('催办 reaches the department', () => {
  it('play.hands.1.pressed stands on its desk and in its timeline, and nobody but the office presses', async () => {
    const id = await accept(instance);
    await act(instance.as('office'), id, 'RemindDepartment', { department: 'BZ-STATS' });
    const [task] = await tasksOf(STATS, id);
    expect(field(task, 'reminded')).toMatchObject({ times: 1 });
    const { body } = done(await instance.as(STATS).get(`/api/cases/${id}/history`));
    const told = list(body, 'items').map((item) => text(item, 'title', 'zh'));
    expect(told).toContain('催办');
    // Another department is not told who was pressed.
    const other = done(await instance.as('department:BZ-TAX').get(`/api/cases/${id}/history`)).body;
    expect(list(other, 'items').map((item) => text(item, 'title', 'zh'))).not.toContain('催办');
    expect(field((await tasksOf('department:BZ-TAX', id))[0], 'reminded')).toBeUndefined();

    const refused = await pressed(id, STATS);
    expect(refused.status).toBe(403);
    expect(text(refused.body, 'detail')).toContain('催办');
  });

  it('play.hands.1.pressed-until-answered ends with the answer: who has answered is not pressed again', async () => {
    const id = await accept(instance);
    await act(instance.as(STATS), id, 'GiveOpinion', { verdict: 'no-objection' });
    const refused = await pressed(id, 'office');
    expect(refused.status).toBe(409);
    expect(text(refused.body, 'refusal')).toBe('AlreadyAnswered');
  });
});

describe('true counts', () => {
  it('play.hands.1.counts the desk counts all tasks, not the first page, and nobody counts another’s', async () => {
    const before = done(await instance.as('office').get('/api/desk/counts')).body;
    for (let n = 0; n < 7; n += 1) await file(instance);
    const page = done(await instance.as('office').get('/api/desk?part=tasks&limit=5')).body;
    expect(list(page, 'tasks', 'items')).toHaveLength(5);
    const after = done(await instance.as('office').get('/api/desk/counts')).body;
    expect(Number(field(after, 'open'))).toBe(Number(field(before, 'open')) + 7);
    expect(after).toMatchObject({ late: 0, more: false });
    expect((await instance.nobody.get('/api/desk/counts')).status).toBe(401);
    const stats = done(await instance.as(STATS).get('/api/desk/counts')).body;
    expect(Number(field(stats, 'open'))).toBeLessThan(Number(field(after, 'open')));
  });
});

describe('what one did', () => {
  it('play.hands.1.done stands in a list of one’s own, of office, department and county, and is nobody else’s', async () => {
    const id = await accept(instance);
    await act(instance.as(STATS), id, 'GiveOpinion', { verdict: 'no-objection' });
    const doneBy = async (alias: string): Promise<readonly string[]> => {
      const { body } = done(await instance.as(alias).get('/api/desk?part=done&limit=100'));
      return list(body, 'done', 'items')
        .filter((item) => text(item, 'about', 'id') === id)
        .flatMap((item) => list(item, 'events').map((event) => text(event, 'title', 'zh')));
    };
    expect(await doneBy('office')).toContain('受理');
    expect(await doneBy('office')).not.toContain('部门反馈意见');
    expect(await doneBy(STATS)).toEqual(['部门反馈意见']);
    expect(await doneBy('county:371625')).toContain('提交申报');
    // Of another bureau, and of a neighbour, there is nothing.
    expect(await doneBy('department:BZ-TAX')).toEqual([]);
    expect(await doneBy('county:371621')).toEqual([]);
    // Who opens the desk does not wait for it.
    const { body: desk } = done(await instance.as('office').get('/api/desk'));
    expect(field(desk, 'done')).toBeUndefined();
  });
});

describe('what is late goes to somebody else', () => {
  it('play.hands.1.escalation an overdue office to the leading group, never to itself; the round’s own setting is checked', async () => {
    const call = { escalation: { to: 'BZ-STATS' } };
    const { body: tour } = done(await instance.as('office').get('/api/calls/tour-2026'));
    const checked = await instance
      .as('office')
      .post('/api/calls/check', { call: { ...Object(field(tour, 'call')), ...call } });
    const problems = list(checked.body, 'problems');
    expect(problems.map((one) => text(one, 'message'))).toContain(
      '逾期事项只能提请本批次的领导小组办公室或审议机构督促',
    );

    const id = await file(instance);
    await instance.clockTo('2026-03-06T10:00:00.000Z');
    const late = done(await instance.as('office').get('/api/desk/counts')).body;
    expect(Number(field(late, 'late'))).toBeGreaterThan(0);
    expect(await tasksOf(BODY, id)).toEqual([]);
    await instance.clockTo('2026-03-11T10:00:00.000Z');
    const [task] = await tasksOf(BODY, id);
    expect(text(task, 'title', 'zh')).toBe('督促：形式审查');
    expect(text(task, 'why', 'zh')).toContain('至今未办');
    const own = (await tasksOf('office', id)).map((one) => text(one, 'kind'));
    expect(own).toEqual(['formal-review']);
    await act(instance.as('office'), id, 'AcceptCase');
    expect(await tasksOf(BODY, id)).toEqual([]);
  });
});
