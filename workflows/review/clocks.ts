import { own } from '../../engine/own.ts';
import type { CaseState } from '../case/state.ts';
import type { Clock } from './clock.ts';
import { phaseOf, taskOf } from './experts/phase.ts';
import { withReview } from './fold.ts';
import { visitDone } from './site-visit/visit.ts';

/** A question whose time runs. */
export interface Timed {
  readonly taskId: string;
  readonly clock: Clock;
  /** Department or expert seat, stable while the seat is filled again. */
  readonly seat?: string;
}

const departmentClocks = ({ review }: CaseState): readonly Timed[] =>
  Object.values(review.departments)
    .filter(({ status }) => status === 'asked')
    .map((seat) => ({ taskId: `opinion:${seat.org}`, clock: seat, seat: seat.org }));

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
    : [{ taskId: `decision:${body.org}`, clock: decision }];
};

const reopenedClock = ({ review: { reopened } }: CaseState): readonly Timed[] =>
  reopened === undefined ? [] : [{ taskId: `decision:${reopened.body}`, clock: reopened }];

const one = (taskId: string, clock: Clock | undefined): readonly Timed[] =>
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
      return departmentClocks(kase);
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

/** Notes what time caused on the question's clock. `escalatedTo`: who may end the waiting for a department. */
export const withClock = (
  kase: CaseState,
  taskId: string,
  change: Partial<Clock>,
  escalatedTo?: string,
): CaseState => {
  const { formal, returned, siteVisit, decision, reopened, departments, seats } = kase.review;
  const [kind, of = ''] = taskId.split(':');
  const department = own(departments, of);
  const seat = own(seats, of);
  if (kind === 'formal-review' && formal !== undefined)
    return withReview(kase, { formal: { ...formal, ...change } });
  if (kind === 'correction' && returned !== undefined)
    return withReview(kase, { returned: { ...returned, ...change } });
  if (kind === 'site-visit' && siteVisit !== undefined)
    return withReview(kase, { siteVisit: { ...siteVisit, ...change } });
  if (kind === 'decision' && reopened !== undefined)
    return withReview(kase, { reopened: { ...reopened, ...change } });
  if (kind === 'decision' && decision !== undefined)
    return withReview(kase, { decision: { ...decision, ...change } });
  if (kind === 'opinion' && department !== undefined) {
    const escalated = escalatedTo === undefined ? {} : { escalatedTo };
    const changed = { ...department, ...change, ...escalated };
    return withReview(kase, { departments: { ...departments, [of]: changed } });
  }
  if (seat === undefined) return kase;
  const { flagged, clock } = seat;
  const changed =
    kind === 'rescore' && flagged !== undefined
      ? { ...seat, flagged: { ...flagged, clock: { ...flagged.clock, ...change } } }
      : { ...seat, clock: clock === undefined ? undefined : { ...clock, ...change } };
  return withReview(kase, { seats: { ...seats, [of]: changed } });
};
