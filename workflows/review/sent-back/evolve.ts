import { started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { phaseOf } from '../experts/phase.ts';
import type { ExpertSeat } from '../experts/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { SentBackEvent } from './messages.ts';

/** Back to the formal review: it was accepted once, and its days begin anew with the answer. */
const sentBack = (kase: CaseState, { to }: EventOf<'CaseSentBack'>): CaseState => {
  const { formal } = kase.review;
  return to === 'formal-review' && formal !== undefined
    ? withReview(kase, { formal: { ...formal, again: true } })
    : kase;
};

/** Whoever owes something has its days from today; who is done is asked nothing. */
const timed = (kase: CaseState, seat: ExpertSeat, event: EventOf<'StageTakenUp'>): ExpertSeat => {
  switch (phaseOf(kase.review, seat)) {
    case 'done':
    case 'empty':
      return seat;
    case 'rescore':
      return seat.flagged === undefined
        ? seat
        : { ...seat, flagged: { ...seat.flagged, clock: started(event) } };
    case 'declare':
    case 'score':
    case 'defence':
      return { ...seat, clock: started(event) };
  }
};

const takenUp = (kase: CaseState, event: EventOf<'StageTakenUp'>, at: string): CaseState => {
  const { seats, siteVisit } = kase.review;
  const again = Object.fromEntries(
    Object.entries(seats).map(([id, seat]) => [id, timed(kase, seat, event)]),
  );
  const visit =
    event.stage === 'site-check' && siteVisit !== undefined
      ? { siteVisit: { ...siteVisit, ...started(event), overdueAt: undefined } }
      : {};
  return moveTo(withReview(kase, { seats: again, ...visit }), event.stage, at);
};

export const evolveSentBack = (kase: CaseState, event: SentBackEvent, { at }: Stamp): CaseState =>
  event.type === 'CaseSentBack' ? sentBack(kase, event) : takenUp(kase, event, at);
