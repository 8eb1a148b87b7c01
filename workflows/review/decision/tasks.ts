import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { Clock } from '../../calendar/clock.ts';
import type { DecisionBody } from '../../calls/call-parts.ts';
import type { CaseState } from '../../case/state.ts';
import { taskId } from '../../task-id.ts';
import { officeOf, taskOf } from '../task.ts';

/** Leaders read paper: the body is asked, and the office is asked to submit and to record what the minutes say. */
export const decisionTasks = (kase: CaseState): readonly Task[] => {
  const { decision } = kase.review;
  const body = decision?.chain[decision.next];
  return decision === undefined || body === undefined ? [] : deciderTasks(kase, body, decision);
};

type Since = Clock & { readonly since: string };

const bodyTask = ({ org, title, document }: DecisionBody, clock: Since): Task =>
  taskOf(
    {
      id: taskId('decision', org),
      kind: 'decision',
      org,
      role: 'leading-group',
      title,
      why: bilingual(
        `按批次规定的程序由本机关集体研究，结果以${document.zh}为准`,
        `The round has your body decide; its ${document.en} records the result`,
      ),
      commands: ['RecordDecision'],
      since: clock.since,
    },
    clock,
  );

const CORRECTED = bilingual(
  '；注意：排序后有部门更正了意见',
  '; note that a department corrected its opinion after the ranking',
);

const submitTask = (
  kase: CaseState,
  { org, title, document }: DecisionBody,
  { since, due }: Since,
): Task => {
  const note = kase.review.flags.some(({ to }) => to === 'office') ? CORRECTED : { zh: '', en: '' };
  return {
    id: taskId('submit', org),
    kind: 'submit',
    ...officeOf(kase),
    title: bilingual(`提请审议：${title.zh}`, `Submit for deliberation: ${title.en}`),
    why: bilingual(
      `由领导小组办公室提请审议，取得${document.zh}后代录结果并由另一人复核${note.zh}`,
      `The office submits it and, with the ${document.en} in hand, records the result on behalf with a second check${note.en}`,
    ),
    commands: ['RecordOnBehalf'],
    since,
    due,
  };
};

/** A decision is due of this body, for the first time or again. */
export const deciderTasks = (
  kase: CaseState,
  body: DecisionBody,
  clock: Since,
): readonly Task[] => [bodyTask(body, clock), submitTask(kase, body, clock)];

export const deferredTasks = (kase: CaseState): readonly Task[] => [
  {
    id: 'resume',
    kind: 'resume',
    ...officeOf(kase),
    title: bilingual('补充材料后再议', 'Supplement and resume'),
    why: bilingual(
      '审议结果为暂缓，由领导小组办公室补充材料后再次提请审议',
      'The decision was deferred: the office supplements what was missing and submits it again',
    ),
    commands: ['ResumeCase'],
    since: kase.since,
  },
];
