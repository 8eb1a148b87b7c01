import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { Limit } from '../calendar/clock.ts';
import { laterOf } from '../calendar/instant.ts';
import { pressed } from '../calls/escalation.ts';
import { clockFor, limitFor } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate, ofInstant } from '../orgs/document-order.ts';
import { numberClaims } from '../orgs/number-claim.ts';
import type { Timed } from '../process.ts';
import { openReview } from '../review/open.ts';
import { closingOf } from './access.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { quotaReleased } from './quota.ts';
import { NotInPreliminaryReview } from './refusals.ts';
import { clusterReleased } from './same-cluster.ts';
import type { Preliminary } from './state.ts';
import { remindersBefore } from './windows.ts';

type At = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

/** 转县级初审: parks and promotion organisations file through their county. */
export const openPreliminaryReview = (
  moment: At,
  recommender: string,
): EventOf<'PreliminaryReviewOpened'> => ({
  type: 'PreliminaryReviewOpened',
  recommender,
  ...clockFor(moment, { step: 'preliminary' }),
});

/**
 * Reminds the county before it is due, at the due instant, and each week of work after it; takes it to the office besides
 * where the round says so. Its silence decides nothing.
 */
export const remindPreliminary = (
  moment: At,
  preliminary: Preliminary,
): readonly EventOf<'PreliminaryReviewReminded'>[] => {
  const { recommender, due, wakeAt } = preliminary;
  if (moment.at < wakeAt) return [];
  const overdue = moment.at >= due.at;
  const next = pressed(moment, preliminary, 'preliminary', recommender);
  return [{ type: 'PreliminaryReviewReminded', recommender, overdue, ...next }];
};

/** The county's time limit while the case is with it. */
export const clocks = ({ submission: { preliminary } }: CaseState): readonly Timed[] =>
  preliminary === undefined ? [] : [{ taskId: 'preliminary', clock: preliminary }];

export const withLimit = (kase: CaseState, _taskId: string, limit: Limit): CaseState => {
  const { submission } = kase;
  const { preliminary } = submission;
  return preliminary === undefined
    ? kase
    : { ...kase, submission: { ...submission, preliminary: { ...preliminary, ...limit } } };
};

type Verdict = CaseEnvelope<CommandOf<'RecommendPreliminarily'>>;
type Said = Pick<EventOf<'PreliminarilyReturned'>, 'recommender' | 'document'>;

const returned = (envelope: Verdict, kase: CaseState, said: Said): Said & DomainEvent => {
  const { command, at, facts } = envelope;
  const limit = limitFor(envelope, { step: 'correction' });
  const closesAt = laterOf(closingOf(kase, facts), limit.at);
  const event: EventOf<'PreliminarilyReturned'> = {
    type: 'PreliminarilyReturned',
    ...said,
    reason: requireReason(command.reason),
    closesAt,
    reminders: [...remindersBefore(facts, closesAt, at)],
  };
  return event;
};

/** 县级初审: recommend to the office, return to the applicant with a reason, or decline with a reason. */
export const recommendPreliminarily = (
  envelope: Verdict,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, facts } = envelope;
  const { preliminary, filed } = kase.submission;
  if (kase.status !== 'preliminary' || preliminary === undefined)
    throw new NotInPreliminaryReview(kase.status);
  const { recommender } = preliminary;
  const { document } = command;
  if (document !== undefined)
    checkDate(document, at, [ofInstant(filed?.at ?? at, '该项目提交之日', 'the day of filing')]);
  const numbers = numberClaims(envelope, document, recommender);
  const said: Said = { recommender, ...(document === undefined ? {} : { document }) };
  const claims = [...quotaReleased(kase, facts), ...clusterReleased(kase, facts), ...numbers];
  switch (command.verdict) {
    case 'recommend': {
      const recommended: EventOf<'PreliminarilyRecommended'> = {
        type: 'PreliminarilyRecommended',
        ...said,
      };
      return { events: [recommended, ...openReview(envelope, kase)], claims: numbers };
    }
    case 'return':
      return { events: [returned(envelope, kase, said)], claims };
    case 'decline': {
      const declined: EventOf<'PreliminarilyDeclined'> = {
        type: 'PreliminarilyDeclined',
        ...said,
        reason: requireReason(command.reason),
      };
      return { events: [declined], claims };
    }
  }
};
