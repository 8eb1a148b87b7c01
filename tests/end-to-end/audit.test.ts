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
  document,
  done,
  file,
  openCall,
  openCase,
  score,
} from './story.ts';

const held: { instance?: Instance; behalf?: string; scored?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const AUDITOR = 'auditor:BZ-AUDIT';
const search = async (query: string, alias = AUDITOR) =>
  done(await instance().as(alias).get(`/api/audit/search?${query}`)).body;
const items = async (query: string, alias = AUDITOR) => list(await search(query, alias), 'items');
const types = (found: readonly unknown[]) => [...new Set(found.map((one) => text(one, 'type')))];
const ids = (found: readonly unknown[]) => new Set(found.map((one) => text(one, 'about', 'id')));

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), { experts: { seats: 2 } });
  await openCase(instance());
  held.behalf = await accept(instance());
  const recorded = await act(instance().as('office'), held.behalf, 'RecordOnBehalf', {
    behalfOf: { role: 'department', org: 'BZ-STATS' },
    document: document('滨统函〔2026〕12号'),
    act: { type: 'GiveOpinion', verdict: 'no-objection' },
  });
  expect(list(recorded.body, 'events')).toEqual(['ActRecorded']);
  const kase = await instance().as('office:2').get(`/api/cases/${held.behalf}`);
  const recordId = text(list(kase.body, 'records')[0], 'recordId');
  await act(instance().as('office:2'), held.behalf, 'CheckRecord', { recordId, correct: true });
  held.scored = await agree(instance());
  for (const n of [1, 2] as const) {
    await appoint(instance(), held.scored, n);
    await declare(instance(), held.scored, n);
  }
  await score(instance(), held.scored, 1);
  await instance().settled();
});
afterAll(() => instance().stop());

describe('a search over all that was done', () => {
  it('finds an act by its kind, with who did it, in which role, in which application', async () => {
    const [first] = await items('act=CaseAccepted&limit=1');
    expect(first).toMatchObject({
      type: 'CaseAccepted',
      title: { zh: '受理' },
      about: { kind: 'cases', applicantName: { zh: '博兴县' }, callId: CALL },
      actor: { role: 'office', roleTitle: { zh: '领导小组办公室' }, org: 'BZ-OFFICE' },
    });
    expect(types(await items('act=CaseAccepted,CaseFiled&limit=100')).sort()).toEqual([
      'CaseAccepted',
      'CaseFiled',
    ]);
  });

  it('what was recorded for a department is found by the department, and shows as recorded', async () => {
    const [found] = await items('actorOrg=BZ-STATS&onBehalf=true&act=OpinionGiven');
    expect(found).toMatchObject({
      about: { id: held.behalf },
      type: 'OpinionGiven',
      actor: { org: 'BZ-OFFICE' },
      onBehalf: { org: 'BZ-STATS', role: 'department' },
    });
    expect(types(await items('onBehalf=true')).sort()).toEqual([
      'ActRecorded',
      'OpinionGiven',
      'RecordConfirmed',
    ]);
  });

  it('narrows by person, round, applicant, name and time', async () => {
    const { body } = await instance().as(COUNTY).get('/api/me');
    const account = text(body, 'account');
    const mine = await items(`account=${account}&kind=cases&limit=100`);
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.every((one) => text(one, 'actor', 'account') === account)).toBe(true);
    expect((await items(`call=${CALL}&kind=cases&limit=100`)).length).toBeGreaterThan(20);
    expect(await items('call=nobody-knows')).toEqual([]);
    expect(types(await items('org=371621'))).toEqual([]);
    expect((await items('org=371625&kind=clusters')).length).toBeGreaterThan(0);
    expect(await items(`text=${encodeURIComponent('铝业')}`)).toEqual([]);
    expect((await items(`text=${encodeURIComponent('商用厨具')}&limit=5`)).length).toBe(5);
    expect(await items('from=2026-03-04T00:00:00.000Z')).toEqual([]);
    expect(await items('to=2026-03-03T00:00:00.000Z')).toEqual([]);
  });

  it('goes on where it stopped, finds each act once, and says how far it got', async () => {
    const key = (one: unknown) => `${text(one, 'about', 'id')} ${text(one, 'seq')}`;
    const whole = (await items('kind=cases&limit=100')).map(key);
    const paged: string[] = [];
    let after = '';
    do {
      const page = await search(`kind=cases&limit=7${after}`);
      expect(list(page, 'items').length).toBeLessThanOrEqual(7);
      expect(field(page, 'progress')).toMatchObject({ list: 1, lists: 1 });
      paged.push(...list(page, 'items').map(key));
      const next = field(page, 'next');
      after = typeof next === 'string' ? `&after=${next}` : '';
    } while (after !== '' && paged.length < 100);
    expect(paged.slice(0, 100)).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('a mark that is not yet open to auditors is not found, nor that it was given', async () => {
    expect(types(await items('act=ScoreGiven'))).toEqual([]);
    await score(instance(), held.scored ?? '', 2);
    expect(ids(await items('act=ScoreGiven'))).toEqual(new Set([held.scored]));
    expect(JSON.stringify(await items('act=ScoreGiven'))).not.toContain('5100');
  });

  it('is for auditors and supervision; who may act as what is for auditors alone', async () => {
    for (const alias of [COUNTY, 'office', 'admin:1', 'body:BZ-LEADING-GROUP']) {
      const { status } = await instance().as(alias).get('/api/audit/search');
      expect(`${alias} ${status}`).toBe(`${alias} 403`);
    }
    expect((await items('kind=accounts')).length).toBeGreaterThan(0);
    expect(await items('kind=accounts', 'supervision:BZ-DISCIPLINE')).toEqual([]);
    expect((await items('kind=cases&limit=1', 'supervision:BZ-DISCIPLINE')).length).toBe(1);
  });

  it('says what is wrong with a question', async () => {
    for (const query of ['kind=secrets', 'from=yesterday', 'onBehalf=1', 'after=x']) {
      const { status } = await instance().as(AUDITOR).get(`/api/audit/search?${query}`);
      expect(`${query} ${status}`).toBe(`${query} 400`);
    }
  });
});

describe('the exceptions of a round', () => {
  it('name what did not run by itself, with the paper that it rests on', async () => {
    const late = await file(instance());
    await act(instance().as('office'), late, 'ReturnForCorrection', {
      items: [{ path: 'size.revenue', reason: '请核对' }],
    });
    await act(instance().as('office'), late, 'ExtendCorrection', {
      days: 3,
      reason: '统计部门月底出具证明',
    });
    const { body } = await instance().as(AUDITOR).get(`/api/audit/exceptions?call=${CALL}`);
    const found = list(body, 'items');
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'on-behalf',
        kindTitle: { zh: '代录', en: 'Recorded on behalf' },
        document: { number: '滨统函〔2026〕12号', date: '2026-03-03' },
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'extension', reason: '统计部门月底出具证明' }),
    );
  });

  it('are for the office of the round and those who audit it', async () => {
    const path = `/api/audit/exceptions?call=${CALL}`;
    expect((await instance().as('office').get(path)).status).toBe(200);
    expect((await instance().as(COUNTY).get(path)).status).toBe(403);
    expect((await instance().as('office:SD-OFFICE').get(path)).status).toBe(403);
    expect((await instance().as(AUDITOR).get('/api/audit/exceptions')).status).toBe(400);
    expect((await instance().as(AUDITOR).get('/api/audit/exceptions?call=none')).status).toBe(404);
  });
});
