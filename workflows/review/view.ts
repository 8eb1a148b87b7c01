import type { Actor } from '../../engine/event.ts';
import type { Clock } from '../calendar/clock.ts';
import type { Call } from '../calls/call.ts';
import { readsFigure } from '../case/own-parts.ts';
import { type CaseReader, named, readerOf, reads } from '../case/reader.ts';
import type { CaseState } from '../case/state.ts';
import type { ExpertSeat } from './experts/state.ts';
import { branchesOf, standsStill } from './items/state.ts';
import { standing } from './opinions/settled.ts';
import type { ReportState } from './report/state.ts';
import type { ReviewState } from './state.ts';
import type { DepartmentView, ReviewView, SeatView, SentBackView } from './view-data.ts';

/** What a department is told of its own seat: never that it is late. */
const TOLD: readonly string[] = ['answered', 'dropped'];

/** A department sees its own indicators and its own opinions; who is late only the office sees, and who audits it. */
const departmentsFor = (reader: CaseReader): readonly DepartmentView[] => {
  const { departments, opinions } = reader.kase.review;
  const whole = reads(reader, 'whole');
  return Object.values(departments)
    .filter(({ org }) => reads(reader, 'opinion', named({ department: org })))
    .map((seat) => ({
      org: seat.org,
      indicators: seat.indicators,
      vetoFacts: seat.vetoFacts,
      due: seat.due,
      status: whole || TOLD.includes(seat.status) ? seat.status : 'asked',
      ...(standsStill(reader.kase.review, seat.org) ? { sentBack: true } : {}),
      ...(seat.fallen === undefined ? {} : { fallen: seat.fallen }),
      opinions: opinions
        .filter(({ department }) => department === seat.org)
        .map(({ late, ...opinion }) => (whole ? { ...opinion, late } : opinion)),
      ...(whole ? { overdueAt: seat.overdueAt, escalatedTo: seat.escalatedTo } : {}),
    }));
};

/** What was sent back: the applicant's side and the office read all, a department its own, the chair the panel's. */
const sentBackFor = (reader: CaseReader): readonly SentBackView[] =>
  branchesOf(reader.kase.review).flatMap((sent) => {
    const { by: _, department, branch, ...rest } = sent;
    const speaks = reader.actors.some(
      ({ actor, relations }) => actor.role === 'panel-chair' && relations.has('seated'),
    );
    const read = reads(reader, 'items', named({ department: department ?? '' }));
    return read || (branch === 'panel' && speaks) ? [{ ...rest, department, branch }] : [];
  });

/**
 * Blind for all but the expert until the scores are closed: the office sees who sits where, and no mark. A body learns
 * who judged, and when they declared, with the scores: not while somebody could still be spoken to.
 */
const seatFor = (reader: CaseReader, seat: ExpertSeat): readonly SeatView[] => {
  const { written, defence, expert, org, declaredAt, flagged, absent } = seat;
  const about = named({ expert });
  const known = reads(reader, 'expert', about);
  if (!known && !reads(reader, 'review')) return [];
  return [
    {
      seat: seat.seat,
      ...(known ? { expert, org, declaredAt, due: seat.clock?.due, flagged, absent } : {}),
      ...(reads(reader, 'marks', about) ? { written, defence } : {}),
    },
  ];
};

/**
 * What of the review these roles of one person may see, by the table of readers. Another expert's marks, that others
 * have scored, order and totals stay blind for experts until the scores are closed, and for applicants and departments
 * until the notice.
 */
export const reviewFor = (kase: CaseState, call: Call, actors: readonly Actor[]): ReviewView => {
  const { review } = kase;
  const reader = readerOf(kase, call, actors);
  const open = reads(reader, 'settled');
  const handling = reads(reader, 'handling');
  return {
    ...(handling
      ? {
          formal: punctual(review.formal, reader),
          returned: review.returned,
          returns: review.returns,
          declined: review.declined,
          statements: review.statements,
        }
      : {}),
    departments: departmentsFor(reader),
    sentBack: sentBackFor(reader),
    seats: Object.values(review.seats).flatMap((seat) => seatFor(reader, seat)),
    ...(open ? { figures: standing(review.settlements), siteVisit: review.siteVisit?.report } : {}),
    ...(review.total !== undefined && reads(reader, 'score')
      ? { total: totalFor(review.total, reads(reader, 'review')) }
      : {}),
    ...(reads(reader, 'review')
      ? {
          ...wholeOf(review),
          decision: punctual(review.decision, reader),
          reopened: punctual(review.reopened, reader),
        }
      : {}),
    ...(reads(reader, 'told') ? { letters: review.letters } : {}),
    ...(reads(reader, 'expert') ? { barred: review.barred } : {}),
    ...(reads(reader, 'outcome') ? { outcome: review.outcome } : {}),
    ...(handling ? { notSelected: review.notSelected } : {}),
    ...(review.report === undefined ? {} : reportFor(review.report, reader)),
    papersOpen: open,
  };
};

/** What was confirmed is the unit's to know; what each department said is the office's, and each department's own. */
const reportFor = (report: ReportState, reader: CaseReader): Pick<ReviewView, 'report'> => {
  if (reads(reader, 'review'))
    return { report: { ...report, clock: punctual(report.clock, reader) } };
  const verifications = report.verifications.filter(({ department }) =>
    reads(reader, 'opinion', named({ department })),
  );
  const handled = reads(reader, 'handling');
  return {
    report: {
      verifications,
      adoptions: [],
      figures: handled ? report.figures.filter((figure) => readsFigure(reader, figure)) : [],
      flags: [],
      confirmedAt: report.confirmedAt,
      excused: handled ? report.excused : undefined,
    },
  };
};

/** The score is public from the notice on; what each seat gave is not, and so neither are the sums it is made of. */
const totalFor = (
  total: NonNullable<ReviewState['total']>,
  whole: boolean,
): ReviewState['total'] =>
  whole ? total : { ...total, perSheet: [], dropped: [], steps: [], lines: {} };

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

/** Without what would shame a peer. */
const punctual = <C extends Clock>(clock: C | undefined, reader: CaseReader): C | undefined =>
  clock === undefined || reads(reader, 'whole')
    ? clock
    : { ...clock, overdueAt: undefined, wakeAt: undefined };
