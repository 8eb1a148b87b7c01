import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { accept, CALL, COUNTY, done, file, openCall, openCase, propose, publish } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const read = async (alias: string, query = '') =>
  done(await instance().as(alias).get(`/api/programme/rounds${query}`)).body;
const tour = (body: unknown) =>
  list(body, 'rounds').find((one) => text(one, 'call', 'id') === CALL);
const stage = (body: unknown, name: string) =>
  field(
    list(tour(body), 'stages').find((one) => text(one, 'stage') === name),
    'count',
  );

beforeAll(async () => {
  held.instance = await startInstance();
  const silence = { rule: 'wait-and-escalate', escalateTo: 'BZ-OFFICE' };
  await openCall(instance(), { silence });
  await openCase(instance());
  await file(instance());
  await accept(instance());
  await publish(instance(), await propose(instance()));
});
afterAll(() => instance().stop());

describe('rounds in figures', () => {
  it('the office counts its round whole, by status, by step and by county', async () => {
    const body = await read('office');
    expect(tour(body)).toMatchObject({ whole: true, total: 4, partial: false });
    expect(['opened', 'filed', 'accepted', 'noticed'].map((name) => stage(body, name))).toEqual([
      4, 3, 2, 1,
    ]);
    expect(list(tour(body), 'places')).toMatchObject([{ org: '371625', total: 4 }]);
    expect(list(body, 'levels')).toMatchObject([{ level: 'city', rounds: 1, total: 4 }]);
  });

  it('a county counts what was published, and not who else has filed', async () => {
    for (const alias of [COUNTY, 'department:BZ-STATS', 'admin:1']) {
      const body = await read(alias);
      expect(tour(body)).toMatchObject({ whole: false });
      expect(field(tour(body), 'total')).toBeUndefined();
      expect(field(tour(body), 'statuses')).toBeUndefined();
      expect(list(tour(body), 'stages').map((one) => text(one, 'stage'))).toEqual([
        'noticed',
        'recognised',
      ]);
      expect(stage(body, 'noticed')).toBe(1);
      expect(list(body, 'levels')).toEqual([]);
    }
  });

  it('who is late is told to the office alone', async () => {
    await instance().clockTo('2026-03-16T03:00:00.000Z');
    const load = list(await read('office'), 'workload', 'loads').find(
      (one) => text(one, 'org') === 'BZ-STATS',
    );
    expect(load).toMatchObject({ roleTitle: { zh: '成员单位' }, open: 1, late: 1, worst: 6 });
    for (const alias of [COUNTY, 'body:BZ-LEADING-GROUP', 'auditor:BZ-AUDIT', 'office:SD-OFFICE']) {
      expect(field(await read(alias), 'workload')).toBeUndefined();
    }
    const decides = tour(await read('body:BZ-LEADING-GROUP'));
    expect(decides).toMatchObject({ whole: true, total: 4 });
  });

  it('one round can be asked for; one that is not there is not found', async () => {
    expect(list(await read('office', `?call=${CALL}`), 'rounds')).toHaveLength(1);
    expect((await instance().as('office').get('/api/programme/rounds?call=none')).status).toBe(404);
  });
});
