import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { adoptTargets, minutes, POLICY } from './ledger.ts';

const BUREAU = 'department:BZ-IIT';
const SCIENCE = 'department:BZ-SCIENCE';
let instance: Instance;
let idOf: (number: string) => string;

const enter = (values: unknown, document: object) =>
  instance.as('office').post('/api/entries', { register: 'targets', values, document });
const act = (as: string, number: string, name: string, body: object) =>
  instance.as(as).post(`/api/entries/${idOf(number)}/commands/ActOnEntry`, { act: name, ...body });
const figure = (period: string, value: string, from: string, stage = 'confirmed', more = {}) => ({
  row: { values: { period, value, stage, source: '牵头部门核定', from, ...more } },
});
const says = async (number: string): Promise<readonly string[]> => {
  const { body } = done(await instance.as('office').get(`/api/entries/${idOf(number)}`));
  // What it comes to and its light; where it is read from is another scenario's.
  return list(body, 'derived')
    .slice(0, 2)
    .map((one) => text(one, 'text', 'zh'));
};
const words = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);

beforeAll(async () => {
  instance = await startInstance();
  idOf = await adoptTargets(instance);
});
afterAll(() => instance.stop());

describe('the target ledger', () => {
  it('play.cultivation.5.15 a second set stands beside the first with an account of its own, and nothing is renamed', async () => {
    expect(idOf('T29')).toMatch(/^en-/);
    const again = await enter(
      {
        set: '1122+N',
        number: 'T01',
        title: '重复的目标',
        word: 'bare',
        unit: '家',
        kind: 'stock',
        lead: 'BZ-IIT',
      },
      POLICY,
    );
    expect([again.status, words(again)]).toEqual([
      409,
      expect.stringContaining('该体系的这一编号“1122+N，T01”已在台账中'),
    ]);
    const other = {
      number: '滨政发〔2026〕2号',
      title: '关于6638N产业集群的意见（示例）',
      date: '2026-02-20',
    };
    done(
      await enter(
        {
          set: '6638N',
          number: 'T01',
          title: '示例目标',
          word: 'reach',
          value: '6',
          unit: '个',
          kind: 'stock',
          lead: 'BZ-NDRC',
        },
        other,
      ),
    );
    const county = await instance.as(COUNTY).post('/api/entries', {
      register: 'targets',
      values: {
        set: '自设',
        number: '1',
        title: '自设目标',
        word: 'bare',
        unit: '个',
        kind: 'list',
        lead: 'BZ-IIT',
      },
      document: POLICY,
    });
    expect([county.status, words(county)]).toEqual([
      409,
      expect.stringContaining('“列入目标”不由您所在单位办理'),
    ]);
    const { body } = done(
      await instance.as('office').get('/api/registers/targets/entries?limit=100'),
    );
    expect(list(body, 'items')).toHaveLength(30);
  });

  it('play.cultivation.5.14 while what counts is open there is a number and no per cent; minutes fix it, and the first number stays readable', async () => {
    done(await act(BUREAU, 'T03', 'enter-progress', figure('2026Q1', '18', '2026-03-02')));
    expect(await says('T03')).toEqual(['18个，口径待定', '不亮灯']);
    const fix = { values: { counts: '起算日后立项实施的项目', firstDay: '2024-05-31' } };
    const unproved = await act('office', 'T03', 'fix-caliber', fix);
    expect([unproved.status, words(unproved)]).toEqual([
      409,
      expect.stringContaining('须附正式文件'),
    ]);
    done(await act('office', 'T03', 'fix-caliber', { ...fix, document: minutes(1) }));
    const { body } = done(await instance.as(BUREAU).get(`/api/entries/${idOf('T03')}`));
    const [row] = list(body, 'rows', 'progress');
    done(
      await act(BUREAU, 'T03', 'strike-progress', {
        row: { id: text(row, 'id'), values: { to: '2026-03-03' } },
        reason: '其中7个在起算日前',
      }),
    );
    done(await act(BUREAU, 'T03', 'enter-progress', figure('2026Q1', '11', '2026-03-02')));
    expect((await says('T03'))[0]).toBe('11/25个，44%（截至2026年3月2日）');
    const after = done(await instance.as('office').get(`/api/entries/${idOf('T03')}`)).body;
    expect(list(after, 'rows', 'progress').map((one) => text(one, 'values', 'value'))).toEqual([
      '18',
      '11',
    ]);
  });

  it('play.cultivation.5.13 a ratio over another population is refused, both denominators named', async () => {
    const fix = (number: string, denominator: string, serial: number) =>
      act('office', number, 'fix-caliber', {
        values: { counts: '覆盖率', firstDay: '2024-05-31', denominator },
        document: minutes(serial),
      });
    done(await fix('T08', '集群内规上工业企业700家', 2));
    done(await fix('T13', '全市规上工业企业2019家', 3));
    const wrong = await act(
      BUREAU,
      'T08',
      'enter-progress',
      figure('2026Q1', '30.3', '2026-03-02', 'confirmed', {
        denominator: '全市规上工业企业2019家',
      }),
    );
    expect([wrong.status, words(wrong)]).toEqual([
      409,
      expect.stringContaining(
        '分母“全市规上工业企业2019家”与口径确定的“集群内规上工业企业700家”不一致',
      ),
    ]);
    done(
      await act(
        BUREAU,
        'T08',
        'enter-progress',
        figure('2026Q1', '87.43', '2026-03-02', 'confirmed', {
          denominator: '集群内规上工业企业700家',
        }),
      ),
    );
    expect(await says('T08')).toEqual(['87.43/100%（截至2026年3月2日）', '不亮灯']);
    const stranger = await act(
      SCIENCE,
      'T08',
      'enter-progress',
      figure('2026Q1', '90', '2026-03-02'),
    );
    expect(stranger.status).toBe(404);
  });

  it('play.cultivation.5.8 what is counted each year anew begins at nothing on the first of January, and the year before stays', async () => {
    done(
      await act('office', 'T11', 'fix-caliber', {
        values: { counts: '计划总投资500万元以上（不含）的技改项目', firstDay: '2026-01-01' },
        document: minutes(4),
      }),
    );
    await instance.clockTo('2026-12-31T02:00:00.000Z');
    await instance.settled();
    done(await act(BUREAU, 'T11', 'enter-progress', figure('2026', '412', '2026-12-31')));
    expect(await says('T11')).toEqual(['412/400个，103%（截至2026年12月31日）', '绿灯']);
    await instance.clockTo('2027-01-01T02:00:00.000Z');
    expect((await says('T11'))[0]).toBe('0/400个，0%');
    const forged = await act(COUNTY, 'T11', 'enter-progress', figure('2027', '400', '2027-01-01'));
    expect(forged.status).toBe(404);
    const { body } = done(await instance.as('office').get(`/api/entries/${idOf('T11')}`));
    expect(list(body, 'rows', 'progress').map((one) => text(one, 'values', 'period'))).toEqual([
      '2026',
    ]);
  });

  it('play.cultivation.5.12 the level of a year waits for its annual figure, and more than 5500 is not 5500', async () => {
    done(
      await act('office', 'T23', 'fix-caliber', {
        values: { counts: '集群企业在地营业收入', firstDay: '2024-05-31' },
        document: minutes(5, '2026-12-31'),
      }),
    );
    await instance.clockTo('2027-12-31T02:00:00.000Z');
    await instance.settled();
    done(
      await act('office', 'T23', 'enter-progress', figure('2027', '5500', '2027-12-31', 'flash')),
    );
    expect(await says('T23')).toEqual(['快报5500亿元，待年报', '不亮灯']);
    const early = await act('office', 'T23', 'close-reached', {
      document: minutes(1, '2027-12-31'),
    });
    expect([early.status, words(early)]).toEqual([409, expect.stringContaining('以年报数为准')]);
    await instance.clockTo('2028-04-20T02:00:00.000Z');
    await instance.settled();
    done(
      await act('office', 'T23', 'enter-progress', figure('2027', '5500', '2027-12-31', 'annual')),
    );
    expect((await says('T23'))[1]).toBe('不亮灯');
    done(
      await act(
        'office',
        'T23',
        'enter-progress',
        figure('2027', '5500.1', '2027-12-31', 'revised'),
      ),
    );
    expect(await says('T23')).toEqual(['5500.1/5500亿元，100%（截至2027年12月31日）', '绿灯']);
    done(await act('office', 'T23', 'close-reached', { document: minutes(1, '2028-04-20') }));
  });
});
