import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  accept,
  act,
  agree,
  appoint,
  COUNTY,
  declare,
  done,
  file,
  HEAD,
  NEIGHBOUR,
  newCase,
  openCall,
} from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const deskOf = async (alias: string, query = '') =>
  done(await instance().as(alias).get(`/api/desk${query}`)).body;
const about = (items: readonly unknown[], id: string) =>
  items.filter((item) => text(item, 'about', 'id') === id);

beforeAll(async () => {
  held.instance = await startInstance();
  const mayFile = { kinds: ['county'], jointApplications: true };
  const silence = { rule: 'wait-and-escalate', escalateTo: 'BZ-OFFICE' };
  await openCall(instance(), { experts: { seats: 2 }, mayFile, silence });
});
afterAll(() => instance().stop());

describe('my tasks', () => {
  it('say what they are about, for whom, until when, and how many working days are left', async () => {
    const id = await file(instance());
    const [task] = about(list(await deskOf('office'), 'tasks', 'items'), id);
    expect(task).toMatchObject({
      kind: 'formal-review',
      about: {
        kind: 'cases',
        name: '博兴县商用厨具产业集群',
        applicantName: { zh: '博兴县' },
        callTitle: { zh: expect.stringContaining('集群') },
        statusTitle: { zh: '形式审查' },
      },
      timeLeft: { workingDaysLeft: 2, late: false },
    });
    expect(text(task, 'dueExplained', 'zh')).toContain('工作日');
  });
});

describe('what I wait for, and from whom', () => {
  it('tells the county with whom its application is, and not until when', async () => {
    const id = await accept(instance());
    const questions = about(list(await deskOf(COUNTY), 'waiting', 'items'), id).map((item) =>
      field(item, 'question'),
    );
    expect(questions).toMatchObject([
      { kind: 'with', orgName: { zh: '成员单位' }, title: { zh: '部门联审' } },
    ]);
    for (const question of questions) {
      expect(text(question, 'since')).toContain('2026-03-03');
      expect(field(question, 'due')).toBeUndefined();
      expect(field(question, 'timeLeft')).toBeUndefined();
    }
  });

  it('tells the office what departments owe, until when, and the head of a unit what the clerk has', async () => {
    const id = await accept(instance());
    const [first] = about(list(await deskOf('office'), 'waiting', 'items'), id);
    expect(first).toMatchObject({
      question: { kind: 'opinion', due: { date: '2026-03-06' }, timeLeft: { late: false } },
    });
    const draft = text(done(await instance().as(COUNTY).post('/api/cases', newCase)).body, 'id');
    const [own] = about(list(await deskOf(HEAD), 'waiting', 'items'), draft);
    expect(own).toMatchObject({ question: { kind: 'file', org: '371625' } });
  });

  it('never names an expert to the county', async () => {
    const id = await agree(instance());
    await appoint(instance(), id, 1);
    await declare(instance(), id, 1);
    const waits = about(list(await deskOf(COUNTY), 'waiting', 'items'), id);
    expect(JSON.stringify(waits)).not.toContain('EXPERT');
    expect(waits).toMatchObject([{ question: { kind: 'with', orgName: { zh: '评审专家' } } }]);
    const whole = about(list(await deskOf('office'), 'waiting', 'items'), id);
    expect(JSON.stringify(whole)).toContain('X-EXPERT-MATERIALS');
  });

  it('is nothing of another county’s, nor of a department’s', async () => {
    await accept(instance());
    for (const alias of [NEIGHBOUR, 'department:BZ-STATS', 'expert:2']) {
      const desk = await deskOf(alias);
      expect(list(desk, 'waiting', 'items')).toEqual([]);
      expect(list(desk, 'changed', 'items')).toEqual([]);
    }
  });

  it('a partner of a joint application finds it in its lists and on its desk', async () => {
    const body = { ...newCase, partners: ['371621'] };
    const id = text(done(await instance().as(COUNTY).post('/api/cases', body)).body, 'id');
    const cases = done(await instance().as(NEIGHBOUR).get('/api/cases')).body;
    expect(list(cases, 'items').map((item) => text(item, 'id'))).toEqual([id]);
    const [waits] = about(list(await deskOf(NEIGHBOUR), 'waiting', 'items'), id);
    expect(waits).toMatchObject({ question: { kind: 'file', orgName: { zh: '博兴县' } } });
    await act(instance().as(COUNTY), id, 'WithdrawCase', { reason: '改期申报' });
    const [news] = about(list(await deskOf(NEIGHBOUR), 'changed', 'items'), id);
    expect(list(news, 'events').map((event) => text(event, 'type'))).toEqual([
      'CaseWithdrawn',
      'CaseOpened',
    ]);
  });

  it('lists applications alone: the cluster records of the same county are none', async () => {
    await instance().settled();
    const cases = done(await instance().as(COUNTY).get('/api/cases?limit=100')).body;
    const titles = list(cases, 'items').map((item) => text(item, 'statusTitle', 'zh'));
    expect(titles.length).toBeGreaterThan(3);
    expect(titles).not.toContain('');
  });

  it('comes page by page, each question once', async () => {
    const whole = list(await deskOf('office', '?part=waiting&limit=100'), 'waiting', 'items');
    const keys = (items: readonly unknown[]) =>
      items.map((item) => `${text(item, 'about', 'id')} ${text(item, 'question', 'id')}`);
    const paged: string[] = [];
    let after = '';
    do {
      const page = await deskOf('office', `?part=waiting&limit=1${after}`);
      expect(field(page, 'tasks')).toBeUndefined();
      paged.push(...keys(list(page, 'waiting', 'items')));
      const next = field(page, 'waiting', 'next');
      after = typeof next === 'string' ? `&after=${next}` : '';
    } while (after !== '');
    expect(whole.length).toBeGreaterThan(5);
    expect(paged.sort()).toEqual(keys(whole).sort());
  });

  it('a cursor of somebody else’s lists leads nowhere', async () => {
    const page = await deskOf('office', '?part=waiting&limit=1');
    const next = text(page, 'waiting', 'next');
    const path = `/api/desk?part=waiting&after=${next}`;
    expect((await instance().as(COUNTY).get(path)).status).toBe(400);
    expect((await instance().as(COUNTY).get('/api/desk?after=x')).status).toBe(400);
  });
});

describe('what changed since I was last here', () => {
  it('is what others did and I may know, the newest case first', async () => {
    const [first, second] = [await file(instance()), await accept(instance())];
    const since = text(await deskOf(COUNTY), 'now');
    await act(instance().as('department:BZ-STATS'), second, 'GiveOpinion', {
      verdict: 'no-objection',
    });
    await act(instance().as('office'), first, 'AcceptCase');
    const changed = list(await deskOf(COUNTY, `?since=${since}`), 'changed', 'items');
    // What a department says is not the applicant's to read; that the office accepted it is.
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({
      about: { id: first, status: 'departments' },
      events: [{ type: 'CaseAccepted', title: { zh: '受理' }, role: 'office', org: 'BZ-OFFICE' }],
    });
    const office = list(await deskOf('office', `?since=${since}`), 'changed', 'items');
    expect(office.map((item) => text(item, 'about', 'id'))).toEqual([second]);
    expect(list(await deskOf('office:2', `?since=${since}`), 'changed', 'items')).toHaveLength(2);
  });

  it('is nothing where nothing was', async () => {
    const since = text(await deskOf(COUNTY), 'now');
    expect(list(await deskOf(COUNTY, `?since=${since}`), 'changed', 'items')).toEqual([]);
    expect((await instance().as(COUNTY).get('/api/desk?since=yesterday')).status).toBe(400);
  });
});

it('a late department is late to the office, and to nobody else', async () => {
  const id = await accept(instance());
  await instance().clockTo('2026-03-16T03:00:00.000Z');
  const [waits] = about(list(await deskOf('office'), 'waiting', 'items'), id);
  expect(waits).toMatchObject({ question: { timeLeft: { late: true, workingDaysLate: 6 } } });
  const [county] = about(list(await deskOf(COUNTY), 'waiting', 'items'), id);
  expect(field(county, 'question', 'timeLeft')).toBeUndefined();
});
