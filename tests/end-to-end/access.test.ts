import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done, file, NEIGHBOUR, openCall, openCase } from './story.ts';

const AUDITOR = 'auditor:BZ-AUDIT';
const held: { instance?: Instance; draft?: string; filed?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const filed = (): string => held.filed ?? expect.unreachable('not filed');
const draft = (): string => held.draft ?? expect.unreachable('not opened');

const kept = async (query: string, alias = AUDITOR) =>
  list(done(await instance().as(alias).get(`/api/audit/access?limit=100&${query}`)).body, 'items');
const accountOf = async (alias: string): Promise<string> =>
  text((await instance().as(alias).get('/api/me')).body, 'account');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
  held.draft = await openCase(instance());
  held.filed = await file(instance());
});
afterAll(() => instance().stop());

describe('who read what', () => {
  it('is kept for each person, application and day, and counted', async () => {
    for (const tail of ['', '/history', '/tasks', ''])
      done(await instance().as('office').get(`/api/cases/${filed()}${tail}`));
    const office = await accountOf('office');
    const [record] = await kept(`account=${office}&of=cases/${filed()}`);
    expect(record).toMatchObject({
      kind: 'read',
      account: office,
      what: 'application',
      title: { zh: '申报项目内容' },
      about: { kind: 'cases', id: filed(), name: '博兴县商用厨具产业集群' },
      day: '2026-03-03',
    });
    expect(Number(Reflect.get(Object(record), 'times'))).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(await kept(`of=cases/${filed()}&account=${office}`))).toContain('names');
  });

  it('names the file and the paper, and that an auditor searched, by what', async () => {
    done(await instance().as('office').get(`/api/cases/${filed()}/documents/receipt.pdf`));
    expect(await kept(`of=cases/${filed()}`)).toContainEqual(
      expect.objectContaining({ what: 'paper', part: 'cases/receipt.pdf' }),
    );
    const name = encodeURIComponent('示例张三');
    done(await instance().as(AUDITOR).get(`/api/audit/search?act=CaseDeclined&text=${name}`));
    const asked = await kept(`account=${await accountOf(AUDITOR)}`);
    expect(asked).toContainEqual(
      expect.objectContaining({
        what: 'trail',
        part: expect.stringMatching(/^act=CaseDeclined&text=[0-9a-f]{16}$/),
      }),
    );
    expect(JSON.stringify(asked)).not.toContain('张三');
  });
});

describe('what was refused', () => {
  it('by the rules of the round: who, what, which rule, of which application', async () => {
    const sent = await instance().as(COUNTY).post(`/api/cases/${draft()}/commands/FileCase`);
    expect(sent.status).toBe(409);
    const rule = text(sent.body, 'rule');
    expect(sent.body).toMatchObject({ rules: { call: 'tour-2026@1' } });
    const [record] = await kept(`kind=refused&of=cases/${draft()}&rule=${rule}`);
    expect(record).toMatchObject({
      kind: 'refused',
      account: await accountOf(COUNTY),
      what: 'FileCase',
      title: { zh: '提交' },
      tried: false,
      rule,
      about: { kind: 'cases', id: draft() },
    });
    await instance().as(COUNTY).post(`/api/cases/${draft()}/commands/FileCase?dryRun=true`);
    const tries = await kept(`kind=refused&rule=${rule}`);
    expect(tries.map((one) => Reflect.get(Object(one), 'tried')).sort()).toEqual([false, true]);
  });

  it('by the tables of rights, with the rule in the answer and in the record', async () => {
    const acted = await instance().as('office').post(`/api/cases/${filed()}/commands/FileCase`);
    expect(acted).toMatchObject({
      status: 403,
      body: { rule: 'acting.FileCase', rules: { rights: expect.stringMatching(/^[0-9a-f]{8}$/) } },
    });
    expect(text(acted.body, 'detail')).toContain('经办人');
    const chain = await instance().as(COUNTY).get(`/api/cases/${filed()}/chain`);
    expect(chain).toMatchObject({ status: 403, body: { rule: 'reading.whole' } });
    expect(await kept('kind=refused&rule=acting.FileCase')).toMatchObject([
      { account: await accountOf('office'), what: 'FileCase', about: { id: filed() } },
    ]);
    expect(await kept('kind=refused&rule=reading.whole')).toMatchObject([
      { what: 'GET /api/cases/{id}/chain', title: { zh: expect.any(String) } },
    ]);
  });

  it('what is hidden and what is missing are answered by one rule in one sentence, and both are kept', async () => {
    const neighbour = instance().as(NEIGHBOUR);
    const [hidden, missing] = [
      await neighbour.get(`/api/cases/${filed()}/parts`),
      await neighbour.get('/api/cases/c-none/parts'),
    ];
    expect(hidden).toMatchObject({ status: 404, body: { rule: 'reading.form' } });
    expect(missing.body).toEqual(hidden.body);
    const of = `kind=refused&account=${await accountOf(NEIGHBOUR)}&rule=reading.form`;
    const ids = (await kept(of)).map((one) => text(one, 'about', 'id'));
    expect(ids.sort()).toEqual([filed(), 'c-none'].sort());
  });

  it('five hundred different things in a day have records of their own, what is beyond is counted by its rule', async () => {
    const asking = instance().as('county:371623');
    for (let n = 0; n < 520; n += 1) await asking.get(`/api/cases/c-guess-${n}`);
    const account = await accountOf('county:371623');
    const records: unknown[] = [];
    let after = '';
    do {
      const page = done(
        await instance()
          .as(AUDITOR)
          .get(`/api/audit/access?kind=refused&account=${account}&limit=100${after}`),
      );
      records.push(...list(page.body, 'items'));
      const next: unknown = Reflect.get(Object(page.body), 'next');
      after = typeof next === 'string' ? `&after=${next}` : '';
    } while (after !== '');
    expect(records).toHaveLength(501);
    const beyond = records.filter((one) => Reflect.get(Object(one), 'about') === undefined);
    expect(beyond).toMatchObject([{ rule: 'reading.application', times: 20 }]);
  });
});

describe('the records themselves', () => {
  it('are for auditors alone; everybody else has their own, without names', async () => {
    for (const alias of [COUNTY, 'office', 'admin:1', 'supervision:BZ-DISCIPLINE']) {
      const { status, body } = await instance().as(alias).get('/api/audit/access');
      expect(`${alias} ${status}`).toBe(`${alias} 403`);
      expect(text(body, 'rule')).toBe('reading.access');
    }
    const own = await instance().as(NEIGHBOUR).get('/api/me/access?kind=refused');
    const lines = list(done(own).body, 'items');
    const me = await accountOf(NEIGHBOUR);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((one) => text(one, 'account') === me)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('商用厨具');
  });

  it('say what is wrong with a question', async () => {
    for (const query of ['kind=written', 'of=secrets/1', 'day=2026-02-30', 'after=x', 'org=1']) {
      const { status } = await instance().as(AUDITOR).get(`/api/audit/access?${query}`);
      expect(`${query} ${status}`).toBe(`${query} 400`);
    }
  });
});
