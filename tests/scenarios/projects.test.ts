import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { printedSheet } from './printed-sheet.ts';

const BOXING = '371625';
const STATISTICS = 'department:BZ-STATS';
const BUREAU = 'department:BZ-IIT';
const KITCHEN = 'cl-kitchen';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
  const body = { clusterId: KITCHEN, name: '博兴县商用厨具集群（示例）', applicant: BOXING };
  done(await instance.as('office').post(`/api/clusters/${KITCHEN}/commands/OpenCluster`, body));
});
afterAll(() => instance.stop());

const enter = async (register: string, values: object, more: object = {}) =>
  text(
    done(await instance.as(COUNTY).post('/api/entries', { register, values, ...more })).body,
    'id',
  );
const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });
const correct = (as: string, id: string, values: object) =>
  instance.as(as).post(`/api/entries/${id}/commands/CorrectEntry`, { values, reason: '登记有误' });
const read = async (as: string, id: string) =>
  done(await instance.as(as).get(`/api/entries/${id}`)).body;
const named = async (as: string, register: string, mark: string) =>
  list(
    done(await instance.as(as).get(`/api/registers/${register}/entries?mark=${mark}`)).body,
    'items',
  ).map((line) => text(line, 'name'));
const words = (answer: { readonly body: unknown }): string => JSON.stringify(answer.body);
const refused = (answer: { readonly status: number; readonly body: unknown }, said: string) =>
  expect([answer.status, words(answer)]).toEqual([409, expect.stringContaining(said)]);

const photographed = async (id: string) => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(id)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = '现场照片.jpg';
  const upload = { name, size: bytes.length, sha256, contentType: 'image/jpeg' };
  const { body } = done(await instance.as(COUNTY).post(`/api/entries/${id}/files`, upload));
  const headers = Object(field(body, 'headers'));
  await fetch(text(body, 'url'), { method: 'PUT', headers, body: bytes });
  return { fileId: text(body, 'fileId'), name, sha256, size: bytes.length };
};

const project = (serial: number, name: string) => ({
  projectCode: `2603-371625-04-02-${200_000 + serial}`,
  name,
  code: '91371600MA0DE1075Y',
  builder: '样例厨具有限公司',
  county: BOXING,
  cluster: KITCHEN,
  origin: 'local',
  kind: 'renovation',
  planTotal: '800',
  planStart: '2026-03-20',
  planFinish: '2027-03-20',
});

describe('projects and six ones', () => {
  it('play.cultivation.3.9.dispatch what statistics has entered is nobody else’s to correct, and the sheet of the two lists says why they differ', async () => {
    const started = await enter('projects', project(1, '已开工未入库（示例）'));
    const entered = await enter('projects', project(2, '已入库未开工（示例）'));
    const photo = await photographed(started);
    done(await act(COUNTY, started, 'start', { values: { start: '2026-03-02' }, photo }));
    done(
      await act(STATISTICS, entered, 'enter-statistics', {
        values: { inStatistics: '2026-02-27' },
      }),
    );
    for (const as of [COUNTY, BUREAU])
      refused(
        await correct(as, started, { inStatistics: '2026-03-02' }),
        '“入库时间”不能以更正方式修改，请办理相应的变更事项；由其他单位登记的，请联系该单位',
      );
    const values = { difference: '施工合同未备案', differenceUntil: '2026-03-31' };
    done(await act(COUNTY, started, 'explain-difference', { values }));
    const path = '/api/registers/projects/documents/sheet.xlsx?comparison=';
    const { name, said: sheet } = await printedSheet(instance, 'office', `${path}double-dispatch`);
    expect(name).toBe('双调度对照.xlsx');
    for (const said of ['现场是否开工', '是否入库', '入库月份', '差异原因', '整改时限'])
      expect(sheet).toContain(said);
    for (const said of ['施工合同未备案', '2026-02', '共2条']) expect(sheet).toContain(said);
    expect((await instance.as('office').get(`${path}no-such`)).status).toBe(404);
    // A value that was typed by mistake is taken out, and the timeline keeps it.
    done(await correct(COUNTY, entered, { cluster: null }));
    const { values: now, history } = Object(await read(COUNTY, entered));
    expect(now).not.toHaveProperty('cluster');
    expect(history.at(-1)).toMatchObject({
      data: { values: { cluster: null }, was: { cluster: KITCHEN } },
    });
    refused(await correct(COUNTY, entered, { name: null }), '请填写“项目名称”');
  });

  it('play.cultivation.3.9.late a project that does not start turns yellow and red, and comes before the leading group by way of its sponsor', async () => {
    const id = await enter('projects', project(3, '逾期未开工（示例）'));
    await instance.clockTo('2026-04-21T01:00:00.000Z');
    await instance.settled();
    expect(await named('office', 'projects', 'start-behind')).toContain('逾期未开工（示例）');
    await instance.clockTo('2026-05-20T01:00:00.000Z');
    await instance.settled();
    expect(await named('office', 'projects', 'start-overdue')).toContain('逾期未开工（示例）');
    expect(words(done(await instance.as('office').get('/api/desk')))).toContain(
      '督促：落实项目开工',
    );
    const raise = { values: { matterKind: 'land', request: '需新增建设用地120亩。' } };
    refused(await act(COUNTY, id, 'raise-matter', raise), '尚未报帮包领导协调，不能提请领导小组');
    done(
      await act(COUNTY, id, 'escalate', {
        values: { sponsor: '副县长（示例）', escalatedOn: '2026-05-20' },
        reason: '用地指标未落实',
      }),
    );
    refused(
      await act(COUNTY, id, 'raise-matter', { values: { request: '需用地。' } }),
      '请填写“需协调类别”',
    );
    done(await act(COUNTY, id, 'raise-matter', raise));
    await instance.settled();
    const [raised] = list(await read(COUNTY, id), 'raised');
    const matter = await read('office', text(raised, 'id'));
    expect(matter).toMatchObject({
      register: 'matters',
      status: 'raised',
      holder: BOXING,
      from: { id, register: 'projects' },
      values: { title: '项目协调：逾期未开工（示例）', kind: 'land', cluster: KITCHEN },
    });
    expect(list(matter, 'tasks').map((task) => text(task, 'id'))).toEqual(['ask:accept-due']);
  });

  it('play.cultivation.3.11 a slot is yellow after thirty days from the day on which it fell vacant, firms stand where they belong, and a problem becomes a matter', async () => {
    const document = {
      number: '博政字〔2026〕25号',
      title: '关于六个一的通知',
      date: '2026-05-19',
    };
    const slot = (one: string, held: string) => ({
      ...{ cluster: KITCHEN, county: BOXING, one, held, from: '2026-05-20' },
    });
    const leader = await enter('six-ones', slot('leader', '副县长（示例）'), { document });
    const firm = { code: '91371600MA0DE11200', name: '样例铝业有限公司', from: '2026-05-20' };
    refused(
      await act(COUNTY, leader, 'list-firm', { row: { values: firm } }),
      '只有“一批链主企业”登记企业，请在该事项中办理',
    );
    const paper = { ...document, number: '博政字〔2026〕26号' };
    const chain = await enter('six-ones', slot('chain-leaders', '链主企业名单'), {
      document: paper,
    });
    done(await act(COUNTY, chain, 'list-firm', { row: { values: firm } }));
    const twice = await act(COUNTY, chain, 'list-firm', { row: { values: firm } });
    refused(twice, '相同的链主企业仍然有效，不能重复登记');

    done(
      await act(COUNTY, leader, 'raise-problem', {
        row: { values: { from: '2026-05-20', what: '燃气管网未接入园区' } },
      }),
    );
    const [problem] = list(await read(COUNTY, leader), 'rows', 'problems');
    const bring = (values: object) =>
      act(COUNTY, leader, 'raise-matter', { row: { id: text(problem, 'id'), values } });
    refused(await bring({}), '请填写“类别”');
    done(await bring({ kind: 'energy' }));
    await instance.settled();
    const [raised] = list(await read(COUNTY, leader), 'raised');
    expect(await read('office', text(raised, 'id'))).toMatchObject({
      values: { title: '燃气管网未接入园区', kind: 'energy', raiser: BOXING },
    });

    // Recorded late: it counts from the day on which the leader left.
    done(
      await act(COUNTY, leader, 'vacate', { values: { until: '2026-04-25' }, reason: '工作调动' }),
    );
    expect(await named('office', 'six-ones', 'long-vacant')).toEqual([]);
    await instance.clockTo('2026-05-26T01:00:00.000Z');
    await instance.settled();
    expect(await named('office', 'six-ones', 'long-vacant')).toEqual(['副县长（示例）']);
  });
});
