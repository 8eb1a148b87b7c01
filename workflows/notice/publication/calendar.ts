import type { WorkCalendar } from '../../calendar/calendar.ts';
import { noticePeriod } from '../../calendar/deadline.ts';
import type { Instant, LocalDate } from '../../calendar/instant.ts';
import { type FoundShort, type PublicationState, type Round, roundFor } from './state.ts';

/** Whether a case of the round is still on notice by it: a later round may have taken all of them over. */
const counts = (state: PublicationState, { round, list }: Round): boolean =>
  list.some(({ caseId }) => roundFor(state, caseId)?.round === round);

/**
 * Rounds under way that would run longer by the calendar as it stands. What was printed stays as it was printed
 * (design §9): only a corrected notice extends it, so that the office has to be told.
 */
export const shortBy = (
  state: PublicationState,
  calendar: WorkCalendar,
  at: Instant,
): readonly FoundShort[] =>
  state.withdrawn !== undefined
    ? []
    : state.rounds.flatMap((round) => {
        const { firstDay, lastDay, endsAt, why } = round;
        if (endsAt <= at || why.calendarVersion === calendar.version || !counts(state, round))
          return [];
        const due = noticePeriod({ ...why, firstDay, calendar }).lastDay;
        return due > lastDay ? [{ round: round.round, lastDay, due }] : [];
      });

/** Those that were found short and that no correction has extended yet. */
export const stillShort = (state: PublicationState): PublicationState['short'] =>
  state.short.filter(({ round }) =>
    state.rounds.some((one) => one.round === round && counts(state, one)),
  );

/** Whether these cases may keep the first day that was printed: their round was found short, and is only extended. */
export const mayKeep = (
  state: PublicationState,
  cases: readonly string[],
  firstDay: LocalDate,
): boolean => {
  const short = new Set(stillShort(state).map(({ round }) => round));
  return cases.every((caseId) => {
    const round = roundFor(state, caseId);
    return round !== undefined && short.has(round.round) && round.firstDay === firstDay;
  });
};
