import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { Decision } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import { type CommandsOf, command, type EventsOf, event } from '../../engine/messages.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { Deadline, reproject, workingDaysBefore } from '../calendar/deadline.ts';
import { Instant, instantAt } from '../calendar/instant.ts';
import type { CaseEnvelope } from '../facts.ts';
import { withObjectionLimit } from '../notice/evolve.ts';
import { openObjections } from '../notice/state.ts';
import type { OwnWord } from '../process.ts';
import { clocksOf, withClock } from '../review/clocks.ts';
import type { CaseState } from './state.ts';

/** One time limit that is computed anew, with the next instant at which time has something to do about it. */
const Moved = z.object({ taskId: z.string(), was: Deadline, now: Deadline, wakeAt: Instant });
type Moved = z.infer<typeof Moved>;

export const deadlineCommands = {
  ReprojectDeadlines: command({
    title: bilingual('按新工作日历核定时限', 'Compute time limits anew'),
    body: z.strictObject({ calendarVersion: z.string().min(1) }),
    may: [{ role: 'system', relation: 'system' }],
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
    data: z.object({ calendarVersion: z.string(), deadlines: z.array(Moved).min(1) }),
  }),
};
export type DeadlineEvent = EventsOf<typeof deadlineEvents>;

interface Open {
  readonly taskId: string;
  readonly due: Deadline;
}

const noticeDeadlines = ({ notice, status }: CaseState): readonly Open[] => {
  const { publication, recognition } = notice;
  const one = (taskId: string, due: Deadline | undefined): readonly Open[] =>
    due === undefined ? [] : [{ taskId, due }];
  return [
    ...(status === 'proposed'
      ? one(publication?.needed === false ? 'recognise' : 'publish', publication?.due)
      : []),
    ...(status === 'notice-over' ? one('recognise', recognition?.due) : []),
    ...openObjections(notice).map(({ id, status: stands, limit }) => ({
      taskId: `${stands === 'received' ? 'objection' : 'inquiry'}:${id}`,
      due: limit.due,
    })),
  ];
};

/** Time limits of open questions that count working days. Days that were printed (公示, 申报截止) are none of them. */
const openDeadlines = (kase: CaseState): readonly Open[] => {
  const { submission, recommendation, status } = kase;
  const awaits = status === 'notice-over' || status === 'proposed' || status === 'nominated';
  return [
    ...clocksOf(kase).map(({ taskId, clock }) => ({ taskId, due: clock.due })),
    ...(submission.preliminary === undefined
      ? []
      : [{ taskId: 'preliminary', due: submission.preliminary.due }]),
    ...noticeDeadlines(kase),
    ...(awaits && recommendation.due !== undefined
      ? [{ taskId: 'nominate', due: recommendation.due }]
      : []),
  ];
};

/** Those still to come that were computed by another version of the table; what is over stays as it was told. */
const outdatedDeadlines = (
  kase: CaseState,
  { version }: Pick<WorkCalendar, 'version'>,
  at: Instant,
): readonly Open[] =>
  openDeadlines(kase).filter(({ due }) => due.why.calendarVersion !== version && due.at > at);

/** Asks for open time limits to be computed anew, with a record. */
export const caseReprojection = (
  kase: CaseState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined =>
  outdatedDeadlines(kase, calendar, now).length === 0
    ? undefined
    : {
        key: `${kase.version}`,
        command: { type: 'ReprojectDeadlines', calendarVersion: calendar.version },
      };

// Reminders go out when offices open.
const REMINDER_HOUR = '09:00';

/** Computes each open time limit anew under the calendar as it stands, and keeps what it was (design §9). */
export const reprojectDeadlines = (
  { at, facts }: CaseEnvelope<DeadlineCommand>,
  kase: CaseState,
): Decision<DeadlineEvent> => {
  const { calendar, call } = facts;
  const deadlines = outdatedDeadlines(kase, calendar, at).map(({ taskId, due }): Moved => {
    const now = reproject(due, calendar);
    const reminder = instantAt(
      workingDaysBefore(calendar, now, call.reminders.tasks),
      REMINDER_HOUR,
    );
    const wakeAt = reminder > at && reminder < now.at ? reminder : now.at;
    return { taskId, was: due, now, wakeAt };
  });
  return {
    events:
      deadlines.length === 0
        ? []
        : [{ type: 'DeadlinesReprojected', calendarVersion: calendar.version, deadlines }],
  };
};

const moved = (kase: CaseState, { taskId, now: due, wakeAt }: Moved): CaseState => {
  const { submission, recommendation, notice } = kase;
  const { publication, recognition } = notice;
  const wake = { ...notice.wake, [taskId]: wakeAt };
  if (taskId === 'preliminary' && submission.preliminary !== undefined) {
    const preliminary = { ...submission.preliminary, due, nextAt: wakeAt };
    return { ...kase, submission: { ...submission, preliminary } };
  }
  if (taskId === 'nominate') {
    const { warnAt } = recommendation;
    const nextAt = warnAt !== undefined && warnAt < due.at ? warnAt : due.at;
    return { ...kase, recommendation: { ...recommendation, due, nextAt } };
  }
  if (taskId === 'recognise' && recognition !== undefined)
    return { ...kase, notice: { ...notice, recognition: { ...recognition, due }, wake } };
  if ((taskId === 'publish' || taskId === 'recognise') && publication !== undefined)
    return { ...kase, notice: { ...notice, publication: { ...publication, due }, wake } };
  const [kind, id = ''] = taskId.split(':');
  if (kind === 'objection' || kind === 'inquiry')
    return withObjectionLimit(kase, id, taskId, { due, wakeAt });
  return withClock(kase, taskId, { due, remindAt: wakeAt < due.at ? wakeAt : undefined });
};

export const evolveDeadlines = (kase: CaseState, { event }: Recorded<DeadlineEvent>): CaseState =>
  event.deadlines.reduce(moved, kase);
