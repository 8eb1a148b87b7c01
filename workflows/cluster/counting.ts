import type { Span, Spans } from '../../engine/tally.ts';
import { addDays, type LocalDate } from '../calendar/instant.ts';
import { type ClusterState, levelsHeldOn, type Title } from './state.ts';

/** Clusters by who holds them and by the levels of all titles that hold on a day: `371625|city+province`. */
export const HELD = 'clusters|held';
/** Titles by their last day: what has ended by a day stands there. */
export const ENDING = 'clusters|ending';

/** First day, and the day after the last. */
const boundsOf = ({ from, to, revoked }: Title): readonly LocalDate[] => [
  from,
  ...(to === undefined ? [] : [addDays(to, 1)]),
  ...(revoked === undefined ? [] : [revoked.document.date]),
];

/** For which days it stands with which levels. */
const heldSpans = ({ identity, ...state }: ClusterState): Spans => {
  if (identity === undefined) return {};
  const bounds = [...new Set(state.titles.flatMap(boundsOf))].toSorted();
  const spans = new Map<string, Span[]>();
  for (const [index, from] of bounds.entries()) {
    const levels = [...levelsHeldOn({ identity, ...state }, from)].toSorted().join('+');
    const next = bounds[index + 1];
    if (levels === '') continue;
    const key = `${HELD}@${identity.applicant}|${levels}`;
    const span = next === undefined ? { from } : { from, to: addDays(next, -1) };
    spans.set(key, [...(spans.get(key) ?? []), span]);
  }
  return Object.fromEntries(spans);
};

/** What a cluster counts for: it drops out where its titles end, without anybody acting. */
export const clusterSpans = (state: ClusterState): Spans => {
  const ends = state.titles.flatMap(({ from, to, revoked }) =>
    to === undefined || from > to || (revoked !== undefined && revoked.document.date <= to)
      ? []
      : [{ from: to }],
  );
  return { ...heldSpans(state), ...(ends.length === 0 ? {} : { [ENDING]: ends }) };
};
