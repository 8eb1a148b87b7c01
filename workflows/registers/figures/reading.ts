import { own } from '../../../engine/own.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { Decimal, ratioPercent, subtractDecimals } from '../../decimal/decimal.ts';
import { type EntryState, inForce } from '../state.ts';

/** A figure as it stands in a row of an indicator. */
export interface Figure {
  /** `2026`, or `2026Q2`: the year up to the end of the quarter. */
  readonly period: string;
  readonly value: Decimal;
  readonly scope: string;
  readonly stage: string;
  /** Organisation. */
  readonly source: string;
  readonly asOf: LocalDate;
  /** The same period of the year before, of the same enterprises. */
  readonly base?: Decimal | undefined;
  readonly parts?: { readonly reported: number; readonly all: number } | undefined;
  readonly verified: boolean;
  readonly list: string;
  /** Of a revision its reason. */
  readonly note: string;
  readonly row: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const partsOf = (reported: unknown, all: unknown): Figure['parts'] =>
  reported === undefined || all === undefined
    ? undefined
    : { reported: Number(reported), all: Number(all) };

/** All figures of an indicator, in the order in which they came. */
export const figuresIn = (state: EntryState): readonly Figure[] =>
  inForce(state, 'figures').flatMap(({ id, values }) => {
    const value = Decimal.safeParse(values.value);
    const asOf = LocalDate.safeParse(values.from);
    if (!value.success || !asOf.success) return [];
    const { period, scope, stage, source, base, partsIn, parts, verified, list, note } = values;
    return [
      {
        period: text(period),
        value: value.data,
        scope: text(scope),
        stage: text(stage),
        source: text(source),
        asOf: asOf.data,
        base: Decimal.safeParse(base).data,
        parts: partsOf(partsIn, parts),
        verified: verified !== false,
        list: text(list),
        note: text(note),
        row: id,
      },
    ];
  });

/** How much a stage weighs against another of the same period; what is expected counts for nothing. */
const WEIGHT: Readonly<Record<string, number>> = {
  forecast: 0,
  flash: 1,
  confirmed: 2,
  annual: 3,
  revised: 3,
};
const weightOf = ({ stage }: Pick<Figure, 'stage'>): number => own(WEIGHT, stage) ?? 0;

/** Confirmed, of the year, or revised: neither expected nor a flash. */
export const isSettled = (figure: Figure): boolean =>
  weightOf(figure) >= weightOf({ stage: 'confirmed' });

/** The figure that counts among those of one period and scope: of the surest stage, and of those the last. */
export const counting = (figures: readonly Figure[]): Figure | undefined =>
  figures
    .filter((one) => weightOf(one) > 0)
    .reduce<Figure | undefined>(
      (best, one) => (best === undefined || weightOf(one) >= weightOf(best) ? one : best),
      undefined,
    );

/** The figure of a period that counts, of one scope. */
export const figureOf = (
  figures: readonly Figure[],
  period: string,
  scope: string,
): Figure | undefined =>
  counting(figures.filter((one) => one.period === period && one.scope === scope));

/** `2026Q2`: the year and its quarter; of a whole year there is none. */
export const quarterOf = (period: string): { year: number; quarter: number } | undefined => {
  const found = /^(\d{4})Q([1-4])$/.exec(period);
  return found === null ? undefined : { year: Number(found[1]), quarter: Number(found[2]) };
};

/** A year is known by its annual figure alone; a quarter that was revised is none. */
const ANNUAL = ['annual', 'revised'];
export const isAnnual = ({ period, stage }: Pick<Figure, 'period' | 'stage'>): boolean =>
  ANNUAL.includes(stage) && quarterOf(period) === undefined;

/** The quarter before in the same year; none before the first. */
export const quarterBefore = (period: string): string | undefined => {
  const at = quarterOf(period);
  return at === undefined || at.quarter === 1 ? undefined : `${at.year}Q${at.quarter - 1}`;
};

export const yearBefore = (period: string): string =>
  `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

/** What a quarter alone came to: the year up to it less the year up to the one before. */
export const quarterAlone = (
  figures: readonly Figure[],
  period: string,
  scope: string,
): Decimal | undefined => {
  const now = figureOf(figures, period, scope);
  if (now === undefined || quarterOf(period) === undefined) return undefined;
  const before = quarterBefore(period);
  if (before === undefined) return now.value;
  const earlier = figureOf(figures, before, scope);
  return earlier === undefined ? undefined : subtractDecimals(now.value, earlier.value);
};

/** Growth in per cent; `alike`: of the same enterprises, or against a base that was restated for it. */
export interface Growth {
  readonly percent: Decimal;
  readonly base: Decimal;
  readonly alike: boolean;
  /** Against the base as it was first told, where it was restated. */
  readonly former?: { readonly percent: Decimal; readonly base: Decimal };
  /** What the restated base rests on. */
  readonly list: string;
}

const PLACES = 1;

const growthOn = (value: Decimal, base: Decimal): Decimal | undefined =>
  ratioPercent(subtractDecimals(value, base), base, PLACES);

/** Against the same period of the year before: like with like where a base is given, else as the figures stand. */
export const growthOf = (
  figures: readonly Figure[],
  period: string,
  scope: string,
): Growth | undefined => {
  const now = figureOf(figures, period, scope);
  if (now === undefined) return undefined;
  const earlier = figures.filter((one) => one.period === yearBefore(period) && one.scope === scope);
  const standing = counting(earlier);
  const first = counting(earlier.filter(({ stage }) => stage !== 'revised'));
  const restated = standing !== undefined && standing.stage === 'revised';
  const base = now.base ?? standing?.value;
  const percent = base === undefined ? undefined : growthOn(now.value, base);
  if (base === undefined || percent === undefined) return undefined;
  const former =
    restated && first !== undefined && first.value !== base
      ? growthOn(now.value, first.value)
      : undefined;
  return {
    percent,
    base,
    alike: now.base !== undefined || restated,
    ...(former === undefined || first === undefined
      ? {}
      : { former: { percent: former, base: first.value } }),
    list: restated ? standing.list : now.list,
  };
};

/** The latest period that has a figure which counts, of a scope. */
export const latestPeriod = (figures: readonly Figure[], scope: string): string | undefined =>
  figures
    .filter((one) => one.scope === scope && weightOf(one) > 0)
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .at(-1)?.period;
