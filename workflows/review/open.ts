import { clockFor } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import type { ReviewEvent } from './messages.ts';
import { askConfirmation, askDepartments } from './opening.ts';

type Moment = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

/**
 * What filing adds to its own events: the office has the call's days for its formal review (形式审查) of an
 * application; a report goes to the departments at once, which verify it side by side.
 */
export const openReview = (moment: Moment, kase: CaseState): readonly ReviewEvent[] => {
  if (moment.facts.call.kind === 'application')
    return [{ type: 'FormalReviewOpened', ...clockFor(moment, { step: 'formalReview' }) }];
  const asked = askDepartments(moment, kase);
  return asked.length > 0 ? asked : askConfirmation(moment);
};
