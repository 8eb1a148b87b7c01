import type { Decision, Envelope } from '../../engine/decider.ts';
import { isOverdue, mustRemind } from '../calendar/clock.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import type { Ask } from '../registers/definition.ts';
import { askedOf } from '../registers/hands.ts';
import { registerNamed } from '../registers/registry.ts';
import { holderOfEntry } from '../registers/rights.ts';
import type { EntryState } from '../registers/state.ts';
import type { KeepingCommand, KeepingEvent } from './messages.ts';
import type { Asked } from './state.ts';

type Keeping = Envelope<KeepingCommand, Facts>;

const askOf = ({ identity }: EntryState, id: string): Ask | undefined =>
  identity && registerNamed(identity.register)?.asks.find((one) => one.id === id);

/** When a question that is late goes to somebody else's desk too; undefined where it never does. */
const escalationOf = (
  escalate: Ask['escalate'],
  { due }: Asked,
  calendar: Facts['calendar'],
): Instant | undefined =>
  escalate &&
  deadlineAfter({ start: due.at, days: escalate.days, calendar, rule: 'register.escalate' }).at;

const escalated = (
  ask: string,
  { escalate }: Pick<Ask, 'escalate'>,
  state: EntryState,
  { facts: { orgs } }: Keeping,
): readonly KeepingEvent[] => {
  const register = state.identity?.register ?? '';
  const to = escalate && askedOf(escalate.to, { register, holder: holderOfEntry(state) }, orgs);
  return to === undefined ? [] : [{ type: 'EntryEscalated', ask, to }];
};

/** What time does to one question now: nothing before its next instant of interest. */
const timed = (
  id: string,
  asked: Asked,
  state: EntryState,
  envelope: Keeping,
): readonly KeepingEvent[] => {
  const { at, facts } = envelope;
  const { wakeAt, due, overdueAt, escalated: gone } = asked;
  if (wakeAt === undefined || wakeAt > at) return [];
  if (mustRemind(asked, at)) return [{ type: 'EntryReminded', ask: id, wakeAt: due.at }];
  const { escalate } = askOf(state, id) ?? {};
  if (isOverdue(asked, at)) {
    const next = escalationOf(escalate, asked, facts.calendar);
    return [{ type: 'EntryFellDue', ask: id, ...(next === undefined ? {} : { wakeAt: next }) }];
  }
  return overdueAt === undefined || gone !== undefined
    ? []
    : escalated(id, { escalate }, state, envelope);
};

/** Reminders, lateness, and whose desk it goes to besides: time answers nothing and ends nothing. */
export const decide = (envelope: Keeping, state: EntryState): Decision<KeepingEvent> => ({
  events: Object.entries(state.asked).flatMap(([id, asked]) => timed(id, asked, state, envelope)),
});
