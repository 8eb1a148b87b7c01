import type { Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import { openingOn } from '../calendar/clock.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { MonitoringCall } from '../calls/call.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { NotLate } from './report-refusals.ts';

type At = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

/** When the sponsoring leader's office hears of it: the call's days after the last one, when offices open. */
const escalation = (
  { late, hour }: MonitoringCall,
  { calendar }: Pick<Facts, 'calendar'>,
  closesAt: Instant,
): Instant => {
  const { days } = late;
  const due = deadlineAfter({ start: closesAt, days, calendar, rule: 'call.late.days', hour });
  return openingOn(due.date);
};

const fellDue = (call: MonitoringCall, { facts }: At, closesAt: Instant): DomainEvent => {
  const { escalateTo, until } = call.late;
  const event: EventOf<'ReportFellDue'> = {
    type: 'ReportFellDue',
    closesAt,
    escalateAt: escalation(call, facts, closesAt),
    escalateTo,
    ...(until === undefined ? {} : { until }),
  };
  return event;
};

/**
 * What time causes of a report whose last day is over: it is late and may still come; then the sponsoring leader's office
 * is told; and once the round takes no report any more, it was not filed. No title moves by it.
 */
export const keepLate = (
  call: MonitoringCall,
  moment: At,
  { submission }: CaseState,
  closesAt: Instant,
): readonly DomainEvent[] => {
  const { late } = submission;
  if (late === undefined) return [fellDue(call, moment, closesAt)];
  if (late.until !== undefined && moment.at > late.until) {
    const missed: EventOf<'ReportNotFiled'> = { type: 'ReportNotFiled', until: late.until };
    return [missed];
  }
  if (late.toldAt !== undefined || moment.at < late.escalateAt) return [];
  const told: EventOf<'LatenessEscalated'> = { type: 'LatenessEscalated', to: late.escalateTo };
  return [told];
};

export const urgeUnit = (
  { command, actor }: CaseEnvelope<CommandOf<'UrgeUnit'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  if (kase.status !== 'draft' || kase.submission.late?.escalatedTo === undefined)
    throw new NotLate();
  const note = requireReason(command.note, 'note');
  const urged: EventOf<'UnitUrged'> = { type: 'UnitUrged', by: actingFor(actor).org, note };
  return { events: [urged] };
};
