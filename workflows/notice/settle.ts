import type { Outcome } from '../calls/call-parts.ts';
import type { Moment } from '../calls/time-limits.ts';
import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import { awaitNomination } from '../recommendation/time.ts';
import type { ReviewEvent } from '../review/messages.ts';
import { apply, isListed } from './evolve.ts';
import { awaitPublication, noticeNeeded, recognitionLimit } from './limits.ts';
import type { NoticeEvent } from './messages.ts';

/** Events of this process; the end of a notice may also open the wait for the nomination. */
export type Settled =
  | NoticeEvent
  | ReturnType<typeof awaitNomination>
  | Extract<ReviewEvent, { type: 'ConsequenceAwaited' }>;

/** What follows by itself where nothing holds the case any more: a second notice, or the notice's end. */
export const settle = (kase: CaseState, moment: Moment): readonly Settled[] => {
  const { current, again, objections } = kase.notice;
  if (!isListed(kase) || current === undefined || isHeld(kase)) return [];
  if (again)
    return [
      { type: 'ReturnedForNotice', objections: Object.keys(objections) },
      awaitPublication(moment),
    ];
  if (kase.status !== 'notice' || moment.at < current.endsAt) return [];
  const { noticeId, lastDay } = current;
  return [
    { type: 'NoticePeriodEnded', noticeId, lastDay, recognition: recognitionLimit(moment) },
    ...(kase.review.outcome?.kind === 'recommend' ? [awaitNomination(moment)] : []),
  ];
};

/**
 * What follows at once where a case was proposed: the wait for its notice, or without one for the document or the
 * nomination. The deciding command adds it to its own events; if it does not, the machine's first wake does.
 */
export const afterProposal = (
  moment: Moment,
  kind: Outcome['kind'] | undefined,
): readonly Settled[] => {
  const awaited = awaitPublication(moment);
  const upward = kind === 'recommend' && !noticeNeeded(moment.facts.call);
  return upward ? [awaited, awaitNomination(moment)] : [awaited];
};

/** The events, and with them what they leave due, in one decision: nobody waits for a timer. */
export const settling = (
  kase: CaseState,
  moment: Moment,
  ...events: readonly NoticeEvent[]
): readonly Settled[] => {
  const after = events.reduce((one, event) => apply(one, event, moment.at), kase);
  return [...events, ...settle(after, moment)];
};
