import { hasOpenItems } from '../items/state.ts';
import type { VetoFinding } from '../questions/state.ts';
import type { ReviewState } from '../state.ts';
import { sameFigure } from './changed-figures.ts';
import type { DisputedValue } from './data.ts';
import type { DepartmentSeat, Opinion, Settlement } from './state.ts';

export interface Dispute extends DisputedValue {
  readonly department: string;
  readonly opinion: string;
  readonly since: string;
}

/** The opinion of a department that counts: the latest, which may correct an earlier one. */
export const opinionOf = (review: ReviewState, seat: DepartmentSeat): Opinion | undefined =>
  review.opinions.find(({ id }) => id === seat.opinion);

/** How a figure was settled: a correction that leaves the figure as it was leaves its settlement too. */
const settlementOf = (
  review: ReviewState,
  opinion: Opinion,
  field: string,
): Settlement | undefined => {
  const own = review.settlements
    .filter((one) => one.opinion === opinion.id && one.field === field)
    .at(-1);
  // The figure that it settled is another now.
  if (own !== undefined) return own.fellAt === undefined ? own : undefined;
  const before = review.opinions.find(({ id }) => id === opinion.replaces);
  return before !== undefined && sameFigure(before, opinion, field)
    ? settlementOf(review, before, field)
    : undefined;
};

/** What the office settled of this opinion's figures. */
export const settlementsOf = (review: ReviewState, opinion: Opinion): readonly Settlement[] =>
  opinion.values.flatMap(({ field }) => settlementOf(review, opinion, field) ?? []);

/** Figures that a department disputes and nobody has settled yet. */
export const openDisputes = (review: ReviewState): readonly Dispute[] =>
  Object.values(review.departments).flatMap((seat) => {
    const opinion = opinionOf(review, seat);
    if (opinion?.verdict !== 'objection') return [];
    const settled = settlementsOf(review, opinion);
    return opinion.values
      .filter(({ field }) => !settled.some((settlement) => settlement.field === field))
      .map((value) => ({
        ...value,
        department: seat.org,
        opinion: opinion.id,
        since: opinion.at,
      }));
  });

/** Veto facts that were found and that the office has neither confirmed nor dismissed. Nothing is decided before. */
export const pendingVetoes = (review: ReviewState): readonly VetoFinding[] =>
  review.vetoes.filter(({ status }) => status === 'found');

/** Silence of this department is waited out: by the call's rule, or because it answers for veto facts. */
export const isWaitedFor = ({ silence, vetoFacts }: DepartmentSeat): boolean =>
  silence.rule === 'wait-and-escalate' || vetoFacts.length > 0;

/** Each disputed figure is settled, no veto fact is open, and nothing that was sent back. */
const isSettled = (review: ReviewState): boolean =>
  openDisputes(review).length === 0 && pendingVetoes(review).length === 0 && !hasOpenItems(review);

/** Each was heard or its silence recorded, and nothing that they said is open. */
export const opinionsComplete = (review: ReviewState): boolean =>
  Object.values(review.departments).every(({ status }) => status !== 'asked') && isSettled(review);
