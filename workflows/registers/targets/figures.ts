import { own } from '../../../engine/own.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { TargetKind } from '../../programme/targets.ts';
import { type EntryState, inForce } from '../state.ts';

/** A figure of a target, as it was entered: nothing overwrites it. */
export interface Figure {
  /** `2026`, or `2026Q2`. */
  readonly period: string;
  readonly value: Decimal;
  readonly stage: string;
  /** The day that it is of. */
  readonly asOf: LocalDate;
}

/** What is expected, and what has been done in a year's flash, is drawn and never counted. */
const FORECAST = 'forecast';
/** A level of a year is known by its annual figure alone. */
const ANNUAL = ['annual', 'revised'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const figuresOf = (state: EntryState): readonly Figure[] =>
  inForce(state, 'progress').flatMap(({ values }) => {
    const value = Decimal.safeParse(values.value);
    if (!value.success) return [];
    const { period, stage, from } = values;
    return [{ period: text(period), value: value.data, stage: text(stage), asOf: text(from) }];
  });

export const kindOfTarget = ({ values }: EntryState): TargetKind =>
  TargetKind.catch('list').parse(own(values, 'kind'));

/** The last day counts; of one day, what was entered last. */
const latest = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>(
    (last, one) => (last === undefined || one.asOf >= last.asOf ? one : last),
    undefined,
  );

/** The figure that counts on a day: of the year for what is counted year by year, else the latest. */
export const countingOn = (state: EntryState, today: LocalDate): Figure | undefined => {
  const kind = kindOfTarget(state);
  const year = today.slice(0, 4);
  const known = figuresOf(state).filter(({ asOf, stage }) => asOf <= today && stage !== FORECAST);
  switch (kind) {
    case 'yearly':
    case 'growth':
      return latest(known.filter(({ period }) => period.startsWith(year)));
    case 'level':
      return latest(known.filter(({ stage }) => ANNUAL.includes(stage)));
    default:
      return latest(known);
  }
};

/** The latest that is not counted yet: a flash of the year, beside which 待年报 stands. */
export const flashOn = (state: EntryState, today: LocalDate): Figure | undefined =>
  latest(figuresOf(state).filter(({ asOf, stage }) => asOf <= today && stage !== FORECAST));

/** What is expected, of the latest day on which somebody did: drawn, and never counted. */
export const forecastOn = (state: EntryState): Figure | undefined =>
  latest(figuresOf(state).filter(({ stage }) => stage === FORECAST));
