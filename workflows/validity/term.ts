import { own } from '../../engine/own.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { openingOn, remindAgainAt } from '../calendar/clock.ts';
import {
  addDays,
  type Instant,
  instantAt,
  type LocalDate,
  monthsBefore,
} from '../calendar/instant.ts';
import type { ClusterState, Title } from '../cluster/state.ts';

/** Long enough for an application, a visit and a meeting. */
const ASK_MONTHS = 6;
/** The last month: whoever has not answered by then is reminded. */
const REMIND_MONTHS = 1;
/** Working days between reminders once the term is over: seen each month, never a flood of events. */
const AGAIN_DAYS = 20;

/** When a term is over: with the end of its last day. */
export const endOf = (to: LocalDate): Instant => instantAt(to, '24:00');

/** When holder and office are asked. No time limit begins with the question, so a day off does no harm. */
const askAt = (to: LocalDate): Instant => openingOn(monthsBefore(to, ASK_MONTHS));

/** The next instant of interest of a term that is asked about. */
export const nextOf = (to: LocalDate, at: Instant, calendar: WorkCalendar): Instant =>
  [openingOn(monthsBefore(to, REMIND_MONTHS)), endOf(to)].find((instant) => instant > at) ??
  remindAgainAt({ at, facts: { calendar } }, AGAIN_DAYS);

/** The day on which an extension begins: there is no gap. */
export const dayAfter = (to: LocalDate): LocalDate => addDays(to, 1);

/** A title with an end that somebody has to decide about. */
export interface Term {
  readonly title: Title;
  readonly to: LocalDate;
  readonly wakeAt: Instant;
}

/**
 * Terms that time has to do with, the next first. A title that was over when it came on record is history: nobody is
 * asked about it.
 */
export const termsOf = ({ titles, validity }: ClusterState): readonly Term[] =>
  titles
    .flatMap((title): readonly Term[] => {
      const { to, revoked, ended, recordedAt, titleId } = title;
      if (to === undefined || revoked !== undefined || ended !== undefined) return [];
      if (endOf(to) <= recordedAt) return [];
      return [{ title, to, wakeAt: own(validity, titleId)?.nextAt ?? askAt(to) }];
    })
    .sort((a, b) => (a.wakeAt < b.wakeAt ? -1 : 1));
