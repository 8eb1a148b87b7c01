import { own } from '../../engine/own.ts';
import { compareDecimals, Decimal, multiplyDecimals } from '../decimal/decimal.ts';
import type { MovedFigure } from './compare-figures.ts';
import { type Form, sectionOf } from './form.ts';
import { inUnit } from './units.ts';

/** A figure that asks a question by itself, without an earlier application to compare it with. */
export interface DoubtfulFigure extends MovedFigure {
  /** `years`: `previous` is the year before. `region`: it is what the whole region's industry comes to. */
  readonly kind: 'years' | 'region';
}

/** Between two years of one form; a new cluster may double or triple, a slip of the unit is 10,000 times. */
const YEARS_APART = '5';

/** The unit in which a round names its region's size. */
const REGION_UNIT = '亿元';

const figures = (value: unknown): readonly Decimal[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const read = Decimal.safeParse(one);
    return read.success ? [read.data] : [];
  });

const farApart = (a: Decimal, b: Decimal): boolean =>
  compareDecimals(a, '0') > 0 &&
  compareDecimals(b, '0') > 0 &&
  (compareDecimals(a, multiplyDecimals(b, YEARS_APART)) > 0 ||
    compareDecimals(b, multiplyDecimals(a, YEARS_APART)) > 0);

/**
 * Figures of a part that are larger than the whole region's industry, or of which two years are more than five times
 * apart; at most one question a figure. `region` in 亿元.
 */
export const doubtfulFigures = (
  form: Form,
  part: string,
  values: unknown,
  region: Decimal,
): readonly DoubtfulFigure[] =>
  (sectionOf(form, part)?.fields ?? []).flatMap((field): readonly DoubtfulFigure[] => {
    if (field.type !== 'decimal') return [];
    const read = figures(own(Object(values), field.id));
    const at = { part, path: `${part}.${field.id}` };
    const most = field.unit.endsWith('元') ? inUnit(region, REGION_UNIT, field.unit) : undefined;
    const large = read.find((one) => most !== undefined && compareDecimals(one, most) > 0);
    if (large !== undefined && most !== undefined)
      return [{ ...at, kind: 'region', previous: most, current: large }];
    const index = read.findIndex((one, year) => farApart(one, read[year + 1] ?? one));
    const [current, previous] = [read[index], read[index + 1]];
    return current === undefined || previous === undefined
      ? []
      : [{ ...at, kind: 'years', previous, current }];
  });
