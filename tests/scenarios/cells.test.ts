import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, nameOf } from '../browser/firms.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, NEIGHBOUR } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { adoptTargets, minutes } from './ledger.ts';
import { printedSheet } from './printed-sheet.ts';

const STATISTICS = 'department:BZ-STATS';
const MAYOR = 'body:BZ-VICE-MAYOR';
const CHEMICALS = 'cl-chemicals';
const BOXING = '371625';
const FIGURES = `figures-${CHEMICALS}-size.revenue`;
const HIDDEN = '企业不足三家，不显示';

let instance: Instance;
let target: string;

const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });

/** One more enterprise of the cluster. */
const joins = async (serial: number): Promise<void> => {
  const values = { code: codeOf(serial), name: nameOf(serial), county: BOXING };
  const opening = { register: 'enterprises', values };
  const { body } = done(await instance.as(COUNTY).post('/api/entries', opening));
  const row = { cluster: CHEMICALS, role: 'leading', main: true, from: '2024-01-01' };
  done(await act(COUNTY, text(body, 'id'), 'join-cluster', { row: { values: row } }));
};

beforeAll(async () => {
  instance = await startInstance();
  done(
    await instance.as('office').post(`/api/clusters/${CHEMICALS}/commands/OpenCluster`, {
      clusterId: CHEMICALS,
      name: '精细化工集群（示例）',
      applicant: BOXING,
    }),
  );
  const idOf = await adoptTargets(instance, ['T24']);
  target = idOf('T24');
  const subject = { cluster: CHEMICALS, indicator: 'size.revenue' };
  const row = { period: '2025', value: '68.4', scope: 'all', stage: 'annual', source: 'BZ-STATS' };
  done(
    await instance.as(STATISTICS).post('/api/entries', {
      register: 'figures',
      values: { ...subject, unit: '亿元', holder: BOXING },
      row: { values: { ...row, from: '2026-03-02' } },
    }),
  );
  done(
    await act('office', target, 'fix-caliber', {
      values: {
        ...subject,
        counts: '集群企业在地营业收入',
        firstDay: '2024-05-31',
        measure: 'figure',
        scope: 'all',
      },
      document: minutes(1),
    }),
  );
  for (const serial of [1, 2]) await joins(serial);
});
afterAll(() => instance.stop());

const entry = async (as: string, id: string) =>
  done(await instance.as(as).get(`/api/entries/${id}`)).body;
const says = (body: unknown): readonly string[] =>
  list(body, 'derived').map((one) => text(one, 'text', 'zh'));
const onPage = async (as: string): Promise<unknown> => {
  const { body } = done(await instance.as(as).get('/api/programme'));
  const found = list(body, 'ledger', 'targets').find((one) => text(one, 'entry') === target);
  return found ?? expect.unreachable('the target is not on the page');
};
/** All that somebody can read of the cluster's revenue, in one text. */
const allOf = async (as: string): Promise<string> => {
  const [list_, sheet] = await Promise.all([
    instance.as(as).get('/api/registers/figures/entries?limit=100'),
    printedSheet(instance, as, '/api/registers/figures/documents/sheet.xlsx'),
  ]);
  const read = [await entry(as, FIGURES), await entry(as, target), await onPage(as)];
  return [...read, done(list_).body, sheet.said].map((one) => JSON.stringify(one)).join('\n');
};

describe('what fewer than three enterprises come to', () => {
  it('play.cultivation.1.10 is told to its county, to the department whose figure it is and to whoever watches; to the leading group nowhere, and each place says so', async () => {
    for (const as of [COUNTY, STATISTICS, 'office', 'auditor:BZ-AUDIT']) {
      const { body } = await instance.as(as).get(`/api/entries/${FIGURES}`);
      expect(says(body)[0], as).toBe('2025年68.4亿元（年报，全口径）');
    }
    expect((await instance.as(NEIGHBOUR).get(`/api/entries/${FIGURES}`)).status).toBe(404);

    const figures = await entry(MAYOR, FIGURES);
    expect(says(figures)).toEqual([HIDDEN, HIDDEN, HIDDEN]);
    expect(list(figures, 'rows', 'figures')).toEqual([]);
    expect(says(await entry(MAYOR, target)).slice(0, 2)).toEqual([HIDDEN, '不亮灯']);
    const shown = await onPage(MAYOR);
    expect([text(shown, 'attained', 'zh'), field(shown, 'counting')]).toEqual([HIDDEN, undefined]);
    const told = await allOf(MAYOR);
    expect(told).not.toContain('68.4');
    expect(told).toContain(`1条${HIDDEN}`);
  });

  it('play.cultivation.cells.three is told to whoever reads it once there are three', async () => {
    await joins(3);
    expect(says(await entry(MAYOR, FIGURES))[0]).toBe('2025年68.4亿元（年报，全口径）');
    expect(text(await onPage(MAYOR), 'counting', 'value')).toBe('68.4');
    const told = await allOf(MAYOR);
    expect([told.includes('68.4'), told.includes(HIDDEN)]).toEqual([true, false]);
  });
});
