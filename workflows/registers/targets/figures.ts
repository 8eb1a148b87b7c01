import { own } from '../../../engine/own.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { TargetKind } from '../../programme/targets.ts';
import { figureOf, figuresIn, growthOf, isAnnual } from '../figures/reading.ts';
import { type EntryState, inForce } from '../state.ts';
import { type Beside, isByHand, type Source, sourceOf } from './measure.ts';

/** A figure of a target, as it was entered: nothing overwrites it. */
export interface Figure {
  /** `2026`, or `2026Q2`. */
  readonly period: string;
  readonly value: Decimal;
  readonly stage: string;
  /** The day that it is of. */
  readonly asOf: LocalDate;
  /** False: whoever was asked to verify it has not, and silence is no consent. */
  readonly verified?: boolean;
}

/** What is expected, and what has been done in a year's flash, is drawn and never counted. */
const FORECAST = 'forecast';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As the lead entered them, or confirmed what was measured. */
const entered = (state: EntryState): readonly Figure[] =>
  inForce(state, 'progress').flatMap(({ values }) => {
    const value = Decimal.safeParse(values.value);
    if (!value.success) return [];
    const { period, stage, from } = values;
    return [{ period: text(period), value: value.data, stage: text(stage), asOf: text(from) }];
  });

/** Figures of an indicator, of one scope; or what they grew by. */
const ofIndicator = (
  beside: EntryState | undefined,
  { scope, growth }: Source & { readonly of: 'figures' },
): readonly Figure[] => {
  const all = beside === undefined ? [] : figuresIn(beside);
  const own = all.filter((one) => one.scope === scope);
  const periods = [...new Set(own.map(({ period }) => period))];
  return periods.flatMap((period) => {
    const figure = figureOf(own, period, scope);
    const value = growth ? growthOf(own, period, scope)?.percent : figure?.value;
    return figure === undefined || value === undefined ? [] : [{ ...figure, value }];
  });
};

export const kindOfTarget = ({ values }: EntryState): TargetKind =>
  TargetKind.catch('list').parse(own(values, 'kind'));

/** All figures of a target: from where minutes say that they are read, else as they were entered. */
const figuresOf = (state: EntryState, today: LocalDate, beside: Beside): readonly Figure[] => {
  const source = sourceOf(state);
  if (source === undefined) return isByHand(state) ? entered(state) : [];
  if (source.of === 'figures') return ofIndicator(beside.figures, source);
  if (beside.counted === undefined) return [];
  // A list counts on every day anew; what the lead confirmed of it stands in the rows. One of levels is of annual figures.
  const stage = kindOfTarget(state) === 'level' ? 'annual' : 'confirmed';
  return [{ period: today.slice(0, 4), value: beside.counted, stage, asOf: today }];
};

/** The last day counts; of one day, what was entered last. */
const latest = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>(
    (last, one) => (last === undefined || one.asOf >= last.asOf ? one : last),
    undefined,
  );

/** The figure that counts on a day: of the year for what is counted year by year, else the latest. */
export const countingOn = (
  state: EntryState,
  today: LocalDate,
  beside: Beside,
): Figure | undefined => {
  const kind = kindOfTarget(state);
  const year = today.slice(0, 4);
  const known = figuresOf(state, today, beside).filter(
    ({ asOf, stage }) => asOf <= today && stage !== FORECAST,
  );
  switch (kind) {
    case 'yearly':
    case 'growth':
      return latest(known.filter(({ period }) => period.startsWith(year)));
    case 'level':
      return latest(known.filter(isAnnual));
    default:
      return latest(known);
  }
};

/** The latest that is not counted yet: a flash of the year, beside which 待年报 stands. */
export const flashOn = (state: EntryState, today: LocalDate, beside: Beside): Figure | undefined =>
  latest(
    figuresOf(state, today, beside).filter(
      ({ asOf, stage }) => asOf <= today && stage !== FORECAST,
    ),
  );

/** What is expected, of the latest day on which somebody did: drawn, and never counted. */
export const forecastOn = (
  state: EntryState,
  today: LocalDate,
  beside: Beside,
): Figure | undefined =>
  latest(figuresOf(state, today, beside).filter(({ stage }) => stage === FORECAST));
