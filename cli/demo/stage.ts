import { departmentsAnswer } from './departments.ts';
import { appointmentOf } from './experts.ts';
import { file } from './filing.ts';
import * as leadingGroup from './leading-group.ts';
import * as municipal from './municipal-round.ts';
import { publish } from './notices.ts';
import { objectByPost } from './objection.ts';
import { panelReview } from './panel-round.ts';
import * as provincial from './province-round.ts';
import { openRecommendation, recommend } from './recommendation.ts';
import { openWorld, type World } from './world.ts';
import { cultivate } from './year/year.ts';

/**
 * Moments of the demo's round at which somebody has something to do; each includes those before it. The year is one of
 * its own: it follows the recognition, and not what is recommended upward meanwhile.
 */
export const PHASES = [
  'drafts',
  'filed',
  'accepted',
  'departments',
  'reviewed',
  'panel',
  'ranked',
  'decided',
  'notice',
  'recognised',
  'nominating',
  'recommended',
  'year',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Stage {
  readonly world: World;
  /** Applications by their name in `data/cases`. */
  readonly cases: municipal.Cases;
  stop(): Promise<void>;
}

const LATE = ['smart-textiles', 'never-filed'];
const inTime = (cases: municipal.Cases) =>
  Object.entries(cases).flatMap(([name, filing]) => (LATE.includes(name) ? [] : [filing]));

/** Half of the departments' work: some have answered everything, customs and statistics nothing. */
const someAnswer = async (world: World, cases: municipal.Cases): Promise<void> => {
  await world.goTo('2026-03-23');
  await municipal.all(inTime(cases), ({ id }) =>
    departmentsAnswer(world, municipal.call, id, { 'BZ-STATS': 'silent', 'BZ-CUSTOMS': 'silent' }),
  );
};

/** Three experts are appointed to three cases; nobody has declared anything yet. */
const seats = async (world: World, cases: municipal.Cases): Promise<void> => {
  for (const name of ['high-end-aluminium', 'commercial-kitchenware', 'rope-and-net']) {
    const { id } = municipal.filingOf(cases, name);
    const office = world.as('office');
    await office.does(id, 'ChooseForSiteVisit', { visit: false, reason: '未被抽中。' });
    for (const [index, expert] of [1, 4, 9].entries())
      await office.does(id, 'AppointExpert', await appointmentOf(world, index + 1, expert));
  }
};

const LISTED = [
  'high-end-aluminium',
  'smart-textiles',
  'fine-chemicals',
  'metal-sheet',
  'new-energy-equipment',
  'food-processing',
  'commercial-kitchenware',
  'rope-and-net',
  'beef-processing',
];

const noticeWithObjection = async (world: World, cases: municipal.Cases): Promise<void> => {
  await world.goTo('2026-04-22');
  const ids = LISTED.map((name) => municipal.filingOf(cases, name).id);
  const title = '关于2026年度市级先进制造业集群重点培育对象拟定名单的公示（示例）';
  await publish(world, municipal.call.id, ids, { title, firstDay: '2026-04-23' });
  await world.goTo('2026-04-27');
  await objectByPost(world, municipal.filingOf(cases, 'rope-and-net'));
};

/** The provincial round: its applications filed by the offices and reviewed, a batch opened; with `sent` the letter too. */
const upstream = async (world: World, cases: municipal.Cases, sent: boolean): Promise<void> => {
  await leadingGroup.noticeAndRecognition(world, cases, LISTED);
  await leadingGroup.followLater(world, cases);
  const above = await provincial.reviewProvincialRound(world, cases);
  if (sent) await recommend(world, provincial.call.id, above);
  else await openRecommendation(world, provincial.call.id);
};

/** Plays the municipal round to a moment, by the same requests that people's browsers send. */
export const playTo = async (world: World, phase: Phase): Promise<municipal.Cases> => {
  const until = PHASES.indexOf(phase === 'year' ? 'recognised' : phase);
  const reached = (wanted: Phase): boolean => until >= PHASES.indexOf(wanted);
  const cases = await municipal.openRound(world);
  if (phase === 'filed') {
    await world.goTo('2026-03-16');
    await municipal.all(inTime(cases), (filing) => file(world, filing));
  }
  if (reached('accepted')) await municipal.fileAndAccept(world, cases);
  if (phase === 'departments') await someAnswer(world, cases);
  if (reached('reviewed')) await municipal.jointReview(world, cases);
  if (phase === 'panel') await seats(world, cases);
  if (reached('ranked')) await panelReview(world, cases);
  if (reached('decided')) await leadingGroup.decideRound(world, cases, {});
  if (phase === 'notice') await noticeWithObjection(world, cases);
  if (phase === 'recognised' || phase === 'year')
    await leadingGroup.noticeAndRecognition(world, cases, LISTED);
  if (phase === 'year') await cultivate(world, cases);
  if (reached('nominating')) await upstream(world, cases, phase === 'recommended');
  await world.settled();
  return cases;
};

/** A system of its own in a temporary folder, its clock in March 2026, played to the phase; `tell` hears of each step. */
export const stage = async (
  phase: Phase,
  tell: (day: string, zh: string, en: string) => void = () => undefined,
): Promise<Stage> => {
  const world = await openWorld('2026-03-03', tell);
  try {
    const cases = await playTo(world, phase);
    return { world, cases, stop: () => world.instance.stop() };
  } catch (error) {
    await world.instance.stop();
    throw error;
  }
};
