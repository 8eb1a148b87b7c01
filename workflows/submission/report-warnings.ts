import type { MonitoringCall } from '../calls/call.ts';
import { likePeriod, periodBefore } from '../calls/period.ts';
import {
  changedMoreThan,
  compareDecimals,
  type Decimal,
  likelyUnitSlip,
} from '../decimal/decimal.ts';
import type { Facts } from '../facts.ts';
import { changeRule } from '../form/compare-figures.ts';
import { claimedFigures } from '../review/report/claimed.ts';
import type { FigureWarning } from './part-messages.ts';

/** 变动超过30%请说明. */
const LARGE_PERCENT = 30;

type Kind = Extract<FigureWarning['kind'], 'cumulative' | 'like-period' | 'consolidated'>;

const asked = (
  kind: Kind,
  { path, value }: { readonly path: string; readonly value: Decimal },
  previous: Decimal,
): FigureWarning => ({
  rule: kind === 'like-period' ? changeRule(path) : `${kind}:${path}`,
  path,
  previous,
  current: value,
  unitSlip: likelyUnitSlip(previous, value),
  kind,
});

/**
 * What is asked about the figures of a part of a report: less than the quarter before of a figure that adds up (累计),
 * more than 30 % away from the like period, more than the legal persons in place come to.
 */
export const reportWarnings = (
  { form, periods }: Pick<Facts, 'form' | 'periods'>,
  { period, inPlace, cumulative }: MonitoringCall,
  part: string,
  values: unknown,
): FigureWarning[] => {
  const claimed = claimedFigures(form, new Map([[part, values]]));
  const last = periods?.get(periodBefore(period) ?? '');
  const like = periods?.get(likePeriod(period));
  const of = (path: string) => claimed.find((figure) => figure.path === path)?.value;
  return claimed.flatMap((figure): FigureWarning[] => {
    const { path, indicator, value } = figure;
    const before = cumulative.includes(indicator) ? last?.get(path) : undefined;
    const same = like?.get(path);
    const place = of(inPlace.find((one) => one.figure === path)?.inPlace ?? '');
    return [
      ...(before !== undefined && compareDecimals(value, before) < 0
        ? [asked('cumulative', figure, before)]
        : []),
      ...(same !== undefined && changedMoreThan(same, value, LARGE_PERCENT)
        ? [asked('like-period', figure, same)]
        : []),
      ...(place !== undefined && compareDecimals(value, place) > 0
        ? [asked('consolidated', figure, place)]
        : []),
    ];
  });
};
