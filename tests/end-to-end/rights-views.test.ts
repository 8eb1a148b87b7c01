import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  accept,
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  NEIGHBOUR,
  openCall,
  score,
} from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { experts: { seats: 2 } });
});
afterAll(() => instance.stop());

const seen = async (alias: string, path: string): Promise<unknown> => {
  const { status, body } = await instance.as(alias).get(path);
  expect(`${alias} ${path} ${status}`).toBe(`${alias} ${path} 200`);
  return body;
};

const idsOf = (body: unknown) => list(body, 'items').map((item) => text(item, 'id'));

describe('what one may not see does not exist, in counts too', () => {
  it('another county finds a case neither by its address nor in its lists', async () => {
    const id = await accept(instance);
    for (const path of ['', '/history', '/tasks', '/parts', '/drafts', '/chain']) {
      const answer = await instance.as(NEIGHBOUR).get(`/api/cases/${id}${path}`);
      expect(`${path} ${answer.status}`).toBe(`${path} 404`);
    }
    expect(idsOf(await seen(NEIGHBOUR, '/api/cases'))).toEqual([]);
    expect(idsOf(await seen(NEIGHBOUR, '/api/inbox'))).toEqual([]);
    expect((await instance.as(NEIGHBOUR).get(`/api/calls/${CALL}/cases`)).status).toBe(403);
    expect(idsOf(await seen(COUNTY, '/api/cases'))).toContain(id);
    expect(idsOf(await seen('office', `/api/calls/${CALL}/cases`))).toContain(id);
  });

  it('to another county a case that exists and one that does not look the same', async () => {
    const id = await accept(instance);
    const [there, missing] = [
      await instance.as(NEIGHBOUR).post(`/api/cases/${id}/commands/FileCase`),
      await instance.as(NEIGHBOUR).post('/api/cases/c-none/commands/FileCase'),
    ];
    expect(there.status).toBe(404);
    expect(there.body).toEqual(missing.body);
  });

  it('a department that was not asked sees nothing', async () => {
    const id = await accept(instance);
    expect((await instance.as('department:BZ-CUSTOMS').get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('a department sees the indicators that it answers for, and no others', async () => {
    const id = await accept(instance);
    const body = await seen('department:BZ-TAX', `/api/cases/${id}/parts`);
    expect(list(body, 'items').map((item) => field(item, 'data'))).toEqual([{ tax: '3.2' }]);
    const kase = await seen('department:BZ-TAX', `/api/cases/${id}`);
    expect(JSON.stringify(kase)).not.toContain('121.5');
  });

  it('a department does not see what another has said', async () => {
    const id = await accept(instance);
    await act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', {
      verdict: 'objection',
      values: [{ field: 'size.revenue', value: '77.7', source: '年报' }],
    });
    for (const path of ['', '/history', '/tasks'])
      expect(
        JSON.stringify(await seen('department:BZ-TAX', `/api/cases/${id}${path}`)),
      ).not.toContain('77.7');
    for (const path of ['', '/history'])
      expect(JSON.stringify(await seen(COUNTY, `/api/cases/${id}${path}`))).not.toContain('77.7');
  });
});

describe('experts read the papers only after declaring, and score blind', () => {
  it('an expert reads the papers only after declaring', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    expect((await instance.as('expert:1').get(`/api/cases/${id}/parts`)).status).toBe(404);
    await declare(instance, id, 1);
    const body = await seen('expert:1', `/api/cases/${id}/parts`);
    expect(JSON.stringify(body)).toContain('121.5');
    expect((await instance.as('expert:3').get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('a score is invisible to the applicant, to departments and to the other expert', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await appoint(instance, id, 2);
    await declare(instance, id, 1);
    await declare(instance, id, 2);
    const before = await seen('expert:2', `/api/cases/${id}/tasks`);
    await score(instance, id, 1, 4321);
    const others = ['expert:2', COUNTY, 'head:371625', 'department:BZ-STATS'];
    for (const alias of others)
      for (const path of ['', '/history', '/tasks']) {
        const body = JSON.stringify(await seen(alias, `/api/cases/${id}${path}`));
        expect(`${alias}${path} ${body.includes('4321')}`).toBe(`${alias}${path} false`);
      }
    // Not even that somebody has scored: who is asked stays with the office.
    expect(await seen('expert:2', `/api/cases/${id}/tasks`)).toEqual(before);
    for (const alias of [COUNTY, 'department:BZ-STATS'])
      expect(JSON.stringify(await seen(alias, `/api/cases/${id}/tasks`))).not.toContain('EXPERT');
    expect(JSON.stringify(await seen('expert:1', `/api/cases/${id}`))).toContain('4321');
  });

  it('the total stays hidden from the applicant when the scores are closed', async () => {
    const id = await agree(instance);
    for (const n of [1, 2] as const) {
      await appoint(instance, id, n);
      await declare(instance, id, n);
    }
    await score(instance, id, 1, 4321);
    await score(instance, id, 2, 4321);
    const office = await seen('office', `/api/cases/${id}`);
    expect(text(office, 'status')).toBe('decision');
    expect(field(office, 'review', 'total')).toBeDefined();
    for (const alias of [COUNTY, 'department:BZ-STATS']) {
      const body = await seen(alias, `/api/cases/${id}`);
      expect(field(body, 'review', 'total')).toBeUndefined();
      expect(JSON.stringify(body)).not.toContain('4321');
    }
    // The closing itself is told later on; who the experts are is not, then or ever.
    const expert = await seen('expert:1', '/api/me');
    const history = await seen(COUNTY, `/api/cases/${id}/history`);
    expect(JSON.stringify(history)).not.toContain(text(expert, 'account'));
  });

  it('a case as it was before the scores stays blind under today’s rights', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    const { headers } = await instance.as('office').get(`/api/cases/${id}`);
    const version = Number(/\d+/.exec(headers.get('etag') ?? '')?.[0]);
    await score(instance, id, 1, 4321);
    const early = await seen('office', `/api/cases/${id}?version=${version}`);
    expect(JSON.stringify(early)).not.toContain('4321');
    const applicant = await seen(COUNTY, `/api/cases/${id}?version=${version + 1}`);
    expect(JSON.stringify(applicant)).not.toContain('4321');
    expect((await instance.as(NEIGHBOUR).get(`/api/cases/${id}?version=1`)).status).toBe(404);
  });
});

describe('auditors read all and change nothing', () => {
  it('an auditor sees the whole timeline and may send no command of the case', async () => {
    const id = await accept(instance);
    const body = await seen('auditor:BZ-AUDIT', `/api/cases/${id}/history`);
    expect(list(body, 'items').some((item) => field(item, 'withheld') === true)).toBe(false);
    const kase = await seen('auditor:BZ-AUDIT', `/api/cases/${id}`);
    // Nothing of the case: what it may do is say why it reads names.
    expect(field(kase, 'commands')).toEqual(['AskForContacts']);
    const answer = await instance
      .as('auditor:BZ-AUDIT')
      .post(`/api/cases/${id}/commands/AcceptCase`);
    expect(answer.status).toBe(403);
  });

  it('the applicant is told where its case stood and when, whoever acted', async () => {
    const id = await accept(instance);
    const body = await seen(COUNTY, `/api/cases/${id}/history`);
    const course = list(body, 'course');
    expect(course.map((stay) => `${text(stay, 'process')} ${text(stay, 'state')}`)).toEqual([
      'submission Filling',
      'review FormalReview',
      'review DepartmentOpinions',
    ]);
    expect(field(course[0], 'until')).toBe(text(course[1], 'at'));
    expect(field(course[2], 'until')).toBeUndefined();
  });

  it('what the applicant may not read leaves no trace in its timeline, and its place in the auditor’s', async () => {
    const id = await accept(instance);
    const path = `/api/cases/${id}/history`;
    const before = await seen(COUNTY, path);
    await act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', { verdict: 'no-objection' });
    expect(await seen(COUNTY, path)).toEqual(before);
    const told = list(before, 'items').flatMap((item) => field(item, 'hash') ?? []);
    const whole = list(await seen('auditor:BZ-AUDIT', path), 'items');
    expect(whole.map((item) => field(item, 'hash'))).toEqual(expect.arrayContaining(told));
    expect(whole.map((item) => field(item, 'seq'))).toEqual(whole.map((_item, at) => at + 1));
    expect(whole.every((item) => field(item, 'prevHash') !== undefined)).toBe(true);
  });
});
