import type { Task } from '../../engine/decider.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { openingBefore, remindAgainAt } from '../calendar/clock.ts';
import { type Instant, localDateOf } from '../calendar/instant.ts';
import type { Telling, TellingKind } from './telling.ts';

/** Working days before a time limit at which whoever is asked hears of it again. */
const SOON_DAYS = 1;
/** A year of weekly reminders: whoever has not done it by then is not moved by another. */
const MOST_REMINDERS = 50;

/** What has come due to be told, and when there is more. */
export interface Told {
  readonly told: readonly Telling[];
  readonly next?: Instant | undefined;
}

/** Kinds of question that are about somebody else's lateness. */
const OTHERS_LATE: readonly string[] = ['escalated', 'overdue'];

const tellingOf =
  (task: Task) =>
  (kind: TellingKind, at: Instant, more = at): Telling => ({
    key: `${kind}|${task.id}|${more}`,
    kind,
    to: {
      org: task.org,
      role: task.role,
      ...(task.account === undefined ? {} : { account: task.account }),
    },
    at,
    about: { task: task.id, since: task.since },
  });

interface Series {
  readonly kind: TellingKind;
  readonly first: Instant;
}

/** After a time limit from the next morning on; where there is none, a week after the question. */
const seriesOf = ({ due, since }: Task, calendar: WorkCalendar): Series =>
  due === undefined
    ? { kind: 'waiting', first: remindAgainAt({ at: since, facts: { calendar } }) }
    : { kind: 'overdue', first: remindAgainAt({ at: due.at, facts: { calendar } }, 1) };

/** Of reminders that come each week only the last that is over counts: nobody is told five times after a holiday. */
const reminders = (task: Task, calendar: WorkCalendar, now: Instant): Told => {
  const { kind, first } = seriesOf(task, calendar);
  let last: Instant | undefined;
  let next = first;
  for (let n = 0; next <= now && n < MOST_REMINDERS; n += 1) {
    last = next;
    next = remindAgainAt({ at: next, facts: { calendar } });
  }
  return {
    told: last === undefined ? [] : [tellingOf(task)(kind, last)],
    next: next > now ? next : undefined,
  };
};

/** The morning before the limit; never on the day on which it was asked. */
const soon = (task: Task, calendar: WorkCalendar, now: Instant): Told => {
  const { due, since } = task;
  if (due === undefined || due.at <= now) return { told: [] };
  const at = openingBefore(calendar, due.date, SOON_DAYS);
  if (localDateOf(at) <= localDateOf(since)) return { told: [] };
  return at <= now ? { told: [tellingOf(task)('due-soon', at, due.at)] } : { told: [], next: at };
};

const ofTask = (task: Task, calendar: WorkCalendar, now: Instant): Told => {
  const telling = tellingOf(task);
  const asked = telling(OTHERS_LATE.includes(task.kind) ? 'escalated' : 'asked', task.since);
  // While its clock stands still nobody is pressed.
  if (task.paused === true) return { told: [asked] };
  const pressed = task.reminded === undefined ? [] : [telling('pressed', task.reminded.at)];
  const [before, after] = [soon(task, calendar, now), reminders(task, calendar, now)];
  return {
    told: [asked, ...pressed, ...before.told, ...after.told],
    next: [before.next, after.next].filter((at) => at !== undefined).sort()[0],
  };
};

/** What the open questions of a stream have to be told of, each from when it was asked to long after it was due. */
export const tellingsOfTasks = (
  tasks: readonly Task[],
  calendar: WorkCalendar,
  now: Instant,
): Told => {
  const each = tasks.map((task) => ofTask(task, calendar, now));
  return {
    told: each.flatMap(({ told }) => told),
    next: each
      .map(({ next }) => next)
      .filter((at) => at !== undefined)
      .sort()[0],
  };
};
