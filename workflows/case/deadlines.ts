import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { Decision } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import { type CommandsOf, command, type EventsOf, event } from '../../engine/messages.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { started } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import { reminded } from '../calls/time-limits.ts';
import type { CaseEnvelope } from '../facts.ts';
import { bySystem } from '../may.ts';
import type { OwnWord, TimeLimits } from '../process.ts';
import { Moved, movedLimits, outdatedLimits, withMovedLimits } from '../reprojection.ts';
import type { CaseState } from './state.ts';

export const deadlineCommands = {
  ReprojectDeadlines: command({
    title: bilingual('按新工作日历核定时限', 'Compute time limits anew'),
    body: () => z.strictObject({ calendarVersion: z.string().min(1) }),
    may: bySystem,
    refusals: [],
    example: { calendarVersion: 'cn-2000-2027.1' },
  }),
};
export type DeadlineCommand = CommandsOf<typeof deadlineCommands>;

export const deadlineEvents = {
  DeadlinesReprojected: event({
    v: 1,
    title: bilingual('工作日历调整，办理时限重新核定', 'Time limits computed anew'),
    audience: 'acts',
    data: () => z.object({ calendarVersion: z.string(), deadlines: z.array(Moved).min(1) }),
  }),
};
export type DeadlineEvent = EventsOf<typeof deadlineEvents>;

/** What a case is told where some of its limits are outdated. */
export const reprojection = (
  limits: TimeLimits<CaseState>,
  kase: CaseState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined =>
  outdatedLimits(limits, kase, calendar, now).length === 0
    ? undefined
    : {
        key: `${kase.version}`,
        command: { type: 'ReprojectDeadlines', calendarVersion: calendar.version },
      };

/** Computes each open time limit anew under the calendar as it stands, and keeps what it was (design §9). */
export const reprojectDeadlines = (
  limits: TimeLimits<CaseState>,
  { at, facts }: CaseEnvelope<DeadlineCommand>,
  kase: CaseState,
): Decision<DeadlineEvent> => {
  const { calendar } = facts;
  const outdated = outdatedLimits(limits, kase, calendar, at);
  const deadlines = movedLimits(
    outdated,
    calendar,
    (due) => started(reminded({ at, facts }, due)).wakeAt,
  );
  return {
    events:
      deadlines.length === 0
        ? []
        : [
            {
              type: 'DeadlinesReprojected',
              calendarVersion: calendar.version,
              deadlines: [...deadlines],
            },
          ],
  };
};

export const evolveDeadlines = (
  limits: TimeLimits<CaseState>,
  kase: CaseState,
  { event }: Recorded<DeadlineEvent>,
): CaseState => withMovedLimits(limits, kase, event.deadlines);
