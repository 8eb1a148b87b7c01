import { clockFor } from '../../calls/time-limits.ts';
import type { Deciding } from '../deciding.ts';
import type { EventOf } from '../messages.ts';
import type { ReturnItem } from './data.ts';
import { pinnedItems } from './pinned.ts';
import { CorrectionRoundsUsed } from './refusals.ts';

/**
 * 退回补正: all that is missing at once, and the applicant's days. Throws CorrectionRoundsUsed and UnknownPlaces. Also
 * where a stage that was passed is sent back to the formal review.
 */
export const returned = (
  items: readonly Omit<ReturnItem, 'part'>[],
  note: string | undefined,
  on: Deciding,
): EventOf<'CaseReturned'> => {
  const { call } = on.facts;
  const round = on.review.returns.length + 1;
  if (round > call.correctionRounds) throw new CorrectionRoundsUsed(call.correctionRounds);
  return {
    type: 'CaseReturned',
    round,
    items: [...pinnedItems(items, on)],
    note,
    ...clockFor(on, { step: 'correction' }),
    upstreamDeadline: call.upstream?.deadline,
  };
};
