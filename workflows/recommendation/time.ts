import { type Limit, openingBefore, remindAgainAt } from '../calendar/clock.ts';
import { workingDaysBefore } from '../calendar/deadline.ts';
import { type Instant, localDateOf } from '../calendar/instant.ts';
import { pressed } from '../calls/escalation.ts';
import { limitFor, type Moment } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import type { RecommendationEvent } from './messages.ts';

/** Working days before the upstream deadline at which it counts as near: one week of offices. */
const NEAR_DAYS = 5;
/** Working days between reminders to ask the higher level: its rounds take months. */
const ASK_DAYS = 60;

/** When to remind the office to ask for the higher level's result. */
export const askAt = (moment: Moment): Instant => remindAgainAt(moment, ASK_DAYS);

/** When the upstream deadline begins to count as near, or nothing where that moment has passed. */
const nearAt = ({ at, facts }: Moment): Instant | undefined => {
  const limit = facts.call.upstream?.deadline;
  return limit === undefined || limit <= at
    ? undefined
    : openingBefore(facts.calendar, localDateOf(limit), NEAR_DAYS);
};

const earlier = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b < a ? b : a);

/**
 * Opens the wait for a nomination. The process that makes a case ready (the decision where no notice is needed, the
 * end of the notice otherwise) may add it to its own events; if it does not, the machine's first wake does.
 */
export const awaitNomination = (moment: Moment): RecommendationEvent => {
  const upstreamDeadline = moment.facts.call.upstream?.deadline;
  const due = limitFor(moment, { step: 'nomination' });
  const warnAt = nearAt(moment);
  return {
    type: 'NominationAwaited',
    due,
    ...(upstreamDeadline === undefined ? {} : { upstreamDeadline }),
    ...(warnAt === undefined ? {} : { warnAt }),
    nextAt: earlier(due.at, warnAt),
  };
};

const daysLeft = ({ at, facts }: Moment, limit: string): number => {
  let days = 0;
  // Bounded: near means at most NEAR_DAYS working days, and a machine that woke late counts fewer.
  while (
    days < NEAR_DAYS &&
    workingDaysBefore(facts.calendar, localDateOf(limit), days + 1) >= localDateOf(at)
  )
    days += 1;
  return days;
};

const keepNomination = (moment: Moment, kase: CaseState): readonly RecommendationEvent[] => {
  const { due, warnAt, upstreamDeadline, escalated } = kase.recommendation;
  if (due === undefined) return [awaitNomination(moment)];
  const reminder = remindAgainAt(moment);
  if (warnAt !== undefined && upstreamDeadline !== undefined && moment.at >= warnAt) {
    const nextAt = due.at > moment.at ? due.at : reminder;
    const workingDaysLeft = daysLeft(moment, upstreamDeadline);
    return [{ type: 'UpstreamDeadlineNeared', upstreamDeadline, workingDaysLeft, nextAt }];
  }
  const office = kase.identity?.office ?? '';
  const next = pressed(moment, { due, escalated }, 'nomination', office);
  const nextAt = earlier(next.nextAt, warnAt);
  return [{ type: 'NominationReminded', dueAt: due.at, ...next, nextAt }];
};

/** What time causes here: reminders and the warning, never an end. Nothing before the next instant of interest. */
export const keepTime = (
  moment: Moment,
  kase: CaseState,
  waiting: boolean,
): readonly RecommendationEvent[] => {
  const { wakeAt, letter } = kase.recommendation;
  if (wakeAt !== undefined && moment.at < wakeAt) return [];
  if (kase.status === 'recommended' && letter !== undefined)
    return [{ type: 'UpstreamAnswerAwaited', lettered: letter.date, nextAt: askAt(moment) }];
  return waiting || kase.status === 'nominated' ? keepNomination(moment, kase) : [];
};

/** The nomination's own time limit while the case waits for it, or for the letter. */
export const clocks = ({
  recommendation: { due, wakeAt, escalated },
  status,
}: CaseState): readonly Timed[] => {
  const awaits = status === 'notice-over' || status === 'proposed' || status === 'nominated';
  return awaits && due !== undefined
    ? [{ taskId: 'nominate', clock: { due, wakeAt, escalated } }]
    : [];
};

/** No reminder comes before this limit, but the warning may. */
export const withLimit = (kase: CaseState, _taskId: string, { due }: Limit): CaseState => {
  const { recommendation } = kase;
  const wakeAt = earlier(due.at, recommendation.warnAt);
  return { ...kase, recommendation: { ...recommendation, due, wakeAt } };
};
