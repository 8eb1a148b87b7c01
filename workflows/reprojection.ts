import * as z from 'zod';
import type { WorkCalendar } from './calendar/calendar.ts';
import { Deadline, reproject } from './calendar/deadline.ts';
import { Instant } from './calendar/instant.ts';
import type { Timed, TimeLimits } from './process.ts';

/** One time limit that is computed anew, with the next instant at which time has something to do about it. */
export const Moved = z.object({
  taskId: z.string(),
  was: Deadline,
  now: Deadline,
  wakeAt: Instant,
});
export type Moved = z.infer<typeof Moved>;

/** Those still to come that were computed by another version of the table; what is over stays as it was told. */
export const outdatedLimits = <S>(
  { clocks }: Pick<TimeLimits<S>, 'clocks'>,
  state: S,
  { version }: Pick<WorkCalendar, 'version'>,
  at: Instant,
): readonly Timed[] =>
  clocks(state).filter(({ clock: { due } }) => due.why.calendarVersion !== version && due.at > at);

/** Each of them under the table as it stands, with what it was; `wakeAt`: when time has to do with it first. */
export const movedLimits = (
  outdated: readonly Timed[],
  calendar: WorkCalendar,
  wakeAt: (limit: Deadline, taskId: string) => Instant,
): readonly Moved[] =>
  outdated.map(({ taskId, clock: { due: was } }) => {
    const now = reproject(was, calendar);
    return { taskId, was, now, wakeAt: wakeAt(now, taskId) };
  });

export const withMovedLimits = <S>(
  { withLimit }: Pick<TimeLimits<S>, 'withLimit'>,
  state: S,
  moved: readonly Moved[],
): S =>
  moved.reduce(
    (folded, { taskId, now: due, wakeAt }) => withLimit(folded, taskId, { due, wakeAt }),
    state,
  );
