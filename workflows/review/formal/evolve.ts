import { actingFor } from '../../../engine/event.ts';
import { started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { FormalEvent } from './messages.ts';

const sentBack = (kase: CaseState, event: EventOf<'CaseReturned'>, at: string): CaseState => {
  const { type: _, due, remindAt, ...fields } = event;
  const returned = { ...fields, ...started({ due, remindAt }), at };
  return moveTo(withReview(kase, { returned }), 'correction', at);
};

const answered = (kase: CaseState, event: EventOf<'ReturnAnswered'>, at: string): CaseState => {
  const { returned: open, formal, returns } = kase.review;
  if (open === undefined) return kase;
  const closed = { ...open, answers: event.answers, answeredAt: at };
  // Of a report: the departments are asked again by an event of their own.
  if (formal === undefined)
    return withReview(kase, { returned: closed, returns: [...returns, closed] });
  const again = formal.again === true;
  const pauses = again ? [] : [...formal.pauses, event.pause];
  const openedAt = again ? at : formal.openedAt;
  return moveTo(
    withReview(kase, {
      returned: closed,
      returns: [...returns, closed],
      formal: { openedAt, pauses, ...started(event) },
    }),
    'formal-review',
    at,
  );
};

export const evolveFormal = (
  kase: CaseState,
  event: FormalEvent,
  { at, actor }: Stamp,
): CaseState => {
  const { formal, returned: open } = kase.review;
  switch (event.type) {
    case 'FormalReviewOpened': {
      const opened = withReview(kase, { formal: { ...started(event), openedAt: at, pauses: [] } });
      return moveTo(opened, 'formal-review', at);
    }
    case 'CaseAccepted':
      return formal === undefined
        ? kase
        : withReview(kase, {
            formal: { ...formal, acceptedAt: at, acceptedBy: actingFor(actor).account },
          });
    case 'CaseReturned':
      return sentBack(kase, event, at);
    case 'CorrectionExtended': {
      const extended = { ...started(event), overdueAt: undefined };
      return open === undefined ? kase : withReview(kase, { returned: { ...open, ...extended } });
    }
    case 'ReturnAnswered':
      return answered(kase, event, at);
    case 'CaseDeclined': {
      const { reason, basis } = event;
      return moveTo(withReview(kase, { declined: { reason, basis, at } }), 'declined', at);
    }
  }
};
