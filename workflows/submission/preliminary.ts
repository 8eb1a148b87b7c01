import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { deadlineAfter, workingDaysBefore } from '../calendar/deadline.ts';
import { type Instant, instantAt, laterOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate, ofInstant } from '../orgs/document-order.ts';
import { numberClaims } from '../orgs/number-claim.ts';
import { openFormalReview } from '../review/open.ts';
import { closingOf } from './access.ts';
import type { EventOf } from './events.ts';
import type { CommandOf } from './messages.ts';
import { quotaReleased } from './quota.ts';
import { NotInPreliminaryReview } from './refusals.ts';
import type { Preliminary } from './state.ts';
import { remindersBefore } from './windows.ts';

// Reminders go out when offices open.
const REMINDER_HOUR = '09:00';
// A county that is late is reminded again each week of work; nothing is ever decided by its silence.
const AGAIN_AFTER_DAYS = 5;

type At = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

const days = ({ at, facts }: At, step: 'preliminary' | 'correction') =>
  deadlineAfter({
    start: at,
    days: facts.call.days[step],
    calendar: facts.calendar,
    rule: `call.days.${step}`,
    hour: facts.call.hour,
    upstreamLimit: facts.call.upstream?.deadline,
  });

/** 转县级初审: parks and promotion organisations file through their county. */
export const openPreliminaryReview = (
  envelope: At,
  recommender: string,
): EventOf<'PreliminaryReviewOpened'> => {
  const due = days(envelope, 'preliminary');
  const { calendar, call } = envelope.facts;
  const remindAt = instantAt(workingDaysBefore(calendar, due, call.reminders.tasks), REMINDER_HOUR);
  const inTime = call.reminders.tasks > 0 && remindAt > envelope.at;
  return {
    type: 'PreliminaryReviewOpened',
    recommender,
    due,
    ...(inTime ? { remindAt } : {}),
  };
};

/** Reminds the county before it is due, at the due instant, and each week of work after it. */
export const remindPreliminary = (
  { at, facts }: At,
  { recommender, due, nextAt }: Preliminary,
): readonly EventOf<'PreliminaryReviewReminded'>[] => {
  if (at < nextAt) return [];
  const overdue = at >= due.at;
  const later = deadlineAfter({
    start: at,
    days: AGAIN_AFTER_DAYS,
    calendar: facts.calendar,
    rule: 'preliminary.remind-again',
    hour: REMINDER_HOUR,
  });
  const next: Instant = overdue ? later.at : due.at;
  return [{ type: 'PreliminaryReviewReminded', recommender, overdue, nextAt: next }];
};

/** 县级初审: recommend to the office, return to the applicant with a reason, or decline with a reason. */
export const recommendPreliminarily = (
  envelope: CaseEnvelope<CommandOf<'RecommendPreliminarily'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, facts } = envelope;
  const recommender = kase.submission.preliminary?.recommender;
  if (kase.status !== 'preliminary' || recommender === undefined) {
    throw new NotInPreliminaryReview(kase.status);
  }
  const { document } = command;
  const filedAt = kase.submission.filed?.at ?? at;
  if (document !== undefined)
    checkDate(document, at, [ofInstant(filedAt, '该项目提交之日', 'the day of filing')]);
  const numbers = numberClaims(envelope, document, recommender);
  const head = { recommender, ...(document === undefined ? {} : { document }) };
  switch (command.verdict) {
    case 'recommend': {
      const recommended: EventOf<'PreliminarilyRecommended'> = {
        type: 'PreliminarilyRecommended',
        ...head,
      };
      return { events: [recommended, ...openFormalReview(envelope)], claims: numbers };
    }
    case 'return': {
      const reason = requireReason(command.reason);
      const closesAt = laterOf(closingOf(kase, facts), days(envelope, 'correction').at);
      const returned: EventOf<'PreliminarilyReturned'> = {
        type: 'PreliminarilyReturned',
        ...head,
        reason,
        closesAt,
        reminders: [...remindersBefore(facts, closesAt, at)],
      };
      return { events: [returned], claims: [...quotaReleased(kase), ...numbers] };
    }
    case 'decline': {
      const declined: EventOf<'PreliminarilyDeclined'> = {
        type: 'PreliminarilyDeclined',
        ...head,
        reason: requireReason(command.reason),
      };
      return { events: [declined], claims: [...quotaReleased(kase), ...numbers] };
    }
  }
};
