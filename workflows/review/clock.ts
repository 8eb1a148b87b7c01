import { type Deadline, deadlineAfter, workingDaysBefore } from '../calendar/deadline.ts';
import { type Instant, instantAt, localDateOf } from '../calendar/instant.ts';
import type { Call } from '../calls/call.ts';
import type { Facts } from '../facts.ts';

/** What time has to do with one question: when it is due, and what time has already caused. */
export interface Clock {
  readonly due: Deadline;
  readonly remindAt?: Instant | undefined;
  readonly remindedAt?: Instant | undefined;
  /** Set once lateness was recorded; from then on only people move the question. */
  readonly overdueAt?: Instant | undefined;
}

/** A wait that time has nothing to do with. The machine bounds it all the same and looks again each month. */
export const NO_INSTANT: Instant = '2999-12-31T00:00:00.000Z';

/** Next instant at which time itself acts on this question. */
export const wakeAt = (clock: Clock): Instant | undefined => {
  if (clock.overdueAt !== undefined) return undefined;
  const toRemind =
    clock.remindAt !== undefined && clock.remindedAt === undefined && clock.remindAt < clock.due.at;
  return toRemind ? clock.remindAt : clock.due.at;
};

export const mustRemind = (clock: Clock, at: Instant): boolean =>
  wakeAt(clock) === clock.remindAt &&
  clock.remindAt !== undefined &&
  clock.remindAt <= at &&
  at < clock.due.at;

export const isOverdue = (clock: Clock, at: Instant): boolean =>
  clock.overdueAt === undefined && clock.due.at <= at;

/** The clock before anything happened to it, as an event carries it. */
export type FreshClock = Pick<Clock, 'due' | 'remindAt'>;

interface Terms {
  readonly step: keyof Call['days'];
  /** Where the question was first asked, if not now. */
  readonly start?: Instant;
  readonly pauses?: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Instead of the call's own number of days. */
  readonly days?: number;
  readonly rule?: string;
}

// Reminders go out when offices open.
const REMINDER_HOUR = '09:00';

/**
 * The deadline that the call gives to a step, with the instant of the reminder where that is still to come.
 * The upstream call's deadline stands beside it and is never moved.
 */
export const clockFor = (
  { at, facts }: { readonly at: Instant; readonly facts: Pick<Facts, 'call' | 'calendar'> },
  { step, start = at, pauses, days, rule = `call.days.${step}` }: Terms,
): FreshClock => {
  const { call, calendar } = facts;
  const due = deadlineAfter({
    start,
    days: days ?? call.days[step],
    calendar,
    rule,
    hour: call.hour,
    upstreamLimit: call.upstream?.deadline,
    pauses,
  });
  const before = call.reminders.tasks;
  if (before === 0) return { due };
  const remindAt = instantAt(workingDaysBefore(calendar, due, before), REMINDER_HOUR);
  return remindAt > at && localDateOf(remindAt) > due.why.startedOn ? { due, remindAt } : { due };
};
