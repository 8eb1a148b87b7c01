import * as z from 'zod';
import type { WorkCalendar } from './calendar.ts';
import { Deadline, deadlineAfter, workingDaysBefore } from './deadline.ts';
import { Instant, instantAt, type LocalDate, type WallTime } from './instant.ts';

/** What time has to do with one question. */
export interface Clock {
  readonly due: Deadline;
  /** Next instant at which time itself acts: a reminder, a warning, the limit. None: only people move the question. */
  readonly wakeAt?: Instant | undefined;
  /** Set once lateness was recorded. */
  readonly overdueAt?: Instant | undefined;
  /** To whose desk it went besides, being late. */
  readonly escalated?: { readonly org: string; readonly at: Instant } | undefined;
  /** The office pressed for an answer (催办): when last, and how often. */
  readonly reminded?: Reminded | undefined;
}

export interface Reminded {
  readonly at: Instant;
  readonly times: number;
}

/** A time limit with the next instant at which time has something to do, as an event carries both. */
export const Limit = z.object({ due: Deadline, wakeAt: Instant });
export type Limit = z.infer<typeof Limit>;

/** A time limit that goes on being reminded of, with whose desk it went to besides. */
export type PressedLimit = Limit & Pick<Clock, 'escalated'>;

/** What it means for a clock that its question was taken to another desk besides; nothing where it was not. */
export const escalatedAt = (
  org: string | undefined,
  at: Instant,
): Required<Pick<Clock, 'escalated'>> | Record<never, never> =>
  org === undefined ? {} : { escalated: { org, at } };

/** A time limit as an event carries it that was asked under it; without a reminder that is still to come, the limit alone. */
export const FreshClock = z.object({ due: Deadline, remindAt: Instant.optional() });
export type FreshClock = z.infer<typeof FreshClock>;

/** The clock of a question before anything has happened to it. */
export const started = ({ due, remindAt }: FreshClock): Limit => ({
  due,
  wakeAt: remindAt ?? due.at,
});

/** Lateness is on record; `wakeAt`: when it goes to another desk besides. Without it only people move the question. */
export const lateSince = (at: Instant, wakeAt?: Instant): Pick<Clock, 'wakeAt' | 'overdueAt'> => ({
  wakeAt,
  overdueAt: at,
});

/** Late for as long as whoever stands above it is not told. */
export const mustEscalate = ({ overdueAt, wakeAt }: Clock, at: Instant): boolean =>
  overdueAt !== undefined && wakeAt !== undefined && wakeAt <= at;

export const remindedAgain = ({ reminded }: Clock, at: Instant): Reminded => ({
  at,
  times: (reminded?.times ?? 0) + 1,
});

/** A wait that time has nothing to do with. The machine bounds it all the same and looks again each month. */
export const NO_INSTANT: Instant = '2999-12-31T00:00:00.000Z';

/** A reminder before the limit is to go out now. */
export const mustRemind = ({ due, wakeAt }: Clock, at: Instant): boolean =>
  wakeAt !== undefined && wakeAt <= at && at < due.at;

/** Late, and nobody has recorded it yet. */
export const isOverdue = ({ due, overdueAt }: Clock, at: Instant): boolean =>
  overdueAt === undefined && due.at <= at;

/** Reminders go out when offices open. */
const OPENING: WallTime = '09:00';

/** When offices open on a day. */
export const openingOn = (day: LocalDate): Instant => instantAt(day, OPENING);

/** When offices open so many working days before a day. */
export const openingBefore = (
  calendar: WorkCalendar,
  day: Deadline | LocalDate,
  workingDays: number,
): Instant => openingOn(workingDaysBefore(calendar, day, workingDays));

/** Working days between two reminders of what is overdue: a week of offices, seen often and never a flood of events. */
const AGAIN_AFTER_DAYS = 5;

/** The next reminder of a question that has none ahead of it. */
export const remindAgainAt = (
  { at, facts }: { readonly at: Instant; readonly facts: { readonly calendar: WorkCalendar } },
  days = AGAIN_AFTER_DAYS,
): Instant =>
  deadlineAfter({
    start: at,
    days,
    calendar: facts.calendar,
    rule: 'remind-again',
    hour: OPENING,
  }).at;
