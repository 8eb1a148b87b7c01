import { own } from '../../../engine/own.ts';
import { started } from '../../calendar/clock.ts';
import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { SurvivalEvent } from './messages.ts';

/** Asked again: nothing of the old seat's time or lateness counts any more. */
const opinionFell = (kase: CaseState, event: EventOf<'OpinionFell'>, at: string): CaseState => {
  const { department, opinion, fields, due, remindAt } = event;
  const seat = own(kase.review.departments, department);
  if (seat === undefined) return kase;
  const clock = due === undefined ? { due: seat.due } : started({ due, remindAt });
  const { org, indicators, vetoFacts, silence, round, added } = seat;
  const asked = {
    ...{ org, indicators, vetoFacts, silence, round, added, askedAt: at },
    ...clock,
    status: 'asked' as const,
    fallen: { opinion, fields, at },
  };
  return withReview(kase, { departments: { ...kase.review.departments, [department]: asked } });
};

export const evolveSurvival = (kase: CaseState, event: SurvivalEvent, { at }: Stamp): CaseState => {
  switch (event.type) {
    case 'OpinionFell':
      return opinionFell(kase, event, at);
    case 'SettlementFell': {
      const { opinion, field } = event;
      return withReview(kase, {
        settlements: kase.review.settlements.map((one) =>
          one.opinion === opinion && one.field === field && one.fellAt === undefined
            ? { ...one, fellAt: at }
            : one,
        ),
      });
    }
  }
};
