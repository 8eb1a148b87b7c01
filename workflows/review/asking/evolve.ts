import { own } from '../../../engine/own.ts';
import { started } from '../../calendar/clock.ts';
import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { DepartmentSeat } from '../opinions/state.ts';
import type { AskingEvent } from './messages.ts';

const withSeat = (kase: CaseState, seat: DepartmentSeat): CaseState =>
  withReview(kase, { departments: { ...kase.review.departments, [seat.org]: seat } });

export const evolveAsking = (kase: CaseState, event: AskingEvent, { at }: Stamp): CaseState => {
  switch (event.type) {
    case 'DepartmentAsked': {
      const { department: org, indicators, vetoFacts, silence, reason } = event;
      return withSeat(kase, {
        ...{ org, indicators, vetoFacts, silence, round: kase.review.opinionRound },
        ...started(event),
        askedAt: at,
        status: 'asked',
        added: reason,
      });
    }
    case 'DepartmentDropped': {
      const seat = own(kase.review.departments, event.department);
      if (seat === undefined) return kase;
      const { reason, document } = event;
      return withSeat(kase, { ...seat, status: 'dropped', ended: { reason, document } });
    }
  }
};
