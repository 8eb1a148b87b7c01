import type { Recorded } from '../../engine/event.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Decimal } from '../decimal/decimal.ts';
import { counting, type Figure, figuresIn } from '../registers/figures/reading.ts';
import type { EntryState } from '../registers/state.ts';

/** 修订: what a figure was, what it is, and why. */
export interface Revision {
  readonly period: string;
  readonly scope: string;
  readonly before: Decimal | undefined;
  readonly after: Decimal;
  /** What it was revised for, as it was typed. */
  readonly reason: string;
}

const rowAdded = ({ event }: Recorded): unknown =>
  Reflect.get(Object(Reflect.get(event, 'row')), 'id');

const sameAs =
  ({ period, scope }: Figure) =>
  (one: Figure): boolean =>
    one.period === period && one.scope === scope;

/** Rows of an indicator that revise what stood before, added after one instant and until another. */
export const revisionsIn = (
  state: EntryState,
  events: readonly Recorded[],
  { since, until }: { readonly since: Instant; readonly until: Instant },
): readonly Revision[] => {
  const added = new Set(
    events
      .filter(({ header }) => header.at > since && header.at <= until)
      .map(rowAdded)
      .filter((id) => id !== undefined),
  );
  const figures = figuresIn(state);
  return figures.flatMap((figure, index) => {
    if (figure.stage !== 'revised' || !added.has(figure.row)) return [];
    const before = counting(figures.slice(0, index).filter(sameAs(figure)));
    const { period, scope, value: after, note: reason } = figure;
    return [{ period, scope, before: before?.value, after, reason }];
  });
};
