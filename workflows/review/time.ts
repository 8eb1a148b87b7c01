import { own } from '../../engine/own.ts';
import { isOverdue, mustEscalate, mustRemind } from '../calendar/clock.ts';
import type { Timed } from '../process.ts';
import { readTaskId } from '../task-id.ts';
import { clocksOf } from './clocks.ts';
import type { Decided, Deciding } from './deciding.ts';
import { escalatedTo, escalatesAt } from './escalation.ts';
import { applyAll } from './evolve.ts';
import type { ReviewEvent } from './messages.ts';
import { onward } from './onward.ts';
import { awaitRanking } from './opening.ts';
import { silenceOf } from './opinions/decide.ts';

/** What it means that the time of this question is over. Nothing ends a case by time alone. */
const overdue = (timed: Timed, on: Deciding): readonly ReviewEvent[] => {
  const { taskId, clock } = timed;
  const { review, identity } = on;
  const { kind, of } = readTaskId(taskId);
  const department = own(review.departments, of);
  if (kind === 'opinion' && department !== undefined)
    return [silenceOf(department, identity.office)];
  const seat = own(review.seats, of);
  if (seat?.expert !== undefined) {
    const { expert, flagged } = seat;
    if (kind === 'declare' || kind === 'score')
      return [{ type: 'ExpertFellSilent', seat: of, expert, dueAt: clock.due.at }];
    if (kind === 'defence') return [{ type: 'DefenceMissed', seat: of, expert }];
    if (kind === 'rescore' && flagged !== undefined)
      return [{ type: 'ScoreLeftStanding', seat: of, opinion: flagged.opinion }];
  }
  const wakeAt = escalatesAt(timed, on);
  return [{ type: 'ReviewTimePassed', taskId, ...(wakeAt === undefined ? {} : { wakeAt }) }];
};

/** Late, and still not done when the round says that somebody above is told. */
const escalated = (timed: Timed, on: Deciding): readonly ReviewEvent[] => {
  const to = escalatedTo(timed, on);
  return to === undefined ? [] : [{ type: 'ReviewEscalated', taskId: timed.taskId, to }];
};

const dueNow = (on: Deciding): readonly ReviewEvent[] => {
  const clocks = clocksOf(on.kase);
  const remind = clocks.filter(({ clock }) => mustRemind(clock, on.at)).map(({ taskId }) => taskId);
  const late = clocks.filter(({ clock }) => isOverdue(clock, on.at));
  const reminded: readonly ReviewEvent[] =
    remind.length === 0 ? [] : [{ type: 'ReviewReminded', tasks: remind, by: 'time' }];
  return [
    ...reminded,
    ...late.flatMap((timed) => overdue(timed, on)),
    ...clocks
      .filter(({ clock }) => mustEscalate(clock, on.at))
      .flatMap((timed) => escalated(timed, on)),
    ...windowOver(on),
  ];
};

/** The window is over: the machine looks whether the track can be ranked. Later again, where it was extended. */
const windowOver = (on: Deciding): readonly ReviewEvent[] => {
  const { rankedFrom } = on.review;
  const over = on.kase.status === 'ranking' && rankedFrom !== undefined && rankedFrom <= on.at;
  return over ? awaitRanking(on, on.kase) : [];
};

/**
 * Time has come for something: whatever is due of the whole case is done at once, whichever question's timer told.
 * Seventeen departments with one time limit make one decision, and a late timer costs nothing. Whoever missed a second
 * look and the defence behind it missed both, hence again until nothing is due.
 */
export const keepReviewTime = (on: Deciding): Decided => {
  const now = dueNow(on);
  if (now.length === 0) return { events: [] };
  const events = onward(on, now);
  const kase = applyAll(on.kase, events, on);
  const more = keepReviewTime({ ...on, kase, review: kase.review });
  return { events: [...events, ...more.events] };
};
