import { own } from '../../engine/own.ts';
import type { Clock, Limit } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import { readTaskId, type TaskId, taskId } from '../task-id.ts';
import { phaseOf, taskOf } from './experts/phase.ts';
import { withReview } from './fold.ts';
import { visitDone } from './site-visit/visit.ts';

const departmentClocks = ({ review }: CaseState): readonly Timed[] =>
  Object.values(review.departments)
    .filter(({ status }) => status === 'asked')
    .map((seat) => ({ taskId: taskId('opinion', seat.org), clock: seat, seat: seat.org }));

const seatClocks = ({ review }: CaseState): readonly Timed[] =>
  Object.values(review.seats).flatMap((seat): readonly Timed[] => {
    const phase = phaseOf(review, seat);
    const clock = phase === 'rescore' ? seat.flagged?.clock : seat.clock;
    return clock === undefined || phase === 'empty' || phase === 'done'
      ? []
      : [{ taskId: taskOf(phase, seat), clock, seat: `seat:${seat.seat}` }];
  });

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

/** Every question whose time runs where the case stands now. */
export const clocksOf = (kase: CaseState): readonly Timed[] => {
  const { formal, returned, siteVisit } = kase.review;
  switch (kase.status) {
    case 'formal-review':
      return one('formal-review', formal);
    case 'correction':
      return one('correction', returned);
    case 'departments':
    case 'verification':
      return departmentClocks(kase);
    case 'confirmation':
      return one('confirm-report', kase.review.report?.clock);
    case 'departments-and-experts':
      return [...departmentClocks(kase), ...seatClocks(kase)];
    case 'site-check':
      return [...(visitDone(siteVisit) ? [] : one('site-visit', siteVisit)), ...seatClocks(kase)];
    case 'experts':
      return seatClocks(kase);
    case 'decision':
      return decisionClock(kase);
    default:
      return reopenedClock(kase);
  }
};

type Change = (clock: Clock) => Partial<Clock>;

const changed = <C extends Clock>(clock: C, change: Change): C => ({ ...clock, ...change(clock) });

const withSeatClock = (kase: CaseState, id: string, kind: string, change: Change): CaseState => {
  const seat = own(kase.review.seats, id);
  if (seat === undefined) return kase;
  const { flagged, clock } = seat;
  const next =
    kind === 'rescore' && flagged !== undefined
      ? { ...seat, flagged: { ...flagged, clock: changed(flagged.clock, change) } }
      : { ...seat, clock: clock === undefined ? undefined : changed(clock, change) };
  return withReview(kase, { seats: { ...kase.review.seats, [id]: next } });
};

const withDepartmentClock = (
  kase: CaseState,
  org: string,
  change: Change,
  escalatedTo: string | undefined,
): CaseState => {
  const seat = own(kase.review.departments, org);
  if (seat === undefined) return kase;
  const escalated = escalatedTo === undefined ? {} : { escalatedTo };
  const departments = {
    ...kase.review.departments,
    [org]: { ...changed(seat, change), ...escalated },
  };
  return withReview(kase, { departments });
};

/** Notes what time caused on the question's clock. `escalatedTo`: who may end the waiting for a department. */
export const withClock = (
  kase: CaseState,
  id: string,
  change: Change,
  escalatedTo?: string,
): CaseState => {
  const { kind, of } = readTaskId(id);
  const { formal, returned, siteVisit, decision, reopened, report } = kase.review;
  switch (kind) {
    case 'formal-review':
      return formal === undefined ? kase : withReview(kase, { formal: changed(formal, change) });
    case 'correction':
      return returned === undefined
        ? kase
        : withReview(kase, { returned: changed(returned, change) });
    case 'site-visit':
      return siteVisit === undefined
        ? kase
        : withReview(kase, { siteVisit: changed(siteVisit, change) });
    case 'decision':
      if (reopened !== undefined) return withReview(kase, { reopened: changed(reopened, change) });
      return decision === undefined
        ? kase
        : withReview(kase, { decision: changed(decision, change) });
    case 'confirm-report':
      return report?.clock === undefined
        ? kase
        : withReview(kase, { report: { ...report, clock: changed(report.clock, change) } });
    case 'opinion':
      return withDepartmentClock(kase, of, change, escalatedTo);
    default:
      return withSeatClock(kase, of, kind, change);
  }
};

/** Another time limit of one of these questions. */
export const withLimit = (kase: CaseState, id: string, limit: Limit): CaseState =>
  withClock(kase, id, () => limit);
