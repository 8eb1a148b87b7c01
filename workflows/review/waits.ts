import { own } from '../../engine/own.ts';
import { NO_INSTANT } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { ProcessWait } from '../process.ts';
import { readTaskId } from '../task-id.ts';
import { clocksOf } from './clocks.ts';
import { phaseOf } from './experts/phase.ts';
import { rest } from './tasks.ts';

/** Where many are asked at once, each on a seat of its own. */
const MANY: readonly string[] = ['DepartmentOpinions', 'DepartmentsAndExperts', 'ExpertScores'];

const isExpertSeat = (seat: string): boolean => seat.startsWith('seat:');

/** Expert seats that owe something while no time runs: without an expert, or while the panel's clock stands still. */
const seatsWithoutTime = (
  { review }: CaseState,
  timed: readonly ProcessWait[],
): readonly ProcessWait[] =>
  Object.values(review.seats)
    .filter((seat) => phaseOf(review, seat) !== 'done')
    .map(({ seat }) => ({ taskId: `seat:${seat}`, seat: `seat:${seat}`, wakeAt: NO_INSTANT }))
    .filter(({ seat }) => timed.every((wait) => wait.seat !== seat));

const byInstant = (a: ProcessWait, b: ProcessWait): number =>
  a.wakeAt < b.wakeAt ? -1 : a.wakeAt > b.wakeAt ? 1 : 0;

/** Whether the seat came after the machine began to wait here, so that none of its iterations may be for it. */
const isLate = ({ review, since }: CaseState, { seat = '' }: ProcessWait): boolean => {
  if (isExpertSeat(seat))
    return own(review.seats, seat.slice('seat:'.length))?.flagged !== undefined;
  const department = own(review.departments, seat);
  return department === undefined || department.askedAt > since;
};

/**
 * A machine waits for the seats that there were when it came. The first of those wakes in time for whatever was asked
 * since, as time does all that is due of the case at once; where none of them is left, the machine comes anew, for what
 * is due first.
 */
const carried = (kase: CaseState, waits: readonly ProcessWait[]): readonly ProcessWait[] => {
  const [soonest] = waits.filter((wait) => isLate(kase, wait)).sort(byInstant);
  const [first, ...others] = waits.filter((wait) => !isLate(kase, wait));
  if (soonest === undefined) return waits;
  if (first === undefined) return [{ taskId: kase.status, wakeAt: soonest.wakeAt }];
  const carries = soonest.wakeAt < first.wakeAt ? { ...first, wakeAt: soonest.wakeAt } : first;
  return [carries, ...others];
};

/** Questions that only one stage asks. A wait that another stage could have too would keep the machine in the first. */
const OF_STAGE: readonly string[] = [
  'formal-review',
  'correction',
  'site-visit',
  'decision',
  'confirm-report',
];

/** Where one is asked: its wait, or the status's own, which wakes for whatever is due first. */
const only = (kase: CaseState, waits: readonly ProcessWait[]): ProcessWait => {
  const own = waits.find(({ taskId }) => OF_STAGE.includes(readTaskId(taskId).kind));
  const [soonest] = [...waits].sort(byInstant);
  return {
    taskId: own?.taskId ?? kase.status,
    wakeAt: soonest?.wakeAt ?? NO_INSTANT,
  };
};

/** In line for the ranking no question runs by itself, but the window's end is awaited. */
const windowEnd = ({ status, review }: CaseState): readonly ProcessWait[] =>
  status === 'ranking' && review.rankedFrom !== undefined
    ? [{ taskId: status, wakeAt: review.rankedFrom }]
    : [];

/**
 * Where many are asked at once: one wait per seat. Elsewhere: the one whose instant comes first. Never empty where
 * the case rests, since the machine rests in a wait; where no time runs, the wait carries the status as its id.
 */
export const waits = (kase: CaseState): readonly ProcessWait[] => {
  const place = rest(kase);
  if (place === 'Done') return [];
  const timed = clocksOf(kase).map(({ taskId, clock, seat = taskId }) => ({
    // An expert declares and scores within one time limit: one wait for both spares three transitions.
    taskId: isExpertSeat(seat) ? seat : taskId,
    seat,
    wakeAt: clock.wakeAt ?? NO_INSTANT,
  }));
  if (!MANY.includes(place)) return [only(kase, [...timed, ...windowEnd(kase)])];
  const withExperts = kase.status !== 'departments' && kase.status !== 'verification';
  const all = [...timed, ...(withExperts ? seatsWithoutTime(kase, timed) : [])];
  const asked = [...carried(kase, all)].sort(byInstant);
  return asked.length > 0 ? asked : [{ taskId: kase.status, wakeAt: NO_INSTANT }];
};
