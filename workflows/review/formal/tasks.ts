import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { sayMoment } from '../../submission/say-moment.ts';
import { officeOf, taskOf } from '../task.ts';
import type { Returned } from './state.ts';

export const formalTasks = (kase: CaseState): readonly Task[] => {
  const { formal, returns } = kase.review;
  if (formal === undefined) return [];
  return [
    taskOf(
      {
        id: 'formal-review',
        kind: 'formal-review',
        ...officeOf(kase),
        title: bilingual('形式审查', 'Formal review'),
        why:
          returns.length === 0
            ? bilingual(
                '项目已提交，由领导小组办公室审查材料是否齐全、是否符合申报范围',
                'The application is filed: the office checks whether it is complete and in scope',
              )
            : bilingual(
                `第${returns.length}次补正已提交，由领导小组办公室继续审查，补正期间已扣除`,
                `Correction ${returns.length} is in: the office goes on, the time of the correction is left out`,
              ),
        commands: ['AcceptCase', 'ReturnForCorrection', 'DeclineCase'],
        since: kase.since,
      },
      formal,
    ),
  ];
};

const upstreamNote = ({ upstreamDeadline }: Returned) =>
  upstreamDeadline === undefined
    ? { zh: '', en: '' }
    : {
        zh: `；上级截止时间${sayMoment(upstreamDeadline).zh}不因补正顺延`,
        en: `; the higher level's deadline of ${sayMoment(upstreamDeadline).en} does not move`,
      };

const correct = (kase: CaseState, returned: Returned): Task => {
  const note = upstreamNote(returned);
  const count = returned.items.length;
  return taskOf(
    {
      id: 'correction',
      kind: 'correction',
      org: kase.identity?.applicant ?? '',
      // At a higher level the applicant is the office that recommended.
      role: kase.identity?.from === undefined ? 'clerk' : 'office',
      title: bilingual('补正材料', 'Correct the application'),
      why: bilingual(
        `领导小组办公室一次性告知${count}项需补正内容，由申报单位逐项补正并答复${note.zh}`,
        `The office named all ${count} items at once: the applicant corrects and answers each${note.en}`,
      ),
      commands: ['AnswerReturn', 'ConfirmPart', 'ReopenPart', 'AttachFile'],
      since: returned.at,
    },
    returned,
  );
};

/** What a partner has to confirm again is a task of the submission. */
export const correctionTasks = (kase: CaseState): readonly Task[] => {
  const { formal, returned } = kase.review;
  if (returned === undefined) return [];
  const isLate = returned.overdueAt !== undefined;
  return [
    correct(kase, returned),
    {
      id: isLate ? 'overdue-correction' : 'formal-review',
      kind: isLate ? 'overdue-correction' : 'formal-review',
      ...officeOf(kase),
      title: isLate
        ? bilingual('逾期未补正', 'Not corrected in time')
        : bilingual('形式审查（暂停计时）', 'Formal review (clock paused)'),
      why: isLate
        ? bilingual(
            '申报单位逾期未补正，由领导小组办公室决定延长期限或不予受理；系统不会自动终止',
            'The applicant did not correct in time: the office extends or declines; nothing ends by itself',
          )
        : bilingual(
            '材料在申报单位补正，办公室办理时限暂停计时',
            'The applicant holds the case: the office’s clock stands still',
          ),
      commands:
        isLate && formal !== undefined ? ['ExtendCorrection', 'DeclineCase'] : ['ExtendCorrection'],
      since: returned.overdueAt ?? returned.at,
      paused: !isLate,
    },
  ];
};
