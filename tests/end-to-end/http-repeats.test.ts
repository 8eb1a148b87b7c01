import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Answer, type Instance, once, startInstance } from './instance.ts';
import { accept, act, agree, COUNTY, fill, newCase, openCall, openCase } from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
});
afterAll(() => instance.stop());

const versionOf = async (id: string): Promise<number> =>
  Number(field((await instance.as('office').get(`/api/cases/${id}`)).body, 'version'));

describe('a double click, a lost answer, two people at once', () => {
  it('the double click opens one case, and both get the same answer', async () => {
    const key = once();
    const clerk = instance.as(COUNTY);
    const [first, second] = await Promise.all([
      clerk.post('/api/cases', newCase, key),
      clerk.post('/api/cases', newCase, key),
    ]);
    expect(first.body).toEqual(second.body);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    const replayed = [first, second].filter(({ headers }) => headers.has('idempotency-replayed'));
    expect(replayed).toHaveLength(1);
  });

  it('the same key gives the first answer even after sixty other events', async () => {
    const id = await accept(instance);
    const key = once();
    const stats = instance.as('department:BZ-STATS');
    const path = `/api/cases/${id}/commands/GiveOpinion`;
    const first = await stats.post(path, { verdict: 'cannot-verify' }, key);
    expect(first.status).toBe(200);
    const office = instance.as('office');
    for (let sent = 0; sent < 60; sent += 1)
      await act(office, id, 'RemindDepartment', { department: 'BZ-TAX' });
    const version = await versionOf(id);
    const again = await stats.post(path, { verdict: 'cannot-verify' }, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await versionOf(id)).toBe(version);
  });

  it('another body under the same key is refused and changes nothing', async () => {
    const id = await accept(instance);
    const key = once();
    const office = instance.as('office');
    const remind = (department: string) =>
      office.post(`/api/cases/${id}/commands/RemindDepartment`, { department }, key);
    expect((await remind('BZ-STATS')).status).toBe(200);
    const version = await versionOf(id);
    const other = await remind('BZ-TAX');
    expect(other.status).toBe(422);
    expect(text(other.body, 'title')).toBe('KeyMismatch');
    expect(await versionOf(id)).toBe(version);
  });

  it('the same key in somebody else’s hands is another key', async () => {
    const id = await accept(instance);
    const key = once();
    const remind = (alias: string) =>
      instance
        .as(alias)
        .post(`/api/cases/${id}/commands/RemindDepartment`, { department: 'BZ-TAX' }, key);
    const [first, second] = [await remind('office'), await remind('office:2')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(text(second.body, 'version')).not.toBe(text(first.body, 'version'));
  });

  it('a reader who insists on the version that was read is told that it changed', async () => {
    const id = await accept(instance);
    const office = instance.as('office');
    const read = await office.get(`/api/cases/${id}`);
    const etag = { 'if-match': read.headers.get('etag') ?? '' };
    await act(office, id, 'RemindDepartment', { department: 'BZ-TAX' });
    const body = { department: 'BZ-STATS' };
    const path = `/api/cases/${id}/commands/RemindDepartment`;
    const late = await office.post(path, body, etag);
    expect(late.status).toBe(412);
    const now = (await office.get(`/api/cases/${id}`)).headers.get('etag') ?? '';
    expect((await office.post(path, body, { 'if-match': now })).status).toBe(200);
  });

  it('of two officers who accept at the same moment one accepts, the other is told', async () => {
    const id = await openCase(instance);
    await fill(instance, id);
    const { body } = await instance.as('head:371625').get(`/api/cases/${id}`);
    await act(instance.as('head:371625'), id, 'SignOff', {
      checkCode: text(body, 'checkCode'),
      document: { number: '博政呈〔2026〕901号', title: '请示', date: '2026-03-03' },
    });
    await act(instance.as(COUNTY), id, 'FileCase');
    const answers = await Promise.all(
      ['office', 'office:2'].map((alias) =>
        instance.as(alias).post(`/api/cases/${id}/commands/AcceptCase`),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(text(refused?.body, 'refusal')).toBe('NotAtThisStage');
  });

  it('departments that answer at the same moment are all heard', async () => {
    const id = await accept(instance);
    const answers: readonly Answer[] = await Promise.all(
      ['BZ-STATS', 'BZ-TAX'].map((department) =>
        instance
          .as(`department:${department}`)
          .post(`/api/cases/${id}/commands/GiveOpinion`, { verdict: 'no-objection' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await instance.as('office').get(`/api/cases/${id}/history`);
    const given = list(body, 'items').filter((item) => text(item, 'type') === 'OpinionGiven');
    expect(given).toHaveLength(2);
    expect((await agree(instance)).startsWith('c-')).toBe(true);
  });

  it('a key that is no UUID in lower case is the same key in upper case', async () => {
    const key = randomUUID();
    const clerk = instance.as(COUNTY);
    const first = await clerk.post('/api/cases', newCase, once(key));
    const second = await clerk.post('/api/cases', newCase, once(key.toUpperCase()));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });
});
