import provincial from '../../data/calls/binzhou-2026-province-round.json' with { type: 'json' };
import { applications } from './applications.ts';
import { mustRest } from './case-view.ts';
import { decide, type Resolved } from './decisions.ts';
import { CallFile, departmentsAnswer, type Otherwise } from './departments.ts';
import { type Panel, score, seatExpert } from './experts.ts';
import { file, fillIn, openCase } from './filing.ts';
import { all, type Cases, filingOf } from './municipal-round.ts';
import { publish } from './notices.ts';
import { Done } from './people.ts';
import type { World } from './world.ts';

export const call = CallFile.parse(provincial);

const PANELS: Readonly<Record<string, Panel>> = {
  'high-end-aluminium': { experts: [1, 3, 4], percent: 91 },
  'smart-textiles': { experts: [1, 2, 9], percent: 88 },
  'fine-chemicals': { experts: [6, 8, 4], percent: 86 },
  'commercial-kitchenware': { experts: [1, 4, 9], percent: 84 },
  'rope-and-net': { experts: [3, 4, 6], percent: 82 },
  'beef-processing': { experts: [4, 8, 9], percent: 79 },
  'food-processing': { experts: [4, 6, 9], percent: 76 },
};
const RECOMMENDED = ['high-end-aluminium', 'smart-textiles', 'fine-chemicals'];

/** The same clusters a season later: new applications in the province's round, on the records that they have. */
const openAndFile = async (world: World, municipal: Cases): Promise<Cases> => {
  await world.goTo('2026-06-24');
  await world.as('office').post('/api/calls', { call: provincial }, Done);
  world.tell(
    '转发省厅通知，组织推荐省级集群（名额2个）',
    'the province’s call is forwarded; quota two',
  );
  await world.goTo('2026-06-29', '10:00');
  const filing = await Promise.all(
    applications
      .filter(({ entries }) => entries.some((entry) => entry.call === call.id))
      .map((one) => openCase(world, one, call.id, filingOf(municipal, one.id).clusterId)),
  );
  await all(filing, (one) => fillIn(world, one));
  await world.goTo('2026-07-06');
  await all(filing, (one) => file(world, one));
  await world.goTo('2026-07-07');
  await all(filing, ({ id }) => world.as('office').does(id, 'AcceptCase'));
  world.tell(
    `${filing.length}个集群按新一年度数据另行申报并受理`,
    `${filing.length} clusters file anew and are accepted`,
  );
  return Object.fromEntries(filing.map((one) => [one.application.id, one]));
};

/** Departments and experts at the same time, as this call says. */
const review = async (world: World, cases: Cases): Promise<void> => {
  const names = Object.keys(cases);
  const ids = names.map((name) => filingOf(cases, name).id);
  await mustRest(world, 'departments-and-experts', ids);
  await world.goTo('2026-07-08');
  await all(names, async (name) => {
    const { id } = filingOf(cases, name);
    const panel = PANELS[name] ?? { experts: [], percent: 0 };
    const silent: Otherwise = name === 'beef-processing' ? { 'BZ-SCIENCE': 'silent' } : {};
    const seated = async () => {
      for (const [index, number] of panel.experts.entries())
        await seatExpert(world, id, index + 1, number);
      await score(world, call, id, panel);
    };
    await Promise.all([departmentsAnswer(world, call, id, silent), seated()]);
  });
  await world.goTo('2026-07-20');
  await mustRest(world, 'decision', ids);
  world.tell('部门联审与专家评审并行完成，排序锁定', 'departments and experts in parallel; ranked');
};

/** Three are to be recommended, for two places. */
const decideAndPublish = async (world: World, cases: Cases): Promise<void> => {
  const resolved = Object.fromEntries(
    Object.entries(cases).map(([name, { id }]): [string, Resolved] => [
      id,
      RECOMMENDED.includes(name)
        ? { verdict: 'adopt', outcome: 'recommend' }
        : { verdict: 'adopt', outcome: 'not', reason: '本年度推荐名额有限（示例）。' },
    ]),
  );
  await decide(
    world,
    'BZ-IIT-PARTY-GROUP',
    world.document('示例滨工信党纪', '局党组会议纪要'),
    resolved,
  );
  await world.goTo('2026-07-23');
  await decide(
    world,
    'BZ-LEADING-GROUP',
    world.document('示例滨制强纪', '领导小组会议纪要'),
    resolved,
  );
  const ids = RECOMMENDED.map((name) => filingOf(cases, name).id);
  await world.goTo('2026-07-24');
  const title = '关于拟推荐省级先进制造业集群名单的公示（示例）';
  await publish(world, call.id, ids, { title, firstDay: '2026-07-27' });
  await world.goTo('2026-08-03');
  await mustRest(world, 'notice-over', ids);
  world.tell('拟推荐3个并公示期满', 'three are proposed and have been on notice');
};

/** Up to the point where the office nominates. */
export const reviewProvincialRound = async (world: World, municipal: Cases): Promise<Cases> => {
  const cases = await openAndFile(world, municipal);
  await review(world, cases);
  await decideAndPublish(world, cases);
  return cases;
};
