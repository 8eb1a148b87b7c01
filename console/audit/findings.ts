import type { HistoryItem, ToldEvent } from '../../interface/history.ts';
import { type ExceptionKind, exceptionsIn } from '../../workflows/audit/exceptions.ts';
import { type FoundPaperFault, paperFaults } from '../../workflows/audit/papers.ts';

import { isTold } from '../case/timeline-rows.ts';

export interface CaseException {
  readonly kind: ExceptionKind;
  readonly event: ToldEvent;
}

/** What in one case was out of the ordinary, and what is odd about its papers. */
export const findingsIn = (
  items: readonly HistoryItem[],
): {
  readonly exceptions: readonly CaseException[];
  readonly papers: readonly FoundPaperFault[];
} => {
  const events = items.filter(isTold);
  const recorded = events.map((event) => ({
    event: { ...event.data, type: event.type },
    told: event,
  }));
  return {
    exceptions: exceptionsIn(recorded).map(({ kind, recorded: { told } }) => ({
      kind,
      event: told,
    })),
    papers: paperFaults(events),
  };
};
