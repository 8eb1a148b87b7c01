import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import type { CaseState } from '../case/state.ts';
import { type TaskId, taskId } from '../task-id.ts';
import { unansweredPartners } from './access.ts';
import { openDepartures, unconfirmedStays } from './partners.ts';
import type { Departure } from './state.ts';

/** Asks each partner that the lead named whether it takes part. */
export const joinTasks = (kase: CaseState, due: Task['due']): readonly Task[] =>
  unansweredPartners(kase).map((org) => ({
    id: taskId('join', org),
    kind: 'join',
    org,
    role: 'clerk',
    title: bilingual('答复是否联合申报', 'Say whether your unit joins'),
    why: bilingual(
      '牵头申报单位将本单位列为联合申报单位，同意后方可填报、确认和签批；不同意的请办理退出',
      'The lead named your unit as a joint applicant: join before you fill in, confirm and sign, or leave.',
    ),
    commands: ['JoinApplication', 'LeaveApplication'],
    since: kase.since,
    ...(due === undefined ? {} : { due }),
  }));

type Asked = Task & { readonly id: TaskId };

const stayTask = ({ org: after, at }: Departure, org: string): Asked => ({
  id: taskId('stay', after, org),
  kind: 'stay',
  org,
  role: 'unit-head',
  title: bilingual('确认继续联合申报', 'Confirm that your unit stays'),
  why: bilingual(
    '有联合申报单位在公示期间退出，其余申报单位须由单位负责人重新确认；确认前该项目暂缓办理',
    'A joint applicant left during the notice: the head of each other unit confirms anew, and the case waits until then.',
  ),
  commands: ['ConfirmStaying'],
  since: at,
});

const correctTask = (kase: CaseState, { org, at }: Departure): Asked => ({
  id: taskId('correct-list', org),
  kind: 'correct-list',
  org: kase.identity?.office ?? '',
  role: 'office',
  title: bilingual('更正公示名单', 'Correct the published list'),
  why: bilingual(
    '有联合申报单位在公示期间退出，其余单位均已确认继续申报，须发布更正公示，更正申报单位后公示期另计',
    'A joint applicant left during the notice and the others go on: a corrected notice says who files, with days of its own.',
  ),
  commands: ['CorrectNotice'],
  since: at,
});

/** What a departure during the notice asks: the others whether they go on, then the office to set the list right. */
const asked = (kase: CaseState, departure: Departure): readonly Asked[] => {
  const open = unconfirmedStays(kase, departure);
  return open.length === 0
    ? [correctTask(kase, departure)]
    : open.map((org) => stayTask(departure, org));
};

export const departureTasks = (kase: CaseState): readonly Task[] =>
  openDepartures(kase).flatMap((departure) => asked(kase, departure));

/** The first of the questions that a departure asks: by it the open question is found. */
export const departureQuestions = (
  kase: CaseState,
): readonly { readonly taskId: TaskId; readonly since: string }[] =>
  openDepartures(kase).flatMap((departure) =>
    asked(kase, departure)
      .slice(0, 1)
      .map(({ id, since }) => ({ taskId: id, since })),
  );
