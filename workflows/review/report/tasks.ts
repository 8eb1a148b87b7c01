import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { taskId } from '../../task-id.ts';
import type { DepartmentSeat } from '../opinions/state.ts';
import { seatTasks } from '../opinions/tasks.ts';
import { officeOf, taskOf } from '../task.ts';
import { reportOf, unsettledFigures } from './standing.ts';
import type { ReportFlag } from './state.ts';

const verify = (seat: DepartmentSeat): Task =>
  taskOf(
    {
      id: taskId('opinion', seat.org),
      kind: 'opinion',
      org: seat.org,
      role: 'department',
      title: bilingual('核实运行监测数据', 'Verify the report’s figures'),
      why: bilingual(
        `批次规定由本部门核实${seat.indicators.length}项指标；逾期记为未核实，不视为一致`,
        `The round has your department verify ${seat.indicators.length} indicators; silence is recorded as not verified, never as agreed`,
      ),
      commands: ['VerifyFigures'],
      since: seat.askedAt,
    },
    seat,
  );

/** What the departments were asked, each for its own figures. */
export const verificationTasks = (kase: CaseState): readonly Task[] => seatTasks(kase, verify);

export const confirmationTasks = (kase: CaseState): readonly Task[] => {
  const report = reportOf(kase.review);
  const open = unsettledFigures(report).length;
  return [
    taskOf(
      {
        id: 'confirm-report',
        kind: 'confirm-report',
        ...officeOf(kase),
        title: bilingual('核定运行监测数据', 'Confirm the report'),
        why:
          open === 0
            ? bilingual(
                '部门核实已结束，由领导小组办公室核定；未答复的数据按未核实核定',
                'The departments have answered or their time is over: the office confirms; what nobody answered goes out as not verified',
              )
            : bilingual(
                `部门核实已结束，有${open}项数据与部门数不同，须逐项采用后核定`,
                `The departments’ time is over, and ${open} figures are held otherwise: adopt each, then confirm`,
              ),
        commands: ['AdoptFigure', 'ConfirmReport', 'ReturnForCorrection', 'ExcuseReport'],
        since: kase.since,
      },
      report.clock,
    ),
  ];
};

const lookAgain = (kase: CaseState, { verification, fields, since }: ReportFlag): Task => ({
  id: taskId('flag', verification),
  kind: 'flag',
  ...officeOf(kase),
  title: bilingual('核定后部门意见有变', 'Another word after the confirmation'),
  why: bilingual(
    `部门核定后另有意见，涉及${fields.length}项已核定数据；确需更改的请修订，原数据保留`,
    `A department said otherwise after the confirmation, of ${fields.length} figures: revise where needed; what was confirmed stays on record`,
  ),
  commands: ['ReviseFigure'],
  since,
});

export const reportFlagTasks = (kase: CaseState): readonly Task[] =>
  kase.status === 'confirmed'
    ? reportOf(kase.review).flags.map((flag) => lookAgain(kase, flag))
    : [];
