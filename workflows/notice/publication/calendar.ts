import type { WorkCalendar } from '../../calendar/calendar.ts';
import { noticePeriod } from '../../calendar/deadline.ts';
import type { Instant, LocalDate } from '../../calendar/instant.ts';
import type { OwnWord } from '../../process.ts';
import { type FoundShort, type PublicationState, type Round, roundFor } from './state.ts';

/** Whether a case of the round is still on notice by it: a later round may have taken all of them over. */
const counts = (state: PublicationState, { round, list }: Round): boolean =>
  list.some(({ caseId }) => roundFor(state, caseId)?.round === round);

/**
 * Rounds under way that would run longer by the calendar as it stands. What was printed stays as it was printed
 * (design §9): only a corrected notice extends it, so that the office has to be told.
 */
const shortBy = (
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

const isKnown =
  (state: PublicationState) =>
  ({ round, due }: FoundShort): boolean =>
    state.short.some((one) => one.round === round && one.due === due);

/** Rounds that are too short by the calendar as it stands, where one of them is news; else none. */
export const newlyShort = (
  state: PublicationState,
  calendar: WorkCalendar,
  at: Instant,
): readonly FoundShort[] => {
  const found = shortBy(state, calendar, at);
  return found.every(isKnown(state)) ? [] : found;
};

/** The days of a notice were printed before a table was announced: the office is told where they are too few. */
export const noticeDaysCheck = (
  state: PublicationState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined =>
  newlyShort(state, calendar, now).length === 0
    ? undefined
    : {
        key: `${state.rounds.length}`,
        command: { type: 'CheckNoticeDays', calendarVersion: calendar.version },
      };

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
