import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, nameOf } from '../browser/firms.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, NEIGHBOUR } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { adoptTargets, minutes } from './ledger.ts';

const BUREAU = 'department:BZ-IIT';
const STATISTICS = 'department:BZ-STATS';
const BOXING = '371625';
const HUIMIN = '371621';
let instance: Instance;
let idOf: (number: string) => string;

const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });
const enter = async (as: string, register: string, values: object, more: object = {}) =>
  text(done(await instance.as(as).post('/api/entries', { register, values, ...more })).body, 'id');
const read = async (number: string, as = 'office') =>
  done(await instance.as(as).get(`/api/entries/${idOf(number)}`)).body;
const fix = async (number: string, measure: string, serial: number) =>
  done(
    await act('office', idOf(number), 'fix-caliber', {
      values: { counts: '按台账清单计数', firstDay: '2024-05-31', measure },
      document: minutes(serial),
    }),
  );
const split = (as: string, number: string, county: string, value: string, year = '2026') =>
  act(as, idOf(number), 'split', {
    row: { values: { county, year, value, from: '2026-03-02' } },
    document: minutes(9),
  });

const cluster = async (id: string, applicant: string): Promise<void> => {
  const body = { clusterId: id, name: `${id}集群（示例）`, applicant };
  done(await instance.as('office').post(`/api/clusters/${id}/commands/OpenCluster`, body));
};

/** An enterprise of a county's cluster with a certificate; `to`: its last day. */
const certified = async (as: string, county: string, serial: number, to = '2028-12-31') => {
  const values = { code: codeOf(serial), name: nameOf(serial), county };
  const id = await enter(as, 'enterprises', values);
  const member = { cluster: `cl-${county}`, role: 'leading', main: true, from: '2024-01-01' };
  done(await act(as, id, 'join-cluster', { row: { values: member } }));
  done(
    await act(BUREAU, id, 'add-label', {
      row: { values: { kind: 'high-tech', level: 'province', from: '2023-12-01', to } },
      document: { number: '滨科字〔2026〕1号', title: '关于公布名单的通知', date: '2026-03-02' },
    }),
  );
};

beforeAll(async () => {
  instance = await startInstance();
  await cluster(`cl-${BOXING}`, BOXING);
  await cluster(`cl-${HUIMIN}`, HUIMIN);
  idOf = await adoptTargets(instance, ['T04', 'T23', 'T29']);
  for (const serial of [1, 2, 3]) await certified(COUNTY, BOXING, serial);
  await certified(COUNTY, BOXING, 4, '2026-11-30');
  await certified(NEIGHBOUR, HUIMIN, 5);
});
afterAll(() => instance.stop());

describe('a target that is split to counties', () => {
  const shares = async () =>
    list(await read('T04'), 'shares').map((one) =>
      ['county', 'year', 'share', 'counted', 'percent'].map((name) => text(one, name)),
    );

  it('play.cultivation.3.8.splits is counted for each from the list of the whole, and what ends drops out of the county’s part too', async () => {
    done(await split('office', 'T04', BOXING, '8'));
    done(await split('office', 'T04', HUIMIN, '4'));
    // While minutes have not fixed what counts there is nothing to count by.
    expect(await shares()).toEqual([]);
    await fix('T04', 'high-tech', 1);
    expect(await shares()).toEqual([
      [BOXING, '2026', '8', '4', '50'],
      [HUIMIN, '2026', '4', '1', '25'],
    ]);
    expect(text(await read('T04'), 'derived', 0, 'text', 'zh')).toContain('5/850家');
    const [own] = list(await read('T04'), 'shares');
    expect(field(own, 'place')).toEqual({
      register: 'enterprises',
      tally: 'high-tech',
      org: BOXING,
    });
    const listed = await instance
      .as('office')
      .get(`/api/registers/enterprises/entries?tally=high-tech&org=${BOXING}&limit=100`);
    expect(list(done(listed).body, 'items')).toHaveLength(4);
    await instance.clockTo('2026-12-01T02:00:00.000Z');
    expect((await shares()).map(([, , , counted]) => counted)).toEqual(['3', '1']);
  });

  it('play.cultivation.splits.by-document is split by a document, by the office or the lead, and to each county once a year', async () => {
    const again = await split('office', 'T04', BOXING, '9');
    expect(again.status).toBe(409);
    const county = await split(COUNTY, 'T04', BOXING, '1', '2027');
    expect(county.status).toBe(404);
    const unproved = await act('office', idOf('T04'), 'split', {
      row: { values: { county: BOXING, year: '2027', value: '9', from: '2026-03-02' } },
    });
    expect([unproved.status, JSON.stringify(unproved.body)]).toEqual([
      409,
      expect.stringContaining('须附正式文件'),
    ]);
    // A year that is over keeps what it came to.
    await instance.clockTo('2027-03-01T02:00:00.000Z');
    const [kept] = list(await read('T04'), 'shares');
    expect([text(kept, 'on'), text(kept, 'counted')]).toEqual(['2026-12-31', '3']);
  });
});

describe('T29: more clusters of the 10-billion class', () => {
  const revenue = (county: string, period: string, value: string, stage: string, from: string) =>
    enter(
      STATISTICS,
      'figures',
      { cluster: `cl-${county}`, indicator: 'size.revenue', unit: '亿元', holder: county },
      { row: { values: { period, value, scope: 'all', stage, source: 'BZ-STATS', from } } },
    );

  it('play.cultivation.3.8.T29 is a count of clusters by their annual figures, with a list and without a per cent or a light', async () => {
    await fix('T29', 'hundred-class', 2);
    await revenue(BOXING, '2026', '99.9', 'annual', '2027-02-01');
    await revenue(HUIMIN, '2026', '130', 'flash', '2027-01-20');
    const says = async () => {
      const derived = list(await read('T29'), 'derived');
      return derived.slice(0, 2).map((one) => text(one, 'text', 'zh'));
    };
    expect(await says()).toEqual(['0个', '不亮灯']);
    await revenue(HUIMIN, '2026', '128.5', 'annual', '2027-02-20');
    expect(await says()).toEqual(['1个', '不亮灯']);
    const listed = await instance
      .as('office')
      .get('/api/registers/figures/entries?tally=hundred-class');
    expect(list(done(listed).body, 'items').map((one) => text(one, 'holder'))).toEqual([HUIMIN]);
    const { body } = done(await instance.as('body:BZ-VICE-MAYOR').get('/api/programme'));
    const shown = list(body, 'ledger', 'targets').find((one) => text(one, 'number') === 'T29');
    expect([text(shown, 'attained', 'zh'), field(shown, 'target'), text(shown, 'unit')]).toEqual([
      '1个',
      undefined,
      '个',
    ]);
    const typed = await act('office', idOf('T29'), 'enter-progress', {
      row: {
        values: { period: '2026', value: '9', stage: 'annual', source: '自填', from: '2027-03-01' },
      },
    });
    expect([typed.status, JSON.stringify(typed.body)]).toEqual([
      409,
      expect.stringContaining('不手工填报'),
    ]);
  });
});
