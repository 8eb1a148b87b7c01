import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { adoptTargets, minutes } from './ledger.ts';

const STATISTICS = 'department:BZ-STATS';
const INVESTMENT = 'department:BZ-INVESTMENT';
const BUREAU = 'department:BZ-IIT';
const ALUMINIUM = 'cl-aluminium-a';
const BOXING = '371625';
let instance: Instance;
let idOf: (number: string) => string;

beforeAll(async () => {
  instance = await startInstance();
  done(
    await instance.as('office').post(`/api/clusters/${ALUMINIUM}/commands/OpenCluster`, {
      clusterId: ALUMINIUM,
      name: '高端铝业集群（示例）',
      applicant: BOXING,
    }),
  );
  idOf = await adoptTargets(instance, ['T11', 'T15', 'T23']);
});
afterAll(() => instance.stop());

const words = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);
const act = (as: string, id: string, name: string, body: object = {}) =>
  instance.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act: name, ...body });
const says = async (as: string, id: string): Promise<readonly string[]> => {
  const { body } = done(await instance.as(as).get(`/api/entries/${id}`));
  return list(body, 'derived').map((one) => text(one, 'text', 'zh'));
};

const REVENUE = {
  cluster: ALUMINIUM,
  indicator: 'size.revenue',
  unit: '亿元',
  holder: BOXING,
};
const OUTSIDE = {
  area: '371600',
  indicator: 'city.outsideInvestment',
  unit: '亿元',
  holder: '371600',
};
const figure = (as: string, values: object, row: object) =>
  instance.as(as).post('/api/entries', { register: 'figures', values, row: { values: row } });
const revenue = (period: string, value: string, more: object = {}) =>
  figure(STATISTICS, REVENUE, {
    period,
    value,
    scope: 'above-scale',
    stage: 'confirmed',
    source: 'BZ-STATS',
    from: '2026-03-02',
    ...more,
  });
const ALUMINIUM_REVENUE = `figures-${ALUMINIUM}-size.revenue`;

describe('figures', () => {
  it('play.cultivation.5.2 a claim of all enterprises and a figure of those above scale stand side by side, and the ledger takes the one of its caliber', async () => {
    const claimed = { scope: 'all', stage: 'flash', source: BOXING };
    const { body } = done(await revenue('2025', '72.0', claimed));
    expect(text(body, 'id')).toBe(ALUMINIUM_REVENUE);
    done(await revenue('2025', '68.4', { stage: 'annual' }));
    expect((await says(STATISTICS, ALUMINIUM_REVENUE))[0]).toBe(
      '2025年72亿元（快报，全口径）；2025年68.4亿元（年报，规上）',
    );
    const caliber = {
      counts: '集群规上企业在地营业收入',
      firstDay: '2024-05-31',
      measure: 'figure',
      cluster: ALUMINIUM,
      indicator: 'size.revenue',
      scope: 'above-scale',
    };
    const half = { ...caliber, cluster: undefined };
    const open = await act('office', idOf('T23'), 'fix-caliber', {
      values: half,
      document: minutes(1),
    });
    expect([open.status, words(open)]).toEqual([
      409,
      expect.stringContaining('请同时确定集群或地区、指标和口径'),
    ]);
    done(
      await act('office', idOf('T23'), 'fix-caliber', { values: caliber, document: minutes(1) }),
    );
    expect(await says('office', idOf('T23'))).toEqual([
      '68.4/5500亿元，1.24%（截至2026年3月2日）',
      '不亮灯',
      '指标数据台账：营业收入（规上）',
    ]);
    // Whoever would type what is read elsewhere is told where it is read.
    const typed = await act('office', idOf('T23'), 'enter-progress', {
      row: {
        values: {
          period: '2026',
          value: '5600',
          stage: 'annual',
          source: '自填',
          from: '2026-03-02',
        },
      },
    });
    expect([typed.status, words(typed)]).toEqual([
      409,
      expect.stringContaining(
        '由“指标数据台账：营业收入（规上）”得出，不手工填报。数据有误的，请在来源处更正',
      ),
    ]);
    // A county's own is seen by its county and by those who answer for the indicator; written by the latter alone.
    expect((await instance.as(COUNTY).get(`/api/entries/${ALUMINIUM_REVENUE}`)).status).toBe(200);
    expect((await instance.as(INVESTMENT).get(`/api/entries/${ALUMINIUM_REVENUE}`)).status).toBe(
      404,
    );
    const forged = await figure(COUNTY, REVENUE, { period: '2025', value: '90' });
    expect([forged.status, words(forged)]).toEqual([
      409,
      expect.stringContaining('“登记数据”不由您所在单位办理'),
    ]);
  });

  it('play.cultivation.figures.quarter-alone a quarter alone is the difference of what runs up, a fall is explained, and a joint cluster that is not whole says so', async () => {
    const quarter = { scope: 'all', source: BOXING };
    done(await revenue('2026Q1', '72', quarter));
    const fallen = await revenue('2026Q2', '70.1', quarter);
    expect([fallen.status, words(fallen)]).toEqual([
      409,
      expect.stringContaining(
        '累计数小于上季：2026Q2为70.1，2026Q1为72。确实减少的，请写明情况说明',
      ),
    ]);
    const explained = { ...quarter, note: '一季度多计一家企业', partsIn: 2, parts: 3 };
    done(await revenue('2026Q2', '70.1', { ...explained, verified: false }));
    const [latest, alone] = await says(STATISTICS, ALUMINIUM_REVENUE);
    expect(latest).toContain('2026年上半年70.1亿元（核定，全口径，不完整（2/3），未核实）');
    expect(alone).toContain('2026年上半年当季-1.9亿元（全口径）');
    const unit = await figure(STATISTICS, { ...REVENUE, unit: '万元' }, { period: '2026Q3' });
    expect(words(unit)).toContain('“单位”与所填不一致');
  });

  it('play.cultivation.5.11 a base that was restated is the official one, and the former stands beside it with the document', async () => {
    const arrived = (period: string, value: string, more: object = {}) =>
      figure(INVESTMENT, OUTSIDE, {
        period,
        value,
        scope: 'all',
        stage: 'annual',
        source: 'BZ-INVESTMENT',
        from: '2026-01-20',
        ...more,
      });
    done(await arrived('2025', '100'));
    const unexplained = await arrived('2025', '96', { stage: 'revised' });
    expect([unexplained.status, words(unexplained)]).toEqual([
      409,
      expect.stringContaining('修订数据须写明理由，原数保留备查'),
    ]);
    const letter = { list: '滨投促函〔2026〕3号', note: '剔除未到位的4亿元' };
    done(await arrived('2025', '96', { stage: 'revised', ...letter }));
    done(await arrived('2026', '108', { stage: 'flash', from: '2026-03-02' }));
    const growth = '12.5%（同口径，基数96，依据滨投促函〔2026〕3号）；按原基数100为8%';
    expect((await says(INVESTMENT, 'figures-371600-city.outsideInvestment'))[2]).toBe(growth);
    done(
      await act('office', idOf('T15'), 'fix-caliber', {
        values: {
          counts: '到位市外资金比上年增长',
          firstDay: '2026-01-01',
          measure: 'figure-growth',
          area: '371600',
          indicator: 'city.outsideInvestment',
          scope: 'all',
        },
        document: minutes(2),
      }),
    );
    expect(await says(BUREAU, idOf('T15'))).toEqual([
      '12.5/10%（截至2026年3月2日）',
      '绿灯',
      `指标数据台账（同比增幅）：到位市外资金（全口径）：${growth}`,
    ]);
    const { body } = done(
      await instance.as('office').get('/api/entries/figures-371600-city.outsideInvestment'),
    );
    const figures = list(body, 'rows', 'figures').map((one) => text(one, 'values', 'value'));
    expect(figures).toEqual(['100', '96', '108']);
  });

  it('play.cultivation.5.12 the level of a year waits for its annual figure; 5500.1 is more than 5500, and 5500 is not', async () => {
    await instance.clockTo('2027-12-31T02:00:00.000Z');
    await instance.settled();
    done(await revenue('2027', '5600', { stage: 'forecast', from: '2027-06-30' }));
    done(await revenue('2027', '5500', { stage: 'flash', from: '2027-12-31' }));
    const target = idOf('T23');
    expect((await says('office', target))[0]).toBe('68.4/5500亿元，1.24%（截至2026年3月2日）');
    // Asked for each quarter, the lead confirms what is known; it counts for no year.
    done(await act('office', target, 'confirm-progress'));
    const { body: confirmed } = done(await instance.as('office').get(`/api/entries/${target}`));
    expect(text(list(confirmed, 'rows', 'progress').at(-1), 'values', 'value')).toBe('5500');
    expect((await says('office', target))[0]).toBe('68.4/5500亿元，1.24%（截至2026年3月2日）');
    const early = await act('office', target, 'close-reached', {
      document: minutes(1, '2027-12-31'),
    });
    expect([early.status, words(early)]).toEqual([
      409,
      expect.stringContaining('以年报数为准，目前只有快报或预计数'),
    ]);
    await instance.clockTo('2028-04-20T02:00:00.000Z');
    await instance.settled();
    done(await revenue('2027', '5500', { stage: 'annual', from: '2027-12-31' }));
    expect((await says('office', target)).slice(0, 2)).toEqual([
      '5500/5500亿元，100%（截至2027年12月31日）',
      '不亮灯',
    ]);
    const revised = { stage: 'revised', from: '2027-12-31', note: '年报审核后更正' };
    done(await revenue('2027', '5500.1', revised));
    expect((await says('office', target)).slice(0, 2)).toEqual([
      '5500.1/5500亿元，100%（截至2027年12月31日）',
      '绿灯',
    ]);
    done(await act('office', target, 'confirm-progress'));
    done(await act('office', target, 'close-reached', { document: minutes(1, '2028-04-20') }));
  });
});
