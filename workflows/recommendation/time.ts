import { deadlineAfter, workingDaysBefore } from '../calendar/deadline.ts';
import { instantAt, localDateOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import type { RecommendationEvent } from './messages.ts';

/** Working days before the upstream deadline at which it counts as near: one week of offices. */
const NEAR_DAYS = 5;
/** Working days between reminders once the nomination is due: often enough to be seen, never a flood of events. */
const REMIND_DAYS = 5;
/** Working days between reminders to ask the higher level: its rounds take months. */
const ASK_DAYS = 60;

type Moment = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

const after = ({ at, facts }: Moment, days: number, rule: string) =>
  deadlineAfter({ start: at, days, rule, calendar: facts.calendar, hour: facts.call.hour });

/** When to remind the office to ask for the higher level's result. */
export const askAt = (moment: Moment): string =>
  after(moment, ASK_DAYS, 'recommendation.ask-upstream').at;

/** When the upstream deadline begins to count as near, or nothing where that moment has passed. */
const nearAt = ({ at, facts }: Moment): string | undefined => {
  const limit = facts.call.upstream?.deadline;
  if (limit === undefined) return undefined;
  const near = instantAt(workingDaysBefore(facts.calendar, localDateOf(limit), NEAR_DAYS), '09:00');
  return limit <= at ? undefined : near;
};

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

/**
 * Opens the wait for a nomination. The process that makes a case ready (the decision where no notice is needed, the
 * end of the notice otherwise) may add it to its own events; if it does not, the machine's first wake does.
 */
export const awaitNomination = (moment: Moment): RecommendationEvent => {
  const { facts } = moment;
  const upstreamDeadline = facts.call.upstream?.deadline;
  const due = deadlineAfter({
    start: moment.at,
    days: facts.call.days.nomination,
    calendar: facts.calendar,
    rule: 'call.days.nomination',
    hour: facts.call.hour,
    upstreamLimit: upstreamDeadline,
  });
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
  const { due, warnAt, upstreamDeadline } = kase.recommendation;
  if (due === undefined) return [awaitNomination(moment)];
  const reminder = after(moment, REMIND_DAYS, 'recommendation.remind').at;
  if (warnAt !== undefined && upstreamDeadline !== undefined && moment.at >= warnAt) {
    const nextAt = due.at > moment.at ? due.at : reminder;
    const workingDaysLeft = daysLeft(moment, upstreamDeadline);
    return [{ type: 'UpstreamDeadlineNeared', upstreamDeadline, workingDaysLeft, nextAt }];
  }
  const nextAt = earlier(reminder, warnAt);
  return [{ type: 'NominationReminded', dueAt: due.at, nextAt }];
};

/** What time causes here: reminders and the warning, never an end. Nothing before the next instant of interest. */
export const keepTime = (
  moment: Moment,
  kase: CaseState,
  waiting: boolean,
): readonly RecommendationEvent[] => {
  const { nextAt, letter } = kase.recommendation;
  if (nextAt !== undefined && moment.at < nextAt) return [];
  if (kase.status === 'recommended' && letter !== undefined)
    return [{ type: 'UpstreamAnswerAwaited', lettered: letter.date, nextAt: askAt(moment) }];
  return waiting || kase.status === 'nominated' ? keepNomination(moment, kase) : [];
};
