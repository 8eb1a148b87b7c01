import { own } from '../../../engine/own.ts';
import { addDays, LocalDate, localDateOf } from '../../calendar/instant.ts';
import { Decimal, multiplyDecimals, ratioPercent } from '../../decimal/decimal.ts';
import { type Counting, FOREVER, type Interval, intersection, union } from '../intervals.ts';
import type { EntryState, Row } from '../state.ts';

const intervalOf = ({ values }: Row): readonly Interval[] => {
  const from = LocalDate.safeParse(values.from);
  const to = LocalDate.safeParse(values.to);
  return from.success ? [{ from: from.data, to: to.success ? to.data : FOREVER }] : [];
};

/** Acts by which an enterprise leaves the library. */
const LEAVING = ['move-away', 'deregister', 'revoke-licence', 'merge'];

/** As long as it is listed: what it was before it left stays counted for those days. */
const listed = ({ status, done }: EntryState): Interval => {
  const left = LEAVING.flatMap((act) => own(done, act)?.at ?? []).toSorted();
  const last = left.at(-1);
  const gone = status !== 'listed' && last !== undefined;
  return { from: '1900-01-01', to: gone ? addDays(localDateOf(last), -1) : FOREVER };
};

const whileListed = (state: EntryState, rows: readonly Row[]): readonly Interval[] =>
  intersection(union(rows.flatMap(intervalOf)), [listed(state)]);

const memberships = ({ rows }: EntryState): readonly Row[] => own(rows, 'memberships') ?? [];

/** An enterprise of a cluster with a valid certificate of one of these kinds: once, however many it holds, for its county. */
export const labelled =
  (...kinds: readonly string[]) =>
  (state: EntryState): readonly Counting[] => {
    const of = String(state.values.county);
    const held = (own(state.rows, 'labels') ?? []).filter(({ values }) =>
      kinds.includes(String(values.kind)),
    );
    return intersection(whileListed(state, held), whileListed(state, memberships(state))).map(
      (interval) => ({ ...interval, of }),
    );
  };

/** Each membership for its cluster. */
export const membersOf = (state: EntryState): readonly Counting[] =>
  memberships(state).flatMap((row) =>
    whileListed(state, [row]).map((interval) => ({ ...interval, of: String(row.values.cluster) })),
  );

const WHOLE = '100';

/** Its part of a whole, in 万元: the main cluster carries all of it unless shares say otherwise. */
const partOf = (revenue: Decimal, { values: { main, share } }: Row): number => {
  const given = Decimal.safeParse(share);
  const percent = given.success ? given.data : main === true ? WHOLE : '0';
  const hundredth = multiplyDecimals(multiplyDecimals(revenue, '100'), percent);
  // Rounded to 万元; what an enterprise sells is far below 2^53 of them.
  return Number(ratioPercent(hundredth, '100', 0) ?? '0');
};

/** Its revenue, for its main cluster or in shares: a code that is in the library once is counted once. */
export const revenueOf = (state: EntryState): readonly Counting[] => {
  const revenue = Decimal.safeParse(own(state.values, 'revenue'));
  if (!revenue.success) return [];
  return memberships(state).flatMap((row) => {
    const n = partOf(revenue.data, row);
    return n === 0
      ? []
      : whileListed(state, [row]).map((one) => ({ ...one, of: String(row.values.cluster), n }));
  });
};
