import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedZip } from '../fixtures/opened-zip.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, type Person, startInstance } from './instance.ts';
import { done } from './story.ts';

// Invented, with check digits that are right.
const CODES = ['91371600MA0DE11200', '91371600MA0DE1075Y'] as const;

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const COUNTY = 'county:371625';
const NEIGHBOUR = 'county:371621';
const BUREAU = 'department:BZ-IIT';

const enter = (person: Person, code: string, name: string, county: string) =>
  person.post('/api/entries', { register: 'enterprises', values: { code, name, county } });

const act = (person: Person, id: string, body: unknown) =>
  person.post(`/api/entries/${id}/commands/ActOnEntry`, body);

const names = async (person: Person, query = '') =>
  list(done(await person.get(`/api/registers/enterprises/entries${query}`)).body, 'items').map(
    (line) => text(line, 'name'),
  );

describe('the enterprise library over HTTP', () => {
  const made: string[] = [];

  beforeAll(async () => {
    held.instance = await startInstance();
  });
  afterAll(async () => {
    await instance().stop();
  });

  it('takes an enterprise from its county, and tells a second time that it stands', async () => {
    const first = done(await enter(instance().as(COUNTY), CODES[0], '样例铝业有限公司', '371625'));
    made.push(text(first.body, 'id'));
    expect(first.status).toBe(201);
    const again = await enter(instance().as(NEIGHBOUR), CODES[0], '另一家有限公司', '371621');
    expect(again.status).toBe(409);
    expect(text(again.body, 'refusal', 'zh') || JSON.stringify(again.body)).toContain(
      '统一社会信用代码“91371600MA0DE11200”已在台账中',
    );
    const other = await enter(instance().as(NEIGHBOUR), CODES[1], '样例纺织有限公司', '371625');
    expect(JSON.stringify(other.body)).toContain('只能登记本单位的条目');
    made.push(
      text(
        done(await enter(instance().as(NEIGHBOUR), CODES[1], '样例纺织有限公司', '371621')).body,
        'id',
      ),
    );
  });

  it('shows each county its own, and the office, the bureau and audit everybody’s', async () => {
    expect(await names(instance().as(COUNTY))).toEqual(['样例铝业有限公司']);
    expect(await names(instance().as(COUNTY), '?org=371621')).toEqual([]);
    expect(await names(instance().as(NEIGHBOUR))).toEqual(['样例纺织有限公司']);
    for (const everyones of ['office', BUREAU, 'auditor:BZ-AUDIT'])
      expect((await names(instance().as(everyones))).sort()).toEqual([
        '样例纺织有限公司',
        '样例铝业有限公司',
      ]);
    expect(
      (await instance().as('department:BZ-TAX').get('/api/registers/enterprises')).status,
    ).toBe(404);
    expect((await instance().as(NEIGHBOUR).get(`/api/entries/${made[0]}`)).status).toBe(404);
  });

  it('tells who may do what now, and what was done by whom', async () => {
    const acts = async (alias: string) =>
      list(done(await instance().as(alias).get(`/api/entries/${made[0]}`)).body, 'acts');
    expect(await acts(COUNTY)).toContain('join-cluster');
    expect(await acts(COUNTY)).not.toContain('add-label');
    expect(await acts(BUREAU)).toContain('add-label');
    expect(await acts('auditor:BZ-AUDIT')).toEqual([]);
    const label = {
      act: 'add-label',
      row: { values: { kind: 'high-tech', level: 'nation', from: '2025-12-01', to: '2028-11-30' } },
    };
    expect((await act(instance().as(COUNTY), made[0] ?? '', label)).status).toBe(403);
    const missing = await act(instance().as(BUREAU), made[0] ?? '', label);
    expect(JSON.stringify(missing.body)).toContain('须附正式文件');
    const document = {
      number: '鲁科字〔2026〕8号',
      title: '关于公布高新技术企业名单的通知',
      date: '2026-02-10',
    };
    done(await act(instance().as(BUREAU), made[0] ?? '', { ...label, document }));
    const { body } = done(await instance().as(COUNTY).get(`/api/entries/${made[0]}`));
    expect(list(body, 'rows', 'labels')).toMatchObject([
      { over: false, values: { kind: 'high-tech' } },
    ]);
    expect(list(body, 'history').map((one) => text(one, 'title', 'zh'))).toEqual([
      '登记企业',
      '登记资质称号',
    ]);
    expect(field(body, 'names', '371625')).toMatchObject({ zh: '博兴县' });
  });

  it('goes out as the offices’ sheet, to each as far as they see', async () => {
    const sheet = async (alias: string) => {
      const { body } = done(
        await instance().as(alias).get('/api/registers/enterprises/documents/sheet.xlsx'),
      );
      expect(text(body, 'name')).toBe('企业库.xlsx');
      const answer = await fetch(text(body, 'url'));
      return [...openedZip(Buffer.from(await answer.arrayBuffer())).values()].join('\n');
    };
    const all = await sheet('office');
    expect(all).toContain('统一社会信用代码');
    expect(all).toContain('样例纺织有限公司');
    const own = await sheet(COUNTY);
    expect(own).toContain('样例铝业有限公司');
    expect(own).not.toContain('样例纺织有限公司');
  });

  it('tells of an act that was recorded on behalf whose it is, who recorded it and who checked it', async () => {
    const office = instance().as('office');
    const document = {
      number: '博工信函〔2026〕4号',
      title: '关于企业更名的函',
      date: '2026-02-20',
    };
    done(
      await office.post(`/api/entries/${made[0]}/commands/RecordOnBehalf`, {
        behalfOf: { role: 'clerk', org: '371625' },
        document,
        act: { type: 'ActOnEntry', act: 'rename', values: { name: '样例新材有限公司' }, document },
      }),
    );
    const history = async () =>
      list(done(await office.get(`/api/entries/${made[0]}`)).body, 'history');
    const recorded = (await history()).at(-1);
    expect(recorded).toMatchObject({ type: 'ActRecorded', data: { act: { act: 'rename' } } });
    const recordId = text(recorded, 'data', 'recordId');
    const check = { recordId, correct: true };
    done(
      await instance().as('office:2').post(`/api/entries/${made[0]}/commands/CheckRecord`, check),
    );
    const renamed = (await history()).at(-1);
    expect(renamed).toMatchObject({
      title: { zh: '企业更名' },
      by: { role: 'office', orgName: { zh: expect.stringContaining('办公室') } },
      onBehalfOf: { role: 'clerk', org: '371625', orgName: { zh: '博兴县' } },
    });
    expect(text(renamed, 'onBehalfOf', 'checkedBy')).not.toBe('');
  });

  it('is looked at before it is done', async () => {
    const tried = await instance()
      .as(COUNTY)
      .post(`/api/entries/${made[0]}/commands/ActOnEntry?dryRun=true`, {
        act: 'deregister',
        reason: '已办理注销登记',
      });
    expect(done(tried).body).toMatchObject({ dryRun: true, status: 'deregistered' });
    const { body } = done(await instance().as(COUNTY).get(`/api/entries/${made[0]}`));
    expect(text(body, 'status')).toBe('listed');
  });
});
