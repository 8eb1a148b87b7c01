import { mustRest } from './case-view.ts';
import * as disputes from './disputes.ts';
import { appointmentOf, declareConflict, marks, type Panel, score, seatExpert } from './experts.ts';
import { all, type Cases, call, filingOf } from './municipal-round.ts';
import type { World } from './world.ts';

/** Seats by cluster: expert accounts, and about how well the panel thinks of it. */
const PANELS: Readonly<Record<string, Panel>> = {
  'high-end-aluminium': { experts: [1, 3, 4], percent: 90 },
  'smart-textiles': { experts: [1, 2, 4], percent: 88 },
  'fine-chemicals': { experts: [1, 3, 9], percent: 85 },
  'new-energy-equipment': { experts: [1, 4, 6], percent: 82 },
  'metal-sheet': { experts: [1, 6, 9], percent: 80 },
  'food-processing': { experts: [1, 4, 8], percent: 76 },
  'commercial-kitchenware': { experts: [1, 4, 9], percent: 89 },
  'rope-and-net': { experts: [1, 3, 9], percent: 86 },
  'beef-processing': { experts: [1, 4, 8], percent: 83 },
  'medicine-and-health': { experts: [1, 3, 8], percent: 79 },
  'new-generation-it': { experts: [1, 4, 6], percent: 72 },
};
const NAMES = Object.keys(PANELS);
const panelOf = (name: string): Panel => PANELS[name] ?? { experts: [], percent: 0 };

/** 实地核查 by sample: the largest are seen, the others are left out with a reason. */
const VISITED = ['high-end-aluminium', 'smart-textiles', 'commercial-kitchenware'];

const siteVisits = async (world: World, cases: Cases): Promise<void> => {
  const office = world.as('office');
  await all(NAMES, async (name) => {
    const { id } = filingOf(cases, name);
    const visit = VISITED.includes(name);
    await office.does(id, 'ChooseForSiteVisit', {
      visit,
      reason: visit ? '按规模抽取。' : '未被抽中。',
    });
    if (!visit) return;
    await office.does(id, 'RecordSiteVisit', {
      date: world.today(),
      participants: ['示例人员甲', '示例人员乙'],
      findings: '抽查5家企业，产值、用电与申报材料相符（示例）。',
      result: 'consistent',
    });
  });
  await mustRest(
    world,
    'experts',
    NAMES.map((name) => filingOf(cases, name).id),
  );
  world.tell('抽样实地核查3个集群', 'three are visited on site');
};

/** 回避: one of the applicant's own county cannot even be appointed; one declares a conflict and is replaced. */
const kitchenwarePanel = async (world: World, cases: Cases): Promise<void> => {
  const { id } = filingOf(cases, 'commercial-kitchenware');
  const own = await appointmentOf(world, 2, 5);
  await world.as('office').isRefused('ExpertNotIndependent', id, 'AppointExpert', own);
  const [first, second, third] = panelOf('commercial-kitchenware').experts;
  await seatExpert(world, id, 1, first ?? 0);
  await declareConflict(world, id, {
    seat: 2,
    number: 7,
    instead: second ?? 0,
    reason: '近三年为该集群企业提供技术咨询。',
  });
  await seatExpert(world, id, 3, third ?? 0);
  world.tell(
    '商用厨具集群：一名专家申报利害关系，回避并另行补选',
    'an expert declares a conflict, is barred, and the seat is filled again',
  );
};

/** Two have scored when a department corrects itself; they look at their marks again. */
const ropeScores = async (world: World, cases: Cases): Promise<void> => {
  const filing = filingOf(cases, 'rope-and-net');
  const { experts, percent } = panelOf('rope-and-net');
  const lines = (seat: number) => marks(call.rubric.lines, percent, seat);
  const marking = (seat: number, command: string) =>
    world
      .as(`expert:${experts[seat - 1]}`)
      .does(filing.id, command, { seat: String(seat), lines: lines(seat) });
  await Promise.all([1, 2].map((seat) => marking(seat, 'ScoreCase')));
  await disputes.correctOpinion(world, filing);
  await Promise.all([1, 2].map((seat) => marking(seat, 'ReviseScore')));
  await marking(3, 'ScoreCase');
};

/** 专家评审: interest declared before the papers open, blind marks, defence; then the ranking is frozen. */
export const panelReview = async (world: World, cases: Cases): Promise<void> => {
  await siteVisits(world, cases);
  await world.goTo('2026-04-08');
  await kitchenwarePanel(world, cases);
  await all(
    NAMES.filter((name) => name !== 'commercial-kitchenware'),
    async (name) => {
      for (const [index, number] of panelOf(name).experts.entries())
        await seatExpert(world, filingOf(cases, name).id, index + 1, number);
    },
  );
  world.tell('专家签署保密承诺、声明回避后查阅材料', 'experts commit to secrecy, then read');
  await world.goTo('2026-04-09');
  await all(NAMES, (name) =>
    name === 'rope-and-net'
      ? ropeScores(world, cases)
      : score(world, call, filingOf(cases, name).id, panelOf(name)),
  );
  await world.goTo('2026-04-10');
  await all(NAMES, (name) =>
    score(world, call, filingOf(cases, name).id, panelOf(name), 'ScoreDefence'),
  );
  await world.as('expert:1').does(filingOf(cases, 'high-end-aluminium').id, 'GivePanelOpinion', {
    text: '专家组认为该集群主导产业突出、链条完整，建议予以支持（示例）。',
  });
  await mustRest(
    world,
    'decision',
    NAMES.map((name) => filingOf(cases, name).id),
  );
  world.tell(
    '专家评分、现场答辩结束，两个申报方向排序锁定',
    'scored and heard; both rankings are frozen',
  );
};
