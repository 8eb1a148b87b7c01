import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../functions/api/routes.ts';
import { publicRoutes } from '../../functions/public/routes.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, once, startInstance } from './instance.ts';
import {
  accept,
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  document,
  done,
  file,
  NEIGHBOUR,
  newCase,
  openCall,
  score,
} from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), { experts: { seats: 2 } });
});
afterAll(() => instance().stop());

const tryOut = (alias: string, id: string, command: string, body: unknown = {}, headers = {}) =>
  instance().as(alias).post(`/api/cases/${id}/commands/${command}?dryRun=true`, body, headers);
const versionOf = async (id: string) =>
  field(done(await instance().as('office').get(`/api/cases/${id}`)).body, 'version');
const typesIn = (body: unknown) => list(body, 'events').map((event) => text(event, 'type'));

describe('a dry run tells what would happen, and nothing does', () => {
  it('names the events and the status that would follow, and the case stays as it was', async () => {
    const id = await file(instance());
    const before = await versionOf(id);
    const key = once();
    const { status, body } = await tryOut('office', id, 'AcceptCase', {}, key);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      dryRun: true,
      version: before,
      status: 'departments',
      statusTitle: { zh: '部门联审' },
      events: [{ type: 'CaseAccepted' }, { type: 'OpinionsRequested' }],
    });
    expect(await versionOf(id)).toBe(before);
    // The key is still fresh: the command itself is carried out under it.
    const real = await instance()
      .as('office')
      .post(`/api/cases/${id}/commands/AcceptCase`, {}, key);
    expect(real.headers.get('idempotency-replayed')).toBeNull();
    expect(list(real.body, 'events')).toEqual(['CaseAccepted', 'OpinionsRequested']);
  });

  it('is refused as the command would be, word for word', async () => {
    const id = await accept(instance());
    const [tried, sent] = [
      await tryOut('office', id, 'AcceptCase'),
      await instance().as('office').post(`/api/cases/${id}/commands/AcceptCase`),
    ];
    expect(tried.status).toBe(409);
    expect(tried.body).toEqual(sent.body);
  });

  it('to those who may not act, or may not see, it answers as the command would', async () => {
    const id = await file(instance());
    expect((await tryOut(COUNTY, id, 'AcceptCase')).status).toBe(403);
    expect((await tryOut(NEIGHBOUR, id, 'AcceptCase')).status).toBe(404);
    expect((await tryOut('office', id, 'AcceptCase', {}, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('opens no application', async () => {
    const clerk = instance().as(COUNTY);
    const before = list((await clerk.get('/api/cases?limit=100')).body, 'items').length;
    const { status, body } = await clerk.post('/api/cases?dryRun=true', newCase);
    expect(status).toBe(200);
    expect(typesIn(body)).toContain('CaseOpened');
    expect(field(body, 'status')).toBe('draft');
    expect(list((await clerk.get('/api/cases?limit=100')).body, 'items').length).toBe(before);
  });

  it('what is neither yes nor no is not carried out', async () => {
    const id = await file(instance());
    const before = await versionOf(id);
    const answer = await instance()
      .as('office')
      .post(`/api/cases/${id}/commands/AcceptCase?dryRun=yes`);
    expect(answer.status).toBe(400);
    expect(await versionOf(id)).toBe(before);
  });
});

describe('numbers and quotas are looked at, and not taken', () => {
  const extension = (number: string, day: string) => ({
    closesAt: `2026-${day}T09:30:00.000Z`,
    document: document(number),
  });
  const extend = (query: string, body: unknown) =>
    instance().as('office').post(`/api/calls/${CALL}/commands/ExtendWindow${query}`, body);

  it('a number that another document bears is found; one that is tried out stays free', async () => {
    const { window } = Object(
      field((await instance().as('office').get(`/api/calls/${CALL}`)).body, 'call'),
    );
    expect(text(window, 'closesAt') < '2026-06').toBe(true);
    const number = '滨工信字〔2026〕901号';
    expect((await extend('?dryRun=true', extension(number, '03-24'))).status).toBe(200);
    const id = await file(instance());
    // Taken by another body's document meanwhile: what was tried out did not hold it.
    await act(instance().as(COUNTY), id, 'WithdrawCase', {
      reason: '改期申报',
      document: document(number),
    });
    const again = await extend('?dryRun=true', extension(number, '03-25'));
    expect(again.status).toBe(409);
    expect(text(again.body, 'refusal')).toBe('NumberTaken');
  });
});

describe('trying tells nobody how far the others are', () => {
  const seat = {
    seat: '1',
    lines: [
      { line: 'scale', score: 5000 },
      { line: 'innovation', score: 3000 },
    ],
  };

  it('an expert does not learn from it that the other one has scored', async () => {
    const id = await agree(instance());
    for (const n of [1, 2] as const) {
      await appoint(instance(), id, n);
      await declare(instance(), id, n);
    }
    const before = await tryOut('expert:1', id, 'ScoreCase', seat);
    expect(typesIn(before.body)).toEqual(['ScoreGiven']);
    await score(instance(), id, 2);
    const after = await tryOut('expert:1', id, 'ScoreCase', seat);
    expect({ ...Object(after.body), version: 0 }).toEqual({ ...Object(before.body), version: 0 });
    expect(field(after.body, 'status')).toBeUndefined();
  });

  it('a department does not learn from it that it is the last', async () => {
    const id = await accept(instance());
    const agreed = { verdict: 'no-objection' };
    const before = await tryOut('department:BZ-TAX', id, 'GiveOpinion', agreed);
    await act(instance().as('department:BZ-STATS'), id, 'GiveOpinion', agreed);
    const after = await tryOut('department:BZ-TAX', id, 'GiveOpinion', agreed);
    expect(typesIn(after.body)).toEqual(['OpinionGiven']);
    expect({ ...Object(after.body), version: 0 }).toEqual({ ...Object(before.body), version: 0 });
  });
});

describe('what cannot be tried is not done', () => {
  const writing = [...apiRoutes, ...publicRoutes].filter(
    ({ method, dryRun }) => method !== 'GET' && dryRun !== true,
  );

  it.each(writing.map(({ method, path }) => [method, path] as const))(
    '%s %s refuses the switch and names it',
    async (method, path) => {
      const address = `${path.replaceAll(/\{\w+\}/g, 'x')}?dryRun=true`;
      const person = instance().as('office');
      const answer = await (method === 'PUT' ? person.put(address, {}) : person.post(address, {}));
      expect(answer.status).toBe(400);
      expect(list(answer.body, 'errors').map((one) => text(one, 'path'))).toEqual(['dryRun']);
    },
  );

  it('are more than a handful, the public objection among them', () => {
    expect(writing.length).toBeGreaterThan(5);
    expect(writing.map(({ path }) => path)).toContain('/public/notices/{id}/objections');
  });
});
