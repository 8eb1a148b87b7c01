import * as z from 'zod';
import type { World } from '../../cli/demo/world.ts';
import { POLICY, policyTargets } from '../../cli/demo/year/policy.ts';

// What stands between recognitions when a leader looks at the page: targets with figures, projects, matters. Samples all.

const Made = z.object({ id: z.string() });
const Done = z.looseObject({});

const OTHER = { number: '滨政发〔2026〕2号', title: '示例目标体系', date: '2026-02-20' };
const MINUTES = { number: '滨领纪要〔2026〕1号', title: '目标口径会议纪要', date: '2026-03-03' };

const entering =
  (world: World) =>
  async (as: string, register: string, values: object, more = {}) =>
    (await world.as(as).post('/api/entries', { register, values, ...more }, Made)).id;
const acting = (world: World) => (as: string, id: string, act: string, more: object) =>
  world.as(as).post(`/api/entries/${id}/commands/ActOnEntry`, { act, ...more }, Done);

/** By the target's number: who leads it, and its figures with stage, period and day. */
const FIGURES: Readonly<Record<string, readonly (readonly [string, string, string, string])[]>> = {
  T01: [['31', 'confirmed', '2025', '2025-12-31']],
  T04: [['512', 'flash', '2026Q1', '2026-03-31']],
  T06: [['44', 'confirmed', '2025', '2025-12-31']],
  T16: [['330', 'flash', '2026Q1', '2026-03-31']],
  T23: [
    ['5120.4', 'annual', '2025', '2025-12-31'],
    ['5600', 'forecast', '2027', '2026-03-31'],
  ],
  T24: [['2480.6', 'annual', '2025', '2025-12-31']],
  T25: [['1710', 'flash', '2026Q1', '2026-03-31']],
  T26: [
    ['1505.2', 'annual', '2025', '2025-12-31'],
    ['1980', 'forecast', '2027', '2026-03-31'],
  ],
};

const targets = async (world: World): Promise<void> => {
  const [enter, act] = [entering(world), acting(world)];
  for (const values of policyTargets()) {
    const { number, lead } = values;
    const id = await enter('office', 'targets', values, { document: POLICY });
    const figures = FIGURES[String(number)] ?? [];
    if (figures.length === 0) continue;
    await act('office', id, 'fix-caliber', {
      values: { counts: '按责任单位名单统计（示例）', firstDay: '2024-05-31' },
      document: MINUTES,
    });
    const leads = lead === 'BZ-OFFICE' ? 'office' : `department:${lead}`;
    for (const [value, stage, period, from] of figures)
      await act(leads, id, 'enter-progress', {
        row: { values: { period, value, stage, source: '示例', from } },
      });
  }
  const second = { set: '6638N', number: 'T01', title: '示例目标', word: 'reach', value: '6' };
  await enter(
    'office',
    'targets',
    { ...second, unit: '个', kind: 'stock', lead: 'BZ-NDRC' },
    { document: OTHER },
  );
};

const COUNTIES = ['371625', '371621', '371681', '371602', '371623'] as const;

const projects = async (world: World): Promise<void> => {
  const [enter, act] = [entering(world), acting(world)];
  for (const [at, county] of COUNTIES.entries())
    for (let serial = 1; serial <= 3 + (at % 3); serial += 1) {
      const id = await enter(`county:${county}`, 'projects', {
        projectCode: `2601-${county}-04-02-${String(serial).padStart(6, '0')}`,
        name: `样例项目${county}-${serial}`,
        code: '91371600MA0DE1075Y',
        builder: '样例制造有限公司',
        county,
        origin: 'local',
        kind: 'new',
        planTotal: '12000',
        planStart: serial === 1 ? '2026-01-10' : '2026-05-20',
        planFinish: '2027-12-20',
      });
      if (serial < 3) continue;
      await act('department:BZ-STATS', id, 'enter-statistics', {
        values: { inStatistics: '2026-03-20' },
      });
    }
};

const matters = async (world: World): Promise<void> => {
  const [enter, act] = [entering(world), acting(world)];
  const raise = (title: string) =>
    enter('county:371625', 'matters', {
      kind: 'land',
      title,
      text: '园区扩建需新增建设用地120亩，跨两县。',
      raiser: '371625',
    });
  await raise('样例厨具园扩建用地指标调剂');
  const heard = await raise('样例园区用能指标');
  await act('office', heard, 'accept', {});
  await act('office', heard, 'consult', {
    row: { values: { unit: 'BZ-IIT', from: '2026-04-01' } },
  });
  await act('office', heard, 'record-opinion', {
    row: { values: { unit: 'BZ-IIT', text: '符合规划。', agrees: 'agrees', from: '2026-04-01' } },
  });
  await act('office', heard, 'put-on-agenda', { values: { meeting: '2026-12-10' } });
};

/** What the page is drawn from, as of the day on which the world's clock stands. */
export const steered = async (world: World): Promise<void> => {
  await targets(world);
  await projects(world);
  await matters(world);
  await world.settled();
};
