import type { Decision, Envelope } from '../../engine/decider.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { isOverdue, mustRemind } from '../calendar/clock.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import { type Instant, instantAt } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import type { OwnWord } from '../process.ts';
import type { Ask } from '../registers/asking.ts';
import { wakeOf } from '../registers/asks.ts';
import { askedOf } from '../registers/hands.ts';
import { registerNamed } from '../registers/registry.ts';
import { heldOfEntry } from '../registers/rights.ts';
import type { EntryState } from '../registers/state.ts';
import { movedLimits, outdatedLimits } from '../reprojection.ts';
import { readTaskId } from '../task-id.ts';
import type { KeepingCommand, KeepingEvent } from './messages.ts';
import type { Asked, AskedOf } from './state.ts';
import { clocks } from './tasks.ts';

type Keeping = Envelope<KeepingCommand, Facts>;

const askOf = ({ identity }: EntryState, id: string): Ask | undefined =>
  identity && registerNamed(identity.register)?.asks.find((one) => one.id === id);

/** To whose desk a question that is late goes too; nobody's where the directory has nobody, or only whoever has it. */
const beyond = (
  id: string,
  asked: Asked,
  state: EntryState,
  { facts: { orgs } }: Keeping,
): AskedOf | undefined => {
  const { escalate } = askOf(state, id) ?? {};
  const to = escalate && askedOf(escalate.to, heldOfEntry(state), orgs);
  return to?.org === asked.org && to.role === asked.role ? undefined : to;
};

/** When it goes there; undefined where it never does. */
const escalatesAt = (
  id: string,
  asked: Asked,
  state: EntryState,
  envelope: Keeping,
): Instant | undefined => {
  const { escalate } = askOf(state, id) ?? {};
  if (escalate === undefined || beyond(id, asked, state, envelope) === undefined) return undefined;
  const { calendar } = envelope.facts;
  const { days, unit } = escalate;
  const rule = 'register.escalate';
  if (unit === 'working') return deadlineAfter({ start: asked.due.at, days, calendar, rule }).at;
  const { startedOn, days: before } = asked.due.why;
  const start = instantAt(startedOn, '00:00');
  return deadlineAfter({ start, days: before + days, unit, calendar, rule }).at;
};

/** What time does to one question now: nothing before its next instant of interest, and then always something. */
const timed = (
  id: string,
  asked: Asked,
  state: EntryState,
  envelope: Keeping,
): readonly KeepingEvent[] => {
  const { at } = envelope;
  const { wakeAt, due } = asked;
  if (wakeAt === undefined || wakeAt > at) return [];
  if (mustRemind(asked, at)) return [{ type: 'EntryReminded', ask: id, wakeAt: due.at }];
  if (isOverdue(asked, at)) {
    const next = escalatesAt(id, asked, state, envelope);
    return [{ type: 'EntryFellDue', ask: id, ...(next === undefined ? {} : { wakeAt: next }) }];
  }
  const to = beyond(id, asked, state, envelope);
  // Whoever would have been told is gone from the directory: whoever is asked is reminded, and time has no more to do.
  return [
    to === undefined ? { type: 'EntryReminded', ask: id } : { type: 'EntryEscalated', ask: id, to },
  ];
};

/** Reminders, lateness, and whose desk it goes to besides: time answers nothing and ends nothing. */
const keepTime = (envelope: Keeping, state: EntryState): readonly KeepingEvent[] =>
  Object.entries(state.asked).flatMap(([id, asked]) => timed(id, asked, state, envelope));

/** Each open limit under the table of working days as it stands; what it was stays on record. */
const reproject = (
  { at, facts: { calendar } }: Keeping,
  state: EntryState,
): readonly KeepingEvent[] => {
  const outdated = outdatedLimits({ clocks }, state, calendar, at);
  const limits = movedLimits(outdated, calendar, (due, taskId) => {
    const remind = askOf(state, readTaskId(taskId).of)?.remind ?? 0;
    return wakeOf(due, { remind }, { at, calendar });
  });
  return limits.length === 0
    ? []
    : [
        {
          type: 'EntryLimitsReprojected',
          calendarVersion: calendar.version,
          limits: [...limits],
        },
      ];
};

export const decide = (envelope: Keeping, state: EntryState): Decision<KeepingEvent> => {
  switch (envelope.command.type) {
    case 'KeepEntryTime':
      return { events: keepTime(envelope, state) };
    case 'ReprojectEntryLimits':
      return { events: reproject(envelope, state) };
  }
};

/** What an entry is told where some of its limits were counted by another table. */
export const entryReprojection = (
  state: EntryState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined => {
  const outdated = outdatedLimits({ clocks }, state, calendar, now);
  if (outdated.length === 0) return undefined;
  const key = outdated.map(({ taskId, clock: { due } }) => `${taskId} ${due.why.startedOn}`);
  const command = { type: 'ReprojectEntryLimits', calendarVersion: calendar.version };
  return { key: key.join(), command };
};
