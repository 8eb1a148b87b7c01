import { applicationOf } from '../../calls/call.ts';
import { clockFor } from '../../calls/time-limits.ts';
import type { CaseState } from '../../case/state.ts';
import type { ScoreSheet } from '../../score/sheet.ts';
import { totalScore } from '../../score/total.ts';
import type { Deciding } from '../deciding.ts';
import type { ReviewEvent } from '../messages.ts';
import type { ReviewState } from '../state.ts';
import { phaseOf } from './phase.ts';
import type { ExpertSeat } from './state.ts';

/** The sheets that count in the present round, by seat and never by who came first. */
export const sheetsOf = (seats: readonly ExpertSeat[]): readonly ScoreSheet[] =>
  seats.flatMap((seat) =>
    (['written', 'defence'] as const).flatMap((kind) => {
      const lines = seat[kind];
      return lines === undefined ? [] : [{ seat: Number(seat.seat), kind, lines }];
    }),
  );

const allDone = (review: ReviewState, seats: readonly ExpertSeat[]): boolean =>
  seats.every((seat) => phaseOf(review, seat) === 'done');

/**
 * What follows once nobody on the panel owes anything: the defence where the call has one, else the total. Until then
 * nothing: scores stay blind.
 */
export const closing = (on: Deciding, { review }: CaseState): readonly ReviewEvent[] => {
  const seats = Object.values(review.seats);
  if (seats.length === 0 || review.total !== undefined || !allDone(review, seats)) return [];
  const unheard = review.defence !== 'none' && seats.every(({ defence }) => defence === undefined);
  // Also where all were absent from the defence: it is held again.
  if (unheard) {
    const clock = clockFor(on, { step: 'experts', rule: 'call.days.experts' });
    return [{ type: 'DefenceOpened', seats: seats.map(({ seat }) => seat), ...clock }];
  }
  const { rubric, scoring } = applicationOf(on.facts.call);
  const total = totalScore(rubric, scoring, sheetsOf(seats));
  return [{ type: 'ScoresClosed', round: review.expertRound, rubric: rubric.version, total }];
};
