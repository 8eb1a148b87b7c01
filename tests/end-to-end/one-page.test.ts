import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { policyTargets } from '../../cli/demo/year/policy.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done } from './story.ts';

const requests: Metered[] = [];
const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const LEADER = 'body:BZ-VICE-MAYOR';
const page = async (as = LEADER, query = ''): Promise<unknown> =>
  done(await instance().as(as).get(`/api/programme${query}`)).body;

const POLICY = {
  number: '滨政办字〔2024〕18号',
  title: '关于加快发展先进制造业集群的实施意见',
  date: '2024-05-31',
};
const enter = async (as: string, register: string, values: object, more: object = {}) =>
  text(
    done(
      await instance()
        .as(as)
        .post('/api/entries', { register, values, ...more }),
    ).body,
    'id',
  );
const act = async (as: string, id: string, name: string, body: object = {}) =>
  done(
    await instance()
      .as(as)
      .post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body }),
  );
const project = (serial: number, more: object = {}) => ({
  projectCode: `2601-371625-04-02-${String(serial).padStart(6, '0')}`,
  name: `样例项目${serial}`,
  code: '91371600MA0DE1075Y',
  builder: '样例厨具有限公司',
  county: '371625',
  origin: 'local',
  kind: 'new',
  planTotal: '1200',
  planStart: '2026-01-10',
  planFinish: '2027-03-20',
  ...more,
});
const counts = (body: unknown, part: string) =>
  Object.fromEntries(list(body, part).map((one) => [text(one, 'tally'), field(one, 'count')]));

const targets = new Map<string, string>();
const target = (number: string): string => targets.get(number) ?? expect.unreachable(number);

beforeAll(async () => {
  held.instance = await startInstance({
    meter: { onRequest: (request: Metered) => requests.push(request) },
  });
  await instance().clockTo('2026-03-02T01:00:00.000Z');
  for (const values of policyTargets())
    targets.set(
      String(values.number),
      await enter('office', 'targets', values, { document: POLICY }),
    );
  for (const serial of [1, 2, 3]) await enter(COUNTY, 'projects', project(serial));
  const entered = await enter(COUNTY, 'projects', project(4));
  await act('department:BZ-STATS', entered, 'enter-statistics', {
    values: { inStatistics: '2026-02-20' },
  });
  await enter(COUNTY, 'matters', {
    kind: 'land',
    title: '样例厨具园扩建用地',
    text: '园区扩建需新增建设用地120亩。',
    raiser: '371625',
  });
  await instance().settled();
});
afterAll(() => instance().stop());

describe('the page for whoever steers', () => {
  it('says what counts, from counts that each have a list behind them', async () => {
    const body = await page();
    expect(counts(body, 'projects')).toEqual({
      reserve: 4,
      signed: 0,
      started: 0,
      completed: 0,
      'started-not-entered': 0,
      'entered-not-started': 1,
    });
    const started = list(body, 'projects').find((one) => text(one, 'tally') === 'started');
    expect(field(started, 'planned')).toMatchObject({ tally: 'planned-start', count: 4 });
    expect(field(body, 'matters', 'counts')).toMatchObject([
      { tally: 'open', count: 1 },
      { tally: 'overdue', count: 0 },
    ]);
    for (const one of list(body, 'projects')) {
      const address = `/api/registers/projects/entries?tally=${text(one, 'tally')}&limit=100`;
      const behind = done(await instance().as(LEADER).get(address)).body;
      expect(list(behind, 'items').length).toBe(field(one, 'count'));
    }
  });

  it('has the targets of one set, and neither a light nor a per cent before what counts is fixed', async () => {
    const ledger = field(await page(), 'ledger');
    expect(ledger).toMatchObject({ set: '1122+N', sets: ['1122+N'], figures: 0, unverified: 0 });
    expect(list(ledger, 'targets')).toHaveLength(29);
    expect(list(ledger, 'targets').every((one) => text(one, 'light') === 'grey')).toBe(true);
    expect(text(list(ledger, 'targets')[3], 'attained', 'zh')).toBe('口径待定');
  });

  it('names whoever has something red, since when, and what can be decided; no single firm', async () => {
    const body = await page();
    expect(list(body, 'reds', 'items')).toMatchObject([
      { kind: 'entered-not-started', org: '371625', since: '2026-02-20', count: 1 },
    ]);
    await instance().clockTo('2026-03-16T01:00:00.000Z');
    const later = await page();
    expect(list(later, 'reds', 'items')).toMatchObject([
      { kind: 'entered-not-started', since: '2026-02-20', count: 1 },
      { kind: 'matter', what: { zh: '样例厨具园扩建用地' }, org: 'BZ-OFFICE' },
      { kind: 'start-overdue', org: '371625', since: '2026-03-12', count: 4 },
    ]);
    expect(field(later, 'reds', 'total')).toBe(3);
    expect(JSON.stringify(later)).not.toContain('样例厨具有限公司');
    expect(JSON.stringify(later)).not.toContain('样例项目');
  });

  it('a red target is there since the day on which it fell behind', async () => {
    await act('office', target('T04'), 'fix-caliber', {
      values: { counts: '有效期内的高新技术企业', firstDay: '2024-05-31' },
      document: { number: '滨领纪要〔2026〕1号', title: '目标口径会议纪要', date: '2026-03-03' },
    });
    await act('department:BZ-IIT', target('T04'), 'enter-progress', {
      row: {
        values: {
          period: '2025',
          value: '100',
          stage: 'flash',
          source: '牵头部门',
          from: '2026-02-28',
        },
      },
    });
    const body = await page();
    const ledger = field(body, 'ledger');
    expect(ledger).toMatchObject({ asOf: '2026-02-28', figures: 1, unverified: 1 });
    expect(list(body, 'reds', 'items').find((one) => text(one, 'kind') === 'target')).toMatchObject(
      { entry: target('T04'), org: 'BZ-IIT', since: '2026-02-28' },
    );
  });

  it('an annual figure that nobody has verified is among the unverified, and counts all the same', async () => {
    const id = 'cl-aluminium-a';
    done(
      await instance().as('office').post(`/api/clusters/${id}/commands/OpenCluster`, {
        clusterId: id,
        name: '高端铝业集群（示例）',
        applicant: '371625',
      }),
    );
    await enter(
      'department:BZ-STATS',
      'figures',
      { cluster: id, indicator: 'size.revenue', unit: '亿元', holder: '371625' },
      {
        row: {
          values: {
            period: '2025',
            value: '5120.4',
            scope: 'all',
            stage: 'annual',
            source: 'BZ-STATS',
            from: '2026-03-02',
            verified: false,
          },
        },
      },
    );
    await act('office', target('T23'), 'fix-caliber', {
      values: {
        counts: '集群在地营业收入',
        firstDay: '2024-05-31',
        measure: 'figure',
        cluster: id,
        indicator: 'size.revenue',
        scope: 'all',
      },
      document: { number: '滨领纪要〔2026〕2号', title: '目标口径会议纪要', date: '2026-03-03' },
    });
    const ledger = field(await page(), 'ledger');
    expect(ledger).toMatchObject({ figures: 2, unverified: 2 });
    expect(list(ledger, 'targets')[22]).toMatchObject({
      number: 'T23',
      counting: { value: '5120.4', stage: 'annual', verified: false },
    });
  });

  it('a second set stands beside the first, a click away', async () => {
    await enter(
      'office',
      'targets',
      {
        set: '6638N',
        number: 'T01',
        title: '示例',
        word: 'reach',
        value: '6',
        unit: '个',
        kind: 'stock',
        lead: 'BZ-NDRC',
      },
      { document: { ...POLICY, number: '滨政发〔2026〕2号', date: '2026-02-20' } },
    );
    expect(field(await page(), 'ledger')).toMatchObject({
      set: '1122+N',
      sets: ['1122+N', '6638N'],
    });
    const other = field(await page(LEADER, '?set=6638N'), 'ledger');
    expect(other).toMatchObject({ set: '6638N' });
    expect(list(other, 'targets')).toHaveLength(1);
  });
});

describe('who sees which part of it', () => {
  it('a county sees what is public and nothing of registers', async () => {
    const body = await page(COUNTY);
    expect(Object.keys(Object(body)).toSorted()).toEqual(['clusters', 'now', 'today']);
    expect(list(body, 'clusters', 'byPlace')).toHaveLength(11);
  });

  it('a department sees the targets that it leads, and the registers that it answers for', async () => {
    const industry = await page('department:BZ-IIT');
    expect(field(industry, 'projects')).toBeDefined();
    expect(list(industry, 'ledger', 'targets').every((one) => text(one, 'lead') === 'BZ-IIT')).toBe(
      true,
    );
    const land = await page('department:BZ-LAND');
    expect(Object.keys(Object(land)).toSorted()).toEqual([
      'clusters',
      'matters',
      'now',
      'reds',
      'today',
    ]);
  });

  it('the leading group opens lists and entries behind it, but for the library of enterprises', async () => {
    const read = async (path: string) => (await instance().as(LEADER).get(path)).status;
    expect(await read('/api/registers/projects/entries?mark=not-started')).toBe(200);
    expect(await read(`/api/entries/${target('T04')}`)).toBe(200);
    expect(await read('/api/registers/enterprises/entries')).toBe(404);
    const firm = await enter(COUNTY, 'enterprises', {
      code: '91371600MA0DE11200',
      name: '样例铝业有限公司',
      county: '371625',
    });
    expect(await read(`/api/entries/${firm}`)).toBe(404);
    const refused = await instance()
      .as(LEADER)
      .post(`/api/entries/${target('T04')}/commands/ActOnEntry`, { act: 'end', document: POLICY });
    expect(refused.status).toBe(403);
  });
});
