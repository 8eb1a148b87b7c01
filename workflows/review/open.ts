import { clockFor } from '../calls/time-limits.ts';
import type { CaseEnvelope } from '../facts.ts';
import type { ReviewEvent } from './messages.ts';

/** What filing adds to its own events: the office has the call's days for its formal review (形式审查). */
export const openFormalReview = (
  moment: Pick<CaseEnvelope<unknown>, 'at' | 'facts'>,
): readonly ReviewEvent[] => [
  { type: 'FormalReviewOpened', ...clockFor(moment, { step: 'formalReview' }) },
];
