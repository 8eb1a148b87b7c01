import municipal from '../../data/calls/binzhou-2026-municipal.json' with { type: 'json' };
import { type Application, applications } from './applications.ts';
import { must, mustRest, view } from './case-view.ts';
import { answerCorrection, returnForCorrection } from './correction.ts';
import { CallFile, departmentsAnswer, type Otherwise } from './departments.ts';
import * as disputes from './disputes.ts';
import { NotComeAbout } from './failures.ts';
import { type Filing, file, fillIn, openCase } from './filing.ts';
import { changeOwnPart } from './joint-application.ts';
import { Done } from './people.ts';
import { endWaiting, letDaysPass } from './silence.ts';
import type { World } from './world.ts';

export const call = CallFile.parse(municipal);

/** The cases of the round by the cluster's name in `data/cases`. */
export type Cases = Readonly<Record<string, Filing>>;

/** Opened and never filed: it lapses when the window closes, by nobody's act. */
const neverFiled = (model: Application): Application => ({
  ...model,
  id: 'never-filed',
  name: {
    zh: '滨城区家纺集群（示例，未提交）',
    en: 'Bincheng home textiles (sample, never filed)',
  },
  applicant: '371602',
  partners: [],
  entries: [{ call: call.id, track: 'distinctive' }],
});

export const all = <T>(of: readonly T[], act: (each: T) => Promise<unknown>): Promise<unknown> =>
  Promise.all(of.map(act));

export const filingOf = (cases: Cases, name: string): Filing => {
  const found = cases[name];
  if (found === undefined) throw new NotComeAbout(`${name} is not in the round`);
  return found;
};

/** 申报通知 and the counties' work: opened, filled in, confirmed. */
export const openRound = async (world: World): Promise<Cases> => {
  await world.as('office').post('/api/calls', { call: municipal }, Done);
  world.tell('发布申报批次：2026年度市级重点培育对象', 'the municipal round is opened');
  const [model] = applications;
  const unfiled = model === undefined ? [] : [neverFiled(model)];
  const opened = await Promise.all(
    [...applications, ...unfiled].map((application) => openCase(world, application, call.id)),
  );
  const filled = opened.filter(({ application }) => application.id !== 'never-filed');
  await all(filled, (filing) => fillIn(world, filing));
  world.tell(
    `${filled.length}个集群填报完毕，各填报单位分别确认锁定`,
    `${filled.length} applications are filled in, each part confirmed by its own unit`,
  );
  return Object.fromEntries(opened.map((filing) => [filing.application.id, filing]));
};

const LATE = ['smart-textiles', 'never-filed'];
const inTime = (cases: Cases): readonly Filing[] =>
  Object.entries(cases).flatMap(([name, filing]) => (LATE.includes(name) ? [] : [filing]));

/** Signed off, filed, looked at for form; one comes through its county, one goes back. */
export const fileAndAccept = async (world: World, cases: Cases): Promise<void> => {
  const get = (name: string) => filingOf(cases, name);
  await world.goTo('2026-03-05');
  await changeOwnPart(world, get('smart-textiles'));
  await world.goTo('2026-03-16');
  await all(inTime(cases), (filing) => file(world, filing));
  world.tell('11个集群经单位负责人签批后提交', 'eleven are signed off and filed');
  const park = get('metal-sheet');
  await mustRest(world, 'preliminary', [park.id]);
  await world.goTo('2026-03-17');
  await world.as('county:371625').does(park.id, 'RecommendPreliminarily', {
    verdict: 'recommend',
    document: world.document('示例博政推', '关于推荐博兴县金属板材集群的函'),
  });
  world.tell('园区申报经博兴县初审推荐', 'the park’s application passes its county’s own review');
  await world.goTo('2026-03-18');
  const returned = get('new-energy-equipment');
  await all(inTime(cases), ({ id }) =>
    id === returned.id
      ? returnForCorrection(world, returned)
      : world.as('office').does(id, 'AcceptCase'),
  );
  await world.goTo('2026-03-20');
  await answerCorrection(world, returned);
  await world.as('office').does(returned.id, 'AcceptCase');
};

/** Who answers otherwise than 无异议, by cluster. */
const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'food-processing': { 'BZ-CUSTOMS': 'silent' },
  'fine-chemicals': { 'BZ-STATS': 'silent' },
  'beef-processing': disputes.objection,
  'new-generation-it': disputes.notOurs,
  'new-materials': disputes.accidentFound,
};

/** 部门联审: ten departments at the same time, two silences, a dispute, a veto fact; the window is extended meanwhile. */
export const jointReview = async (world: World, cases: Cases): Promise<void> => {
  const get = (name: string) => filingOf(cases, name);
  await world.goTo('2026-03-23');
  await all(inTime(cases), ({ id, application }) =>
    departmentsAnswer(world, call, id, OTHERWISE[application.id]),
  );
  world.tell('部门联审：十个部门分别反馈', 'joint review: ten departments answer');
  world.tell(
    '高新区新一代信息技术集群：滨州海关答复“不涉及本部门”',
    'customs answers “not ours” for one of them',
  );
  await disputes.settleDispute(world, get('beef-processing'));
  await disputes.confirmVeto(world, get('new-materials'));
  await mustRest(world, 'not-selected', [get('new-materials').id]);
  await world.goTo('2026-03-26');
  await extendWindow(world, get('never-filed'));
  await letDaysPass(world, {
    noReply: get('food-processing'),
    escalated: get('fine-chemicals'),
  });
  await world.goTo('2026-03-30');
  await endWaiting(world, get('fine-chemicals'));
  await lateJointApplication(world, get('smart-textiles'));
  await world.goTo('2026-04-07', '10:00');
  await mustRest(world, 'lapsed', [get('never-filed').id]);
  world.tell('未提交的申报在截止后自动失效', 'what was never filed lapses at the window’s end');
};

/** 申报延期: for all, by a document. */
const extendWindow = async (world: World, draft: Filing): Promise<void> => {
  const closesAt = '2026-04-03T09:30:00.000Z';
  await world.as('office').doesOn(`calls/${call.id}`, 'ExtendWindow', {
    closesAt,
    document: world.document('示例滨制强办', '关于延长申报时间的通知'),
  });
  await world.settled();
  const { submission } = await view(world.as('county:371602'), draft.id);
  must(submission.closesAt === closesAt, 'a draft was not told of the extension');
  world.tell('发文将申报截止时间延至4月3日17:30', 'the window is extended by a document');
};

const lateJointApplication = async (world: World, filing: Filing): Promise<void> => {
  await world.goTo('2026-04-01', '10:00');
  await file(world, filing);
  await world.as('office').does(filing.id, 'AcceptCase');
  await departmentsAnswer(world, call, filing.id);
  world.tell(
    '智能纺织集群（三县联合）在延长期内签批提交并通过部门联审',
    'the joint application of three counties is filed within the extension',
  );
};
