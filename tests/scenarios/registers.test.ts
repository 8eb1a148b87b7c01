import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, NEIGHBOUR } from '../end-to-end/story.ts';
import { openedZip } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';
import { photographed } from './photographed.ts';
import { printedSheet } from './printed-sheet.ts';

const BOXING = '371625';
const STATISTICS = 'department:BZ-STATS';
const BUREAU = 'department:BZ-IIT';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
});
afterAll(() => instance.stop());

const enter = async (as: string, register: string, values: object, more: object = {}) =>
  text(done(await instance.as(as).post('/api/entries', { register, values, ...more })).body, 'id');
const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });
const names = async (as: string, register: string, query = '') =>
  list(done(await instance.as(as).get(`/api/registers/${register}/entries${query}`)).body, 'items')
    .map((line) => text(line, 'name'))
    .sort();
/** The sentence of a refusal, in Chinese. */
const words = (answer: { readonly body: unknown }): string => JSON.stringify(answer.body);

let serial = 0;
const project = (name: string, more: object = {}) => {
  serial += 1;
  return {
    projectCode: `2603-371625-04-02-${100_000 + serial}`,
    name,
    code: '91371600MA0DE1075Y',
    builder: '样例厨具有限公司',
    county: BOXING,
    origin: 'local',
    kind: 'renovation',
    planTotal: '500.01',
    planStart: '2026-03-20',
    planFinish: '2027-03-20',
    ...more,
  };
};

describe('registers', () => {
  it('play.cultivation.5.24 double dispatching: what has started and is not entered, and what is entered and has not started, stand apart, and statistics’ own words are untouched', async () => {
    const [both, started, entered] = await Promise.all(
      ['已开工已入库（示例）', '已开工未入库（示例）', '未开工已入库（示例）'].map((name) =>
        enter(COUNTY, 'projects', project(name)),
      ),
    );
    for (const id of [both ?? '', started ?? '']) {
      const photo = await photographed(instance, COUNTY, id);
      done(await act(COUNTY, id, 'start', { values: { start: '2026-03-02' }, photo }));
    }
    for (const id of [both ?? '', entered ?? ''])
      done(
        await act(STATISTICS, id, 'enter-statistics', { values: { inStatistics: '2026-03-02' } }),
      );
    expect(await names('office', 'projects', '?mark=not-entered')).toEqual([
      '已开工未入库（示例）',
    ]);
    expect(await names('office', 'projects', '?mark=not-started')).toEqual([
      '未开工已入库（示例）',
    ]);
    expect(await names(BUREAU, 'projects', '?mark=both')).toEqual(['已开工已入库（示例）']);
    // Whoever would make the lists agree by a word of their own is refused.
    const forged = await act(COUNTY, started ?? '', 'enter-statistics', {
      values: { inStatistics: '2026-03-02' },
    });
    expect([forged.status, words(forged)]).toEqual([403, expect.stringContaining('办理台账事项')]);
    const bySight = await act(BUREAU, started ?? '', 'enter-statistics', {
      values: { inStatistics: '2026-03-02' },
    });
    expect(bySight.status).toBeGreaterThanOrEqual(400);
    expect(await names('office', 'projects', '?mark=not-entered')).toEqual([
      '已开工未入库（示例）',
    ]);
  });

  it('play.cultivation.5.7 a code that stands already is not entered a second time, in whatever county', async () => {
    const values = project('同一代码的项目（示例）');
    await enter(COUNTY, 'projects', values);
    const again = await instance
      .as(NEIGHBOUR)
      .post('/api/entries', { register: 'projects', values: { ...values, county: '371621' } });
    expect(again.status).toBe(409);
    expect(words(again)).toContain(`项目代码“${values.projectCode}”已在台账中，一个只登记一次`);
  });

  it('play.cultivation.5.28 a leader who moves leaves a vacancy at once; thirty days later the office knows, and a document fills it', async () => {
    const cluster = 'cl-six-ones';
    const name = '博兴县商用厨具集群（示例）';
    done(
      await instance.as('office').post(`/api/clusters/${cluster}/commands/OpenCluster`, {
        clusterId: cluster,
        name,
        applicant: BOXING,
      }),
    );
    const document = {
      number: '博政字〔2026〕5号',
      title: '关于明确帮包领导的通知',
      date: '2026-03-02',
    };
    const slot = {
      cluster,
      county: BOXING,
      one: 'leader',
      held: '副县长（示例）',
      from: '2026-03-02',
    };
    const bare = await instance
      .as(COUNTY)
      .post('/api/entries', { register: 'six-ones', values: slot });
    expect([bare.status, words(bare)]).toEqual([409, expect.stringContaining('须附正式文件')]);
    const id = await enter(COUNTY, 'six-ones', slot, { document });
    done(await act(COUNTY, id, 'vacate', { values: { until: '2026-03-03' }, reason: '工作调动' }));
    expect(await names('office', 'six-ones', '?mark=vacant')).toEqual(['副县长（示例）']);
    await instance.clockTo('2026-04-08T01:00:00.000Z');
    await instance.settled();
    const { body } = done(await instance.as('office').get(`/api/entries/${id}`));
    expect(list(body, 'tasks').map((task) => `${text(task, 'id')} ${text(task, 'org')}`)).toEqual([
      'ask:fill-vacancy 371625',
      'overdue:fill-vacancy BZ-OFFICE',
    ]);
    const desk = done(await instance.as('office').get('/api/desk'));
    expect(words(desk)).toContain('督促：补齐六个一');
    const unproved = await act(COUNTY, id, 'fill', {
      values: { held: '常委（示例）', from: '2026-04-08' },
    });
    expect(words(unproved)).toContain('办理“补齐”须附正式文件');
    const paper = { ...document, number: '博政字〔2026〕9号', date: '2026-04-07' };
    done(
      await act(COUNTY, id, 'fill', {
        values: { held: '常委（示例）', from: '2026-04-08' },
        document: paper,
      }),
    );
    const filled = done(await instance.as('office').get(`/api/entries/${id}`));
    expect(list(filled.body, 'tasks').map((task) => text(task, 'id'))).toEqual(['ask:contact-due']);
    // Five weeks without a leader remain to be read.
    expect(list(filled.body, 'history').map((one) => text(one, 'title', 'zh'))).toEqual([
      '登记六个一',
      '登记空缺',
      '台账事项已提醒',
      '台账事项已逾期',
      '台账逾期事项已上报',
      '补齐',
    ]);
  });

  it('play.cultivation.3.13 a matter goes from raising to closing by opinions, minutes and actions, and its slips are printed', async () => {
    const id = await enter(COUNTY, 'matters', {
      kind: 'land',
      title: '样例厨具园扩建用地',
      text: '园区扩建需新增建设用地120亩。',
      raiser: BOXING,
    });
    const office = (name: string, body: object = {}) => act('office', id, name, body);
    done(await office('accept'));
    const asking = (unit: string) =>
      office('consult', { row: { values: { unit, from: '2026-03-03' } } });
    done(await asking('BZ-LAND'));
    const meeting = { values: { meeting: '2026-04-09' } };
    const unheard = await office('put-on-agenda', meeting);
    expect([unheard.status, words(unheard)]).toEqual([
      409,
      expect.stringContaining('市自然资源规划局尚未反馈意见，请催办'),
    ]);
    const opinion = {
      unit: 'BZ-LAND',
      text: '仅可调剂60亩。',
      agrees: 'differs',
      from: '2026-04-08',
    };
    done(await act('department:BZ-LAND', id, 'record-opinion', { row: { values: opinion } }));
    const unlisted = await office('put-on-agenda', meeting);
    expect([unlisted.status, words(unlisted)]).toEqual([
      409,
      expect.stringContaining('市自然资源规划局有不同意见，请在“主要分歧”中逐项列明后再提请上会'),
    ]);
    const differences = '调剂60亩还是120亩';
    done(await office('put-on-agenda', { values: { ...meeting.values, differences } }));
    const decided = { values: { decided: '同意调剂用地指标120亩，由市自然资源和规划局落实。' } };
    const unproved = await office('record-minutes', decided);
    expect(words(unproved)).toContain('办理“登记会议议定”须附正式文件');
    const document = { number: '滨领纪要〔2026〕6号', title: '会议纪要', date: '2026-04-08' };
    done(await office('record-minutes', { ...decided, document }));
    const slip = (kind = 'assign') =>
      instance.as('office').get(`/api/entries/${id}/documents/slip.docx?kind=${kind}`);
    expect(words(await slip())).toContain('没有未办结的落实事项');
    const action = { lead: 'BZ-LAND', what: '下达用地指标', due: '2026-04-30', from: '2026-04-08' };
    done(await office('assign-action', { row: { values: action } }));
    const { body } = done(await slip());
    expect(text(body, 'name')).toBe('交办单-样例厨具园扩建用地-博兴县.docx');
    const paper = await (await fetch(text(body, 'url'))).arrayBuffer();
    const written = openedZip(new Uint8Array(paper)).get('word/document.xml')?.toString() ?? '';
    for (const said of ['承办单位', '下达用地指标', '2026年4月30日', '请按时限办理'])
      expect(written).toContain(said);
    expect(words(await slip('press'))).toContain('没有逾期的落实事项');
    await instance.clockTo('2026-05-06T02:00:00.000Z');
    expect(text(done(await slip('press')).body, 'name')).toMatch(/^督办单-/);
    const early = await act(COUNTY, id, 'close', { reason: '指标已下达' });
    expect(words(early)).toContain('还有1项落实事项未办结，不能销号');
    // 督办台账: a line for each action, on A4 across.
    const path = '/api/registers/matters/documents/sheet.xlsx?rows=';
    const ledger = async (as: string) => printedSheet(instance, as, `${path}actions`);
    const { name, said } = await ledger('office');
    expect(name).toBe('督办台账.xlsx');
    const line = ['下达用地指标', '样例厨具园扩建用地', '2026-04-30', '红灯：已逾期', '共1条'];
    for (const one of ['牵头', '配合', '时限', '进展', ...line]) expect(said).toContain(one);
    expect(said).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(said).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect((await ledger(NEIGHBOUR)).said).toContain('共0条');
    expect((await instance.as('office').get(`${path}opinions`)).status).toBe(404);
  });
});
