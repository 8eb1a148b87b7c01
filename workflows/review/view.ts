import type { Actor } from '../../engine/event.ts';
import type { Clock } from '../calendar/clock.ts';
import type { Call } from '../calls/call.ts';
import type { CaseState } from '../case/state.ts';
import { papersOpen } from './experts/phase.ts';
import { type Eyes, eyesOf, isPublic } from './eyes.ts';
import type { ExpertSeat, ReviewState } from './state.ts';
import type { DepartmentView, ReviewView, SeatView } from './view-data.ts';

/** A department sees its own indicators and its own opinions; only the office sees who is late. */
const departmentsFor = (review: ReviewState, eyes: Eyes): readonly DepartmentView[] =>
  Object.values(review.departments)
    .filter(({ org }) => eyes.whole || eyes.departments.includes(org))
    .map((seat) => ({
      org: seat.org,
      indicators: seat.indicators,
      vetoFacts: seat.vetoFacts,
      due: seat.due,
      status: eyes.office || seat.status === 'answered' ? seat.status : 'asked',
      opinions: review.opinions
        .filter(({ department }) => department === seat.org)
        .map(({ late, ...opinion }) => (eyes.office ? { ...opinion, late } : opinion)),
      ...(eyes.office ? { overdueAt: seat.overdueAt, escalatedTo: seat.escalatedTo } : {}),
    }));

const seatFor = (seat: ExpertSeat, closed: boolean, eyes: Eyes): readonly SeatView[] => {
  const own = seat.expert !== undefined && eyes.accounts.includes(seat.expert);
  if (!own && !eyes.whole) return [];
  // Blind for all but the expert until the scores are closed: the office sees who sits where, and no mark.
  const { written, defence } = seat;
  const marks = own || closed ? { written, defence } : {};
  const { expert, org, declaredAt, flagged, absent } = seat;
  // A body learns who judged, and when they declared, with the scores: not while somebody could still be spoken to.
  const named =
    own || closed || eyes.office || eyes.watching
      ? { expert, org, declaredAt, due: seat.clock?.due }
      : {};
  const progress = own || eyes.office || closed ? { flagged, absent } : {};
  return [{ seat: seat.seat, ...named, ...progress, ...marks }];
};

/**
 * What of the review these roles of one person may see. Another expert's marks, that others have scored, order and
 * totals stay blind for experts until the scores are closed, and for applicants and departments until the notice.
 */
export const reviewFor = (
  kase: CaseState,
  call: Call,
  actors: readonly Actor[],
  account?: string,
): ReviewView => {
  const { review } = kase;
  const eyes = eyesOf(kase, call, actors, account);
  const told = isPublic(kase.status);
  const closed = review.total !== undefined;
  const seated = Object.values(review.seats).some(
    ({ expert }) => expert !== undefined && eyes.accounts.includes(expert),
  );
  const opened = eyes.accounts.some((one) => papersOpen(review, one));
  const seesScores = eyes.whole || (seated && opened) || told;
  const handling = eyes.whole || eyes.party;
  return {
    ...(handling
      ? {
          formal: punctual(review.formal, eyes),
          returned: review.returned,
          returns: review.returns,
          declined: review.declined,
        }
      : {}),
    departments: departmentsFor(review, eyes),
    seats: Object.values(review.seats).flatMap((seat) => seatFor(seat, closed, eyes)),
    ...(eyes.whole || opened ? { figures: review.settlements } : {}),
    ...(eyes.whole || opened ? { siteVisit: review.siteVisit?.report } : {}),
    ...(seesScores && closed ? { total: totalFor(review.total, eyes.whole) } : {}),
    ...(eyes.whole
      ? {
          ...wholeOf(review),
          decision: punctual(review.decision, eyes),
          reopened: punctual(review.reopened, eyes),
        }
      : {}),
    ...(eyes.office || eyes.watching || (eyes.whole && closed) ? { barred: review.barred } : {}),
    ...(eyes.whole || told ? { outcome: review.outcome } : {}),
    ...(eyes.whole || (eyes.party && kase.status === 'not-selected')
      ? { notSelected: review.notSelected }
      : {}),
    papersOpen: eyes.whole || opened,
  };
};

/** The score is public from the notice on; what each seat gave is not, and so neither are the sums it is made of. */
const totalFor = (total: ReviewState['total'], whole: boolean): ReviewState['total'] =>
  total === undefined || whole
    ? total
    : { ...total, perSheet: [], dropped: [], steps: [], lines: {} };

const wholeOf = ({
  vetoes,
  consequences,
  flags,
  panelOpinion,
  ranking,
  decisions,
}: ReviewState) => ({
  vetoes,
  consequences,
  flags,
  panelOpinion,
  ranking,
  decisions,
});

/** Without what would shame a peer: lateness is for the office alone. */
const punctual = <C extends Clock>(clock: C | undefined, { office }: Eyes): C | undefined =>
  clock === undefined || office ? clock : { ...clock, overdueAt: undefined, wakeAt: undefined };
