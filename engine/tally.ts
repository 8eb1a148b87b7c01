import { own } from './own.ts';

/**
 * A tally: how many things stand on a day, kept as it happens. Each thing stands for spans of days; a span adds on its
 * first day and takes away on the day after its last. What stands on a day is the sum of all that happened up to it, so
 * that what ends by itself drops out without anybody acting.
 */
export interface Span {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; none where no end is known. */
  readonly to?: string | undefined;
  /** How many it stands for; 1, unless said. */
  readonly n?: number | undefined;
}

/** What changes at the days of one month of a tally: one item. `projects|started@371625`: that part of a tally, here a county's. */
export interface TallyChange {
  readonly key: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** By day `DD`; none of them 0. */
  readonly days: Readonly<Record<string, number>>;
}

/** By key: the spans for which something stands there. */
export type Spans = Readonly<Record<string, readonly Span[]>>;

const DAY_MS = 86_400_000;

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10);

const step = (key: string, day: string, n: number): TallyChange => ({
  key,
  month: day.slice(0, 7),
  days: { [day.slice(8)]: n },
});

const stepsOf = (spans: Spans, sign: 1 | -1): readonly TallyChange[] =>
  Object.entries(spans).flatMap(([key, all]) =>
    all.flatMap(({ from, to, n = 1 }) => [
      step(key, from, sign * n),
      ...(to === undefined ? [] : [step(key, dayAfter(to), -sign * n)]),
    ]),
  );

/** What has to change where something stood for other spans before. */
export const tallyChanges = (before: Spans, after: Spans): readonly TallyChange[] => [
  ...monthsOf([...stepsOf(before, -1), ...stepsOf(after, 1)]).values(),
];

/** Changes put together, a month of a key each; days that come to nothing are left out, and months without any. */
export const monthsOf = (changes: readonly TallyChange[]): ReadonlyMap<string, TallyChange> => {
  const months = new Map<string, TallyChange>();
  for (const { key, month, days } of changes) {
    const at = `${key}|${month}`;
    const before = months.get(at)?.days ?? {};
    const all = [...Object.keys(before), ...Object.keys(days)].sort();
    const sums = all.map((day) => [day, (own(before, day) ?? 0) + (own(days, day) ?? 0)] as const);
    months.set(at, { key, month, days: Object.fromEntries(sums.filter(([, n]) => n !== 0)) });
  }
  return new Map([...months].filter(([, { days }]) => Object.keys(days).length > 0));
};

/** What the changes of a tally come to at the end of a day. */
export const tallyOn = (changes: readonly Omit<TallyChange, 'key'>[], day: string): number => {
  const month = day.slice(0, 7);
  return changes
    .filter((one) => one.month <= month)
    .flatMap((one) =>
      Object.entries(one.days).map(([of, n]) => (`${one.month}-${of}` <= day ? n : 0)),
    )
    .reduce((sum, n) => sum + n, 0);
};

/** The part of a tally that a key names; empty where it is of the whole. */
export const partOf = (key: string): string => key.split('@')[1] ?? '';

/** What the parts of a tally come to at the end of a day; those that come to nothing are left out. */
export const partsOn = (
  changes: readonly TallyChange[],
  day: string,
): ReadonlyMap<string, number> => {
  const parts = new Map<string, TallyChange[]>();
  for (const change of changes) {
    const part = partOf(change.key);
    parts.set(part, [...(parts.get(part) ?? []), change]);
  }
  return new Map(
    [...parts].map(([part, own]) => [part, tallyOn(own, day)] as const).filter(([, n]) => n !== 0),
  );
};

const stepsInOrder = (changes: readonly Omit<TallyChange, 'key'>[]) =>
  changes
    .flatMap(({ month, days }) =>
      Object.entries(days).map(([of, n]) => [`${month}-${of}`, n] as const),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Since when a tally has not been at nothing, as of a day; undefined where it is. */
export const sinceWhen = (
  changes: readonly Omit<TallyChange, 'key'>[],
  day: string,
): string | undefined => {
  let sum = 0;
  let since: string | undefined;
  for (const [at, n] of stepsInOrder(changes)) {
    if (at > day) break;
    sum += n;
    if (sum === 0) since = undefined;
    else since ??= at;
  }
  return since;
};

/** The first day from one on at the end of which something stands in a tally. */
export const nextDay = (
  changes: readonly Omit<TallyChange, 'key'>[],
  from: string,
): string | undefined => {
  if (tallyOn(changes, from) > 0) return from;
  return stepsInOrder(changes)
    .map(([at]) => at)
    .find((at) => at > from && tallyOn(changes, at) > 0);
};
