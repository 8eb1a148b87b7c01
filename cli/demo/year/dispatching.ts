import * as z from 'zod';
import { must } from '../case-view.ts';
import { NotComeAbout } from '../failures.ts';
import type { World } from '../world.ts';
import type { Day, Year } from './days.ts';
import { act, entry, idOf, mayNot } from './entries.ts';
import { PROJECTS, type ProjectPlan } from './project-list.ts';
import { clerkOf, wordOf } from './projects.ts';

const BUREAU = 'department:BZ-IIT';

const planOf = (id: string): ProjectPlan => {
  const found = PROJECTS.find((project) => project.id === id);
  if (found === undefined) throw new NotComeAbout(`${id} is no project of the year`);
  return found;
};

const Named = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Ids of the projects that bear a mark today. */
const marked = async (world: World, mark: string): Promise<readonly string[]> => {
  const path = `/api/registers/projects/entries?mark=${mark}&limit=100`;
  const { items } = await world.as('office').get(path, Named);
  return items.map(({ id }) => id).sort();
};

const mustBear = async (year: Year, mark: string, ...ids: readonly string[]): Promise<void> => {
  const wanted = ids.map((id) => idOf(year, wordOf(planOf(id)))).sort();
  const found = await marked(year.world, mark);
  must(found.join() === wanted.join(), `${mark}: ${found.length} projects, not ${ids.join()}`);
};

/** 拆分: two on one site of one builder are asked about, and merged into one with the sum of both. */
const mergeSplit = async (year: Year): Promise<void> => {
  const [first, second] = [planOf('kitchen-line'), planOf('kitchen-line-2')];
  const { tasks } = await entry(year.world, idOf(year, wordOf(second)));
  must(
    tasks.some(({ id }) => id === 'ask:split-due'),
    'nobody asks whether the project was split',
  );
  const { values } = await entry(year.world, idOf(year, wordOf(first)));
  await act(year, wordOf(second), BUREAU, 'merge', {
    values: { mergedInto: values.projectCode },
    reason: '同一单位、同一地点，属于拆分（示例）。',
  });
  await year.world.as(BUREAU).doesOn(`entries/${idOf(year, wordOf(first))}`, 'CorrectEntry', {
    values: { planTotal: String(first.plan + second.plan) },
    reason: '合并两期（示例）。',
  });
  year.world.tell(
    '同一单位同一地点两个项目疑似拆分，核实后并入',
    'two projects of one builder on one site are asked about, and merged',
  );
};

const Sheet = z.object({ name: z.string(), url: z.string() });

/** 双调度 of a month: the two lists side by side and the sheet for the meeting; what statistics says is its own to correct. */
const dispatch = async (year: Year): Promise<void> => {
  const { world } = year;
  await mustBear(year, 'not-entered', 'home-textiles', 'refrigerators', 'recycled-aluminium');
  await mustBear(year, 'not-started', 'intermediates', 'blade-tests');
  const path = '/api/registers/projects/documents/sheet.xlsx?comparison=double-dispatch';
  await world.as('office').get(path, Sheet);
  // What is one county's is not there for another.
  const others = clerkOf(planOf('home-textiles'));
  await mayNot(year, 'NotFound', wordOf(planOf('kitchen-plant')), others, 'build');
  const waiting = ['home-textiles', 'refrigerators'].map(planOf);
  for (const project of waiting) {
    const stream = `entries/${idOf(year, wordOf(project))}`;
    await world.as(clerkOf(project)).isRefusedOn('ByActAlone', stream, 'CorrectEntry', {
      values: { inStatistics: world.today() },
      reason: '登记有误（示例）。',
    });
    await act(year, wordOf(project), clerkOf(project), 'explain-difference', {
      values: { difference: '施工合同未备案（示例）', differenceUntil: '2026-12-31' },
    });
  }
  world.tell(
    '双调度：应统未统3个、统而未建2个，对照表提交调度会，差异逐项说明',
    'double dispatching: three started and not entered, two entered and not started; each says why',
  );
};

const COLD_CHAIN = planOf('cold-chain');

/** Red, sixty days after the planned start: the sponsoring leader hears of it first, then the leading group. */
const escalate = async (year: Year): Promise<void> => {
  await mustBear(year, 'start-overdue', 'cold-chain');
  const raise = {
    values: { matterKind: 'land', request: '冷链物流项目需新增建设用地120亩（示例）。' },
  };
  const word = wordOf(COLD_CHAIN);
  await mayNot(year, 'CheckFailed', word, clerkOf(COLD_CHAIN), 'raise-matter', raise);
  await act(year, word, clerkOf(COLD_CHAIN), 'escalate', {
    values: { sponsor: '副县长（示例）', escalatedOn: year.world.today() },
    reason: '用地指标未落实（示例）。',
  });
  await act(year, word, clerkOf(COLD_CHAIN), 'raise-matter', raise);
  await year.world.settled();
  const { raised } = await entry(year.world, idOf(year, word));
  const matter = raised.find(({ register }) => register === 'matters');
  must(matter !== undefined, 'no matter was raised');
  year.ids.set('matter', matter?.id ?? '');
  year.world.tell(
    '肉牛冷链物流项目逾期60日未开工（红灯），报帮包领导后提请领导小组协调',
    'a project is red: its sponsoring leader is told, then the leading group is asked',
  );
};

const tellBattery = (year: Year): Promise<void> =>
  act(year, wordOf(planOf('batteries')), clerkOf(planOf('batteries')), 'escalate', {
    values: { sponsor: '副区长（示例）', escalatedOn: year.world.today() },
    reason: '投资方资金未到位（示例）。',
  });

/** What is done about projects as their lights say. */
export const dispatchDays: readonly Day[] = [
  { on: '2026-06-10', act: mergeSplit },
  { on: '2026-07-22', act: (year) => mustBear(year, 'start-behind', 'net-setting', 'cold-chain') },
  { on: '2026-08-24', act: escalate },
  { on: '2026-09-09', act: dispatch },
  { on: '2026-12-14', act: tellBattery },
];
