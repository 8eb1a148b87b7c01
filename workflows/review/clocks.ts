import { own } from '../../engine/own.ts';
import type { Clock } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import { type TaskId, taskId } from '../task-id.ts';
import { phaseOf, taskOf } from './experts/phase.ts';
import {
  awaitsAnswer,
  branchesOf,
  isWorkedOn,
  keyOf,
  type SentBack,
  standsStill,
} from './items/state.ts';
import type { DepartmentSeat } from './opinions/state.ts';
import { visitDone } from './site-visit/visit.ts';

const departmentClock = (seat: DepartmentSeat): Timed => ({
  taskId: taskId('opinion', seat.org),
  clock: seat,
  seat: seat.org,
});

const departmentClocks = ({ review }: CaseState): readonly Timed[] =>
  Object.values(review.departments)
    .filter(({ status, org }) => status === 'asked' && !standsStill(review, org))
    .map(departmentClock);

const allSeatClocks = ({ review }: CaseState): readonly Timed[] =>
  Object.values(review.seats).flatMap((seat): readonly Timed[] => {
    const phase = phaseOf(review, seat);
    const clock = phase === 'rescore' ? seat.flagged?.clock : seat.clock;
    return clock === undefined || phase === 'empty' || phase === 'done'
      ? []
      : [{ taskId: taskOf(phase, seat), clock, seat: `seat:${seat.seat}` }];
  });

const seatClocks = (kase: CaseState): readonly Timed[] =>
  standsStill(kase.review, 'panel') ? [] : allSeatClocks(kase);

/** The clock of what was sent back stands in for the branch's own, which stands still meanwhile. */
const itemClocks = ({ review, status }: CaseState): readonly Timed[] =>
  branchesOf(review)
    .filter(({ items }) => isWorkedOn(status) && items.some(awaitsAnswer))
    .map((sent) => {
      const timed = { taskId: taskId('items', keyOf(sent)), clock: sent };
      const { department, pausedSince } = sent;
      return department === undefined || pausedSince === undefined
        ? timed
        : { ...timed, seat: department };
    });

/** The clocks of one branch of the review, whether they run or stand still. */
export const clocksOfBranch = (
  kase: CaseState,
  { branch, department = '' }: Pick<SentBack, 'branch' | 'department'>,
): readonly Timed[] => {
  const seat = own(kase.review.departments, department);
  switch (branch) {
    case 'department':
      return seat?.status === 'asked' ? [departmentClock(seat)] : [];
    case 'panel':
      return allSeatClocks(kase);
    case 'site-visit':
      return visitClock(kase);
    case 'office':
      return [];
  }
};

const visitClock = ({ review: { siteVisit } }: CaseState): readonly Timed[] =>
  visitDone(siteVisit) ? [] : one('site-visit', siteVisit);

const decisionClock = ({ review }: CaseState): readonly Timed[] => {
  const { decision } = review;
  const body = decision?.chain[decision.next];
  return decision === undefined || body === undefined
    ? []
    : [{ taskId: taskId('decision', body.org), clock: decision }];
};

const reopenedClock = ({ review: { reopened } }: CaseState): readonly Timed[] =>
  reopened === undefined ? [] : [{ taskId: taskId('decision', reopened.body), clock: reopened }];

const one = (taskId: TaskId, clock: Clock | undefined): readonly Timed[] =>
  clock === undefined ? [] : [{ taskId, clock }];

/** What the stage itself asks. */
const stageClocks = (kase: CaseState): readonly Timed[] => {
  const { formal, returned } = kase.review;
  switch (kase.status) {
    case 'formal-review':
      return one('formal-review', formal);
    case 'correction':
      return one('correction', returned);
    case 'confirmation':
      return one('confirm-report', kase.review.report?.clock);
    case 'departments-and-experts':
    case 'experts':
      return seatClocks(kase);
    case 'site-check':
      return [
        ...(standsStill(kase.review, 'site-visit') ? [] : visitClock(kase)),
        ...seatClocks(kase),
      ];
    case 'decision':
      return decisionClock(kase);
    default:
      return reopenedClock(kase);
  }
};

/** Every question whose time runs where the case stands now: of the stage, of whom is asked again, of what was sent back. */
export const clocksOf = (kase: CaseState): readonly Timed[] => [
  ...(isWorkedOn(kase.status) || kase.status === 'verification' ? departmentClocks(kase) : []),
  ...stageClocks(kase),
  ...itemClocks(kase),
];
