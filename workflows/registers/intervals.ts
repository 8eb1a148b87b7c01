import { addDays, type LocalDate } from '../calendar/instant.ts';

/** Days from one to another, both of them in. */
export interface Interval {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** For how long an entry counts, and as how much; `of`: for one thing that its rows name, else for all. */
export interface Counting extends Interval {
  readonly of?: string;
  readonly n?: number;
}

/** After every day that anybody means: what has no end yet. */
export const FOREVER = '8999-12-31';

const isSome = ({ from, to }: Interval): boolean => from <= to;

/** The days that are in any of them, in order and apart from each other. */
export const union = (intervals: readonly Interval[]): readonly Interval[] => {
  const sorted = intervals.filter(isSome).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last === undefined || next.from > addDays(last.to, 1)) joined.push(next);
    else if (next.to > last.to) joined.splice(-1, 1, { from: last.from, to: next.to });
  }
  return joined;
};

/** The days that are in both of two unions. */
export const intersection = (
  some: readonly Interval[],
  others: readonly Interval[],
): readonly Interval[] =>
  some.flatMap((a) =>
    others
      .map((b) => ({
        from: a.from > b.from ? a.from : b.from,
        to: a.to < b.to ? a.to : b.to,
      }))
      .filter(isSome),
  );
