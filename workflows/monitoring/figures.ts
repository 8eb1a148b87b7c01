import type { Bilingual } from '../../engine/bilingual.ts';
import { addDecimals, type Decimal, ratioPercent, subtractDecimals } from '../decimal/decimal.ts';
import {
  type Figure,
  figureOf,
  type Growth,
  growthOf,
  isSettled,
} from '../registers/figures/reading.ts';
import { SCOPE } from '../registers/figures/stages.ts';

/** What the register of figures says of one indicator of a cluster, for a period and a scope. */
export interface MonitoredFigure {
  readonly clusterId: string;
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly figure: Figure;
  readonly growth: Growth | undefined;
}

/** Of a period, scope by scope; what is expected or a flash goes into no bulletin. */
export const settledFigures = (
  of: Pick<MonitoredFigure, 'clusterId' | 'indicator' | 'title' | 'unit'>,
  figures: readonly Figure[],
  period: string,
): readonly MonitoredFigure[] =>
  Object.keys(SCOPE).flatMap((scope) => {
    const figure = figureOf(figures, period, scope);
    return figure === undefined || !isSettled(figure)
      ? []
      : [{ ...of, figure, growth: growthOf(figures, period, scope) }];
  });

/** What one indicator comes to over the clusters that have it in one scope. */
export interface FigureTotal {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly scope: string;
  readonly value: Decimal;
  readonly clusters: number;
  /** Of them those whose units are not all in, and those whose figure nobody verified. */
  readonly incomplete: number;
  readonly unverified: number;
  /** What enterprises that several clusters report were counted for beyond once: taken off `value`. */
  readonly again: Decimal;
  /** Over the clusters that have the same period of the year before; `alike`: like with like for each of them. */
  readonly growth?: {
    readonly percent: Decimal;
    readonly alike: boolean;
    readonly clusters: number;
  };
}

const sum = (values: readonly Decimal[]): Decimal => values.reduce(addDecimals, '0');

const isIncomplete = ({ figure: { parts } }: MonitoredFigure): boolean =>
  parts !== undefined && parts.reported < parts.all;

const PLACES = 1;

/** Both sides of the same clusters: what has no base is on neither. */
const growthOver = (lines: readonly MonitoredFigure[]): FigureTotal['growth'] => {
  const based = lines.flatMap(({ figure: { value }, growth }) =>
    growth === undefined ? [] : [{ value, ...growth }],
  );
  const base = sum(based.map((one) => one.base));
  const now = sum(based.map((one) => one.value));
  const percent = ratioPercent(subtractDecimals(now, base), base, PLACES);
  return percent === undefined
    ? undefined
    : { percent, alike: based.every(({ alike }) => alike), clusters: based.length };
};

/**
 * Totals by indicator and scope, in the order in which they come; scopes are never put together, and shares (a per
 * cent, an intensity) add up to nothing. `again`: see FigureTotal, by indicator.
 */
export const totalsOf = (
  lines: readonly MonitoredFigure[],
  again: (indicator: string, scope: string) => Decimal,
): readonly FigureTotal[] => {
  const groups = new Map<string, MonitoredFigure[]>();
  for (const line of lines.filter(({ unit }) => !isShare(unit))) {
    const key = `${line.indicator} ${line.figure.scope}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const { indicator, title, unit, figure } = first;
    const twice = again(indicator, figure.scope);
    const growth = growthOver(of);
    return [
      {
        indicator,
        title,
        unit,
        scope: figure.scope,
        value: subtractDecimals(sum(of.map((line) => line.figure.value)), twice),
        clusters: of.length,
        incomplete: of.filter(isIncomplete).length,
        unverified: of.filter((line) => !line.figure.verified).length,
        again: twice,
        ...(growth === undefined ? {} : { growth }),
      },
    ];
  });
};

/** `%`, `吨标准煤/万元`. */
export const isShare = (unit: string): boolean => unit === '%' || unit.includes('/');
