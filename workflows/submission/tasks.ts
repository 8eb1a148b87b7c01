import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { withEscalated } from '../case/escalated.ts';
import type { CaseState } from '../case/state.ts';
import { taskId } from '../task-id.ts';
import { partsToCorrect, toCorrectSince, unansweredPartners, unconfirmedParts } from './access.ts';
import { fileWake, sponsorTask } from './late-tasks.ts';
import { departureTasks, joinTasks } from './partner-tasks.ts';
import { clocks } from './preliminary.ts';
import { closingDay, sayMoment } from './say-moment.ts';
import { openCovered, sealCode, unsignedUnits } from './seals.ts';

const windowDue = (kase: CaseState): Task['due'] => {
  const { closesAt } = kase.submission;
  const moment = sayMoment(closesAt);
  return {
    at: closesAt,
    date: closingDay(closesAt),
    why: {
      rule: 'call.window.closesAt',
      because: bilingual(
        `申报通知规定${moment.zh}截止，以系统提交时间为准`,
        `The call notice closes the round on ${moment.en}, by the time of filing here.`,
      ),
    },
  };
};

/** Fill and file (填报并提交): the lead's clerk has it until the window's end. */
const fileTask = (kase: CaseState): Task => {
  const { submission, identity } = kase;
  const { returned } = submission;
  return {
    id: 'file',
    kind: 'file',
    org: identity?.applicant ?? '',
    role: 'clerk',
    title: bilingual('填报并提交申报材料', 'Fill in and file the application'),
    why:
      returned === undefined
        ? bilingual(
            '本单位为牵头申报单位，由承办科室填报，各部分确认、单位负责人签批后提交',
            'Yours is the lead applicant: its clerk fills in and files once all parts are confirmed and signed off.',
          )
        : bilingual(
            `县级初审退回：${returned.reason}。请修改后重新提交`,
            `Returned by the county: ${returned.reason}. Correct it and file again.`,
          ),
    commands: ['ConfirmPart', 'ReopenPart', 'AttachFile', 'DetachFile', 'FileCase', 'WithdrawCase'],
    since: kase.since,
    due: windowDue(kase),
    ...fileWake(submission),
  };
};

const partTask = (kase: CaseState, part: string, org: string): Task => ({
  id: taskId('confirm', part),
  kind: 'confirm-part',
  org,
  role: 'clerk',
  title: bilingual('填报并确认本单位部分', 'Fill in and confirm your own part'),
  why:
    kase.status !== 'draft'
      ? bilingual(
          '退回清单列有本单位填报的部分，请修改后重新确认',
          'The list of what is to be corrected names your part: change it and confirm it again.',
        )
      : bilingual(
          '本单位为联合申报单位，该部分只能由本单位填报和确认锁定',
          'Yours is a joint applicant: only you fill in and confirm this part.',
        ),
  commands: ['ConfirmPart', 'ReopenPart', 'AttachFile', 'DetachFile'],
  since: kase.since,
  ...(kase.status === 'draft' ? { due: windowDue(kase) } : {}),
});

/** Partners' own parts that are open, or that a return names and nobody confirmed since. */
const openPartnerParts = (kase: CaseState) => {
  const lead = kase.identity?.applicant;
  const named = partsToCorrect(kase);
  const open =
    kase.status === 'draft'
      ? unconfirmedParts(kase)
      : kase.submission.wanted.filter(
          ({ part }) =>
            named.has(part) &&
            (own(kase.submission.parts, part)?.at ?? '') <= (toCorrectSince(kase, part) ?? ''),
        );
  const unanswered = unansweredPartners(kase);
  return open.filter(({ org }) => org !== lead && !unanswered.includes(org));
};

const signOffTask = (kase: CaseState, org: string): Task => ({
  id: taskId('sign-off', org),
  kind: 'sign-off',
  org,
  role: 'unit-head',
  title: bilingual('单位负责人签批', 'Sign off the application'),
  why: bilingual(
    `本单位签批范围内的各部分均已确认锁定（版本校验码${sealCode(kase, org)}），须经本单位负责人签批并登记正式文件`,
    `All parts that your unit signs for are confirmed (check code ${sealCode(kase, org)}): the head of the unit signs off, with the formal document.`,
  ),
  commands: ['SignOff'],
  since: kase.since,
  ...(kase.status === 'draft' ? { due: windowDue(kase) } : {}),
});

/** At a higher level the letter stands for the heads of those below. */
const signOffTasks = (kase: CaseState): readonly Task[] =>
  kase.identity?.from !== undefined
    ? []
    : unsignedUnits(kase)
        .filter((org) => openCovered(kase, org).length === 0)
        .map((org) => signOffTask(kase, org));

const preliminaryTask = (kase: CaseState): readonly Task[] => {
  const { preliminary } = kase.submission;
  if (preliminary === undefined) return [];
  const { recommender, since, due, wakeAt } = preliminary;
  return [
    {
      id: 'preliminary',
      kind: 'preliminary',
      org: recommender,
      role: 'clerk',
      title: bilingual('县级初审推荐', 'Preliminary review'),
      why: bilingual(
        '园区、促进组织申报须经所在县（市、区）初审推荐，贵单位为推荐单位',
        'Parks and promotion organisations file through their county: yours is the recommending unit.',
      ),
      commands: ['RecommendPreliminarily'],
      since,
      due,
      wakeAt,
    },
  ];
};

const takenBackTasks = (kase: CaseState): readonly Task[] => {
  const { takenBack } = kase.submission;
  const gone = kase.status === 'recommended';
  if (takenBack === undefined || (kase.status !== 'nominated' && !gone)) return [];
  const { number } = takenBack.document;
  return [
    {
      id: 'taken-back',
      kind: 'taken-back',
      org: kase.identity?.office ?? '',
      role: 'office',
      title: bilingual('下级撤回推荐，请办理', 'Taken back by the level below'),
      why: gone
        ? bilingual(
            `下级以${number}撤回推荐，而本级已行文上报，须由本级办理撤回推荐`,
            `The level below took it back by ${number}, and this level has sent it up: withdraw the recommendation`,
          )
        : bilingual(
            `下级以${number}撤回推荐，须由本级移出拟推荐名单`,
            `The level below took it back by ${number}: take it out of the nominations`,
          ),
      commands: [gone ? 'WithdrawRecommendation' : 'WithdrawNomination'],
      since: takenBack.at,
    },
  ];
};

/** Who is asked what, from the opening to the filing and while something that was sent back is open. */
export const tasks = (kase: CaseState): readonly Task[] => {
  if (kase.status === 'preliminary')
    return withEscalated(kase, clocks(kase), preliminaryTask(kase));
  const isOutside = kase.status !== 'draft' && kase.status !== 'correction';
  const others = isOutside ? [...takenBackTasks(kase), ...departureTasks(kase)] : [];
  if (isOutside && partsToCorrect(kase).size === 0) return others;
  return [
    ...others,
    ...(kase.status === 'draft' ? [fileTask(kase)] : []),
    ...sponsorTask(kase),
    ...(kase.status === 'draft' ? joinTasks(kase, windowDue(kase)) : []),
    ...openPartnerParts(kase).map(({ part, org }) => partTask(kase, part, org)),
    ...signOffTasks(kase),
  ];
};
