import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, nameOf } from '../browser/firms.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, NEIGHBOUR } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { photographed } from './photographed.ts';
import { printedSheet } from './printed-sheet.ts';

const BUREAU = 'department:BZ-IIT';
const CLUSTER = 'cl-counted';
const BOXING = '371625';

let instance: Instance;
const limit = process.env.TIDU_COMMANDS_PER_MINUTE;
beforeAll(async () => {
  // Some hundred certificates within a minute are a list that is brought in, and here the test's own.
  process.env.TIDU_COMMANDS_PER_MINUTE = '1000000';
  instance = await startInstance();
  done(
    await instance.as('office').post(`/api/clusters/${CLUSTER}/commands/OpenCluster`, {
      clusterId: CLUSTER,
      name: '博兴县商用厨具集群（示例）',
      applicant: BOXING,
    }),
  );
  if (limit === undefined) delete process.env.TIDU_COMMANDS_PER_MINUTE;
  else process.env.TIDU_COMMANDS_PER_MINUTE = limit;
});
afterAll(() => instance.stop());

const words = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);
const enter = async (as: string, register: string, values: object) =>
  text(done(await instance.as(as).post('/api/entries', { register, values })).body, 'id');
const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });
const counts = async (as: string, register: string, query = '') => {
  const { body } = done(await instance.as(as).get(`/api/registers/${register}/counts${query}`));
  return Object.fromEntries(
    list(body, 'items').map((one) => [text(one, 'tally'), Object(one).value]),
  );
};

const ten = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < items.length; start += 10)
    await Promise.all(items.slice(start, start + 10).map(work));
};

const paper = (number: string) => ({ number, title: '关于公布企业名单的通知', date: '2026-03-02' });
const firm = (serial: number, county = BOXING) => ({
  code: codeOf(serial),
  name: nameOf(serial),
  county,
});
const join = (as: string, id: string, more: object = {}) =>
  act(as, id, 'join-cluster', {
    row: { values: { cluster: CLUSTER, role: 'leading', main: true, from: '2024-01-01', ...more } },
  });
const label = async (id: string, kind: string, more: object) =>
  done(
    await act(BUREAU, id, 'add-label', {
      row: { values: { kind, level: 'province', from: '2023-12-01', ...more } },
      document: paper('滨科字〔2026〕1号'),
    }),
  );

describe('what is counted from lists', () => {
  const ids: string[] = [];

  it('play.cultivation.5.4 one code in two counties is counted once, and neither sees the other’s file', async () => {
    const shared = { ...firm(900_001, '371621') };
    const id = await enter(NEIGHBOUR, 'enterprises', shared);
    done(await join(NEIGHBOUR, id));
    done(
      await act(NEIGHBOUR, id, 'record-revenue', {
        values: { revenue: '12.6', revenueYear: '2025' },
      }),
    );
    const again = await instance
      .as(COUNTY)
      .post('/api/entries', { register: 'enterprises', values: { ...shared, county: BOXING } });
    expect([again.status, words(again)]).toEqual([
      409,
      expect.stringContaining(`“${shared.code}”已在台账中，一个只登记一次`),
    ]);
    expect(words(again)).not.toContain('371621');
    expect((await instance.as(COUNTY).get(`/api/entries/${id}`)).status).toBe(404);
    expect(await counts('office', 'enterprises', `?under=${CLUSTER}`)).toEqual({
      members: '1',
      revenue: '12.6',
    });
    // What fewer than three enterprises sell would be what one of them sells.
    expect(await counts(BUREAU, 'enterprises', `?under=${CLUSTER}`)).toEqual({ members: '1' });
    expect(await counts(COUNTY, 'enterprises')).toEqual({});
    done(await act(BUREAU, id, 'deregister', { reason: '示例企业，不计入下列数据' }));
    expect(await counts('office', 'enterprises', `?under=${CLUSTER}`)).toEqual({
      members: '0',
      revenue: '0',
    });
  });

  it('play.cultivation.5.9 nested tiers count the highest, each enterprise once', async () => {
    await ten(
      Array.from({ length: 861 }, (_none, index) => index),
      async (serial) => {
        const id = await enter(COUNTY, 'enterprises', firm(serial));
        done(await join(COUNTY, id));
        await label(id, 'high-tech', { to: serial < 43 ? '2026-11-30' : '2028-11-30' });
        if (serial < 620) await label(id, 'innovative', {});
        if (serial < 240) await label(id, 'specialised', {});
        if (serial < 14) await label(id, 'little-giant', { level: 'nation' });
        ids.push(id);
      },
    );
    expect(await counts('office', 'enterprises')).toMatchObject({
      'high-tech': '861',
      innovative: '620',
      specialised: '240',
      'little-giant': '14',
    });
  }, 240_000);

  it('play.cultivation.5.10 certificates that have ended drop out by themselves, and are listed', async () => {
    const typed = await act(COUNTY, ids[0] ?? '', 'add-label', {
      row: { values: { kind: 'high-tech', level: 'province', from: '2026-01-01' } },
      document: paper('博科字〔2026〕1号'),
    });
    expect([typed.status, words(typed)]).toEqual([403, expect.stringContaining('办理台账事项')]);
    const unproved = await act(BUREAU, ids[0] ?? '', 'add-label', {
      row: { values: { kind: 'champion', level: 'province', from: '2026-01-01' } },
    });
    expect(words(unproved)).toContain('办理“登记资质称号”须附正式文件');
    expect((await counts('office', 'enterprises', '?on=2026-11-30'))['high-tech']).toBe('861');
    await instance.clockTo('2026-12-01T02:00:00.000Z');
    expect((await counts('office', 'enterprises'))['high-tech']).toBe('818');
    const ended = await instance
      .as('office')
      .get('/api/registers/enterprises/entries?tally=high-tech&ends=2026-11&limit=100');
    expect(list(done(ended).body, 'items')).toHaveLength(43);
    // What is taken out is what was shown, and says what it is narrowed to.
    const sheet = '/api/registers/enterprises/documents/sheet.xlsx?tally=high-tech&ends=2026-11';
    const { said } = await printedSheet(instance, 'office', `${sheet}&status=listed`);
    expect(said).toContain('仅列：高新技术企业（证书有效），2026年11月退出的、在库；');
    expect(said).toContain('共43条');
    const one = await printedSheet(instance, 'office', `${sheet}&text=${codeOf(7)}`);
    expect([one.said.includes('共1条'), one.said.includes(`含“${codeOf(7)}”`)]).toEqual([
      true,
      true,
    ]);
  });
});

describe('technical renovations of more than 5 million yuan', () => {
  let serial = 0;
  const project = (name: string, planTotal: string, more: object = {}) => {
    serial += 1;
    return {
      projectCode: `2603-371625-04-02-${200_000 + serial}`,
      name,
      code: codeOf(950_000 + serial),
      builder: nameOf(serial),
      county: BOXING,
      origin: 'local',
      kind: 'renovation',
      planTotal,
      planStart: '2026-12-20',
      planFinish: '2027-12-20',
      ...more,
    };
  };
  const counted = async (query = '') =>
    (await counts('office', 'projects', query))['renovation-over-500'];
  const start = async (id: string) =>
    done(
      await act(COUNTY, id, 'start', {
        values: { start: '2026-12-01' },
        photo: await photographed(instance, COUNTY, id),
      }),
    );

  it('play.cultivation.5.6 a plan of 500.00 is not more than 500, and 500.01 is; both may enter statistics', async () => {
    for (const [name, plan] of [
      ['恰好五百万（示例）', '500'],
      ['超过五百万（示例）', '500.01'],
    ] as const) {
      const id = await enter(COUNTY, 'projects', project(name, plan));
      await start(id);
      const entered = { values: { inStatistics: '2026-12-01' } };
      const forged = await act(COUNTY, id, 'enter-statistics', entered);
      expect([forged.status, words(forged)]).toEqual([
        403,
        expect.stringContaining('办理台账事项'),
      ]);
      done(await act('department:BZ-STATS', id, 'enter-statistics', entered));
    }
    expect(await counted()).toBe('1');
  });

  it('play.cultivation.5.7 three projects of one builder on one site are asked about, and merged they are one', async () => {
    const before = Number(await counted());
    const where = { code: codeOf(960_000), site: '博兴县兴福镇厨具产业园' };
    const ids: string[] = [];
    for (const [index, plan] of ['530', '520', '540'].entries()) {
      const id = await enter(
        COUNTY,
        'projects',
        project(`厨具产线${index + 1}期（示例）`, plan, where),
      );
      await start(id);
      ids.push(id);
    }
    expect(Number(await counted())).toBe(before + 3);
    const third = ids[2] ?? '';
    const { body } = done(await instance.as(BUREAU).get(`/api/entries/${third}`));
    expect(text(body, 'values', 'alike')).toMatch(/^2603-\S+、2603-\S+$/);
    const asked = list(body, 'tasks').map((task) => `${text(task, 'id')} ${text(task, 'org')}`);
    expect(asked).toContain('ask:split-due BZ-IIT');
    const own = await act(COUNTY, third, 'keep-apart', { values: { apart: true }, reason: '分期' });
    expect([own.status, words(own)]).toEqual([403, expect.stringContaining('办理台账事项')]);
    const bare = await act(BUREAU, third, 'merge', { values: { mergedInto: '2603' } });
    expect(words(bare)).toContain('办理“并入其他项目”须附理由');
    const first = done(await instance.as(BUREAU).get(`/api/entries/${ids[0]}`)).body;
    const into = { values: { mergedInto: text(first, 'values', 'projectCode') } };
    for (const id of ids.slice(1))
      done(await act(BUREAU, id, 'merge', { ...into, reason: '同一单位同一地点，属于拆分' }));
    done(
      await instance.as(BUREAU).post(`/api/entries/${ids[0]}/commands/CorrectEntry`, {
        values: { planTotal: '1590' },
        reason: '合并三个项目',
      }),
    );
    expect(Number(await counted())).toBe(before + 1);
    const merged = done(await instance.as(BUREAU).get(`/api/entries/${ids[0]}`)).body;
    expect(text(merged, 'values', 'planTotal')).toBe('1590');
  });

  it('play.cultivation.5.8 a year begins at nothing, and the one before keeps its count', async () => {
    const before = Number(await counted());
    expect(before).toBe(2);
    await instance.clockTo('2027-01-01T02:00:00.000Z');
    expect(await counted()).toBe('0');
    expect(await counted('?on=2026-12-31')).toBe(String(before));
    const unknown = await instance
      .as('office')
      .get('/api/registers/projects/entries?tally=high-tech');
    expect(unknown.status).toBe(404);
  });
});
