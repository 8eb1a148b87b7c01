import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { Clock } from '../../calendar/clock.ts';
import type { DecisionBody } from '../../calls/call.ts';
import type { CaseState } from '../../case/state.ts';
import { taskId } from '../../task-id.ts';
import { officeOf, taskOf } from '../task.ts';

/** Leaders read paper: the body is asked, and the office is asked to submit and to record what the minutes say. */
export const decisionTasks = (kase: CaseState): readonly Task[] => {
  const { decision } = kase.review;
  const body = decision?.chain[decision.next];
  return decision === undefined || body === undefined ? [] : deciderTasks(kase, body, decision);
};

/** A decision is due of this body, for the first time or again. */
export const deciderTasks = (
  kase: CaseState,
  body: DecisionBody,
  clock: Clock & { readonly since: string },
): readonly Task[] => {
  const corrected = kase.review.flags.some(({ to }) => to === 'office')
    ? bilingual(
        '；注意：排序后有部门更正了意见',
        '; note that a department corrected its opinion after the ranking',
      )
    : { zh: '', en: '' };
  return [
    taskOf(
      {
        id: taskId('decision', body.org),
        kind: 'decision',
        org: body.org,
        role: 'leading-group',
        title: body.title,
        why: bilingual(
          `按批次规定的程序由本机关集体研究，结果以${body.document.zh}为准`,
          `The round has your body decide; its ${body.document.en} records the result`,
        ),
        commands: ['RecordDecision'],
        since: clock.since,
      },
      clock,
    ),
    {
      id: taskId('submit', body.org),
      kind: 'submit',
      ...officeOf(kase),
      title: bilingual(`提请审议：${body.title.zh}`, `Submit for deliberation: ${body.title.en}`),
      why: bilingual(
        `由领导小组办公室提请审议，取得${body.document.zh}后代录结果并由另一人复核${corrected.zh}`,
        `The office submits it and, with the ${body.document.en} in hand, records the result on behalf with a second check${corrected.en}`,
      ),
      commands: ['RecordOnBehalf'],
      since: clock.since,
      due: clock.due,
    },
  ];
};

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
