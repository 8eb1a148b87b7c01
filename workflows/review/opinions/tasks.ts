import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { taskId } from '../../task-id.ts';
import { standsStill } from '../items/state.ts';
import { officeOf, taskOf } from '../task.ts';
import type { DepartmentSeat } from './state.ts';

/** While the applicant has what the department sent back, its own clock stands still. */
const stopped = (task: Task): Task => {
  const { due: _due, wakeAt: _wakeAt, ...rest } = task;
  return { ...rest, paused: true };
};

const AGAIN = bilingual(
  '申报数据已更正，原意见所依据的指标有变化，请就变化后的数据重新反馈；原意见留存',
  'Figures that your opinion rested on were changed: give it again on them; the old one stays on file',
);

/** Why it moved, where it did. */
const movedFrom = ({ formerly = [] }: DepartmentSeat): Bilingual =>
  formerly.length === 0
    ? bilingual('', '')
    : bilingual(
        `。原由${formerly.map(({ zh }) => zh).join('、')}承办，机构调整后由本单位承接，已反馈的意见不变`,
        `. It was asked of ${formerly.map(({ en }) => en).join(', ')}, whose work is yours now; what was said stands`,
      );

const opinionTask = (seat: DepartmentSeat): Task => {
  const moved = movedFrom(seat);
  const figures = seat.indicators.length;
  const facts = seat.vetoFacts.length;
  return taskOf(
    {
      id: taskId('opinion', seat.org),
      kind: 'opinion',
      org: seat.org,
      role: 'department',
      title: bilingual('反馈联审意见', 'Give an opinion'),
      why:
        seat.fallen === undefined
          ? bilingual(
              `批次规定由本部门核实${figures}项指标${facts === 0 ? '' : `并答复${facts}项一票否决事项`}；逾期不视为同意${moved.zh}`,
              `The round has your department verify ${figures} indicators${facts === 0 ? '' : ` and answer for ${facts} veto facts`}; silence is no consent${moved.en}`,
            )
          : AGAIN,
      commands: ['GiveOpinion', 'RaiseItems'],
      since: seat.askedAt,
    },
    seat,
  );
};

const escalatedTask = (seat: DepartmentSeat, office: string, to: string): Task => ({
  id: taskId('escalated', seat.org),
  kind: 'escalated',
  org: to,
  role: to === office ? 'office' : 'leading-group',
  title: bilingual('部门逾期未反馈', 'A department has not answered'),
  why:
    seat.vetoFacts.length > 0
      ? bilingual(
          '该部门负责答复一票否决事项，未反馈不能视为没有；请督促，或附书面依据结束等待',
          'It answers for veto facts, which silence never settles: urge it, or end the waiting with a document',
        )
      : bilingual(
          '批次规定逾期后继续等待，由本机关督促或决定结束等待',
          'The round waits on after the time limit: you urge the department or end the waiting',
        ),
  commands: ['EndWaiting'],
  since: seat.overdueAt ?? seat.askedAt,
});

/** What departments are asked, and what became of those whose time is over; `ask`: in the words of what is reviewed. */
export const seatTasks = (
  kase: CaseState,
  ask: (seat: DepartmentSeat) => Task,
): readonly Task[] => {
  const { org: office } = officeOf(kase);
  return Object.values(kase.review.departments)
    .filter(({ status }) => status === 'asked')
    .flatMap((seat) => {
      if (standsStill(kase.review, seat.org)) return [stopped(ask(seat))];
      return seat.escalatedTo === undefined
        ? [ask(seat)]
        : [ask(seat), escalatedTask(seat, office, seat.escalatedTo)];
    });
};

export const opinionTasks = (kase: CaseState): readonly Task[] => seatTasks(kase, opinionTask);
