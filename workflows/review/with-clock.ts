import { own } from '../../engine/own.ts';
import type { Clock, Limit } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import { readTaskId } from '../task-id.ts';
import { withReview } from './fold.ts';

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

const withItemClock = (kase: CaseState, key: string, change: Change): CaseState => {
  const sent = own(kase.review.sentBack, key);
  return sent === undefined
    ? kase
    : withReview(kase, { sentBack: { ...kase.review.sentBack, [key]: changed(sent, change) } });
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
    case 'items':
      return withItemClock(kase, of, change);
    case 'opinion':
      return withDepartmentClock(kase, of, change, escalatedTo);
    default:
      return withSeatClock(kase, of, kind, change);
  }
};

/** Another time limit of one of these questions. */
export const withLimit = (kase: CaseState, id: string, limit: Limit): CaseState =>
  withClock(kase, id, () => limit);
