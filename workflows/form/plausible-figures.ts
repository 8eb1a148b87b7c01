import { own } from '../../engine/own.ts';
import { compareDecimals, Decimal, multiplyDecimals } from '../decimal/decimal.ts';
import type { MovedFigure } from './compare-figures.ts';
import { type Form, sectionOf } from './form.ts';
import type { FieldOf } from './read-number.ts';
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

/** Each in its place: a year that is missing parts those beside it. */
const figures = (value: unknown): readonly (Decimal | undefined)[] =>
  (Array.isArray(value) ? value : [value]).map((one) => Decimal.safeParse(one).data);

const farApart = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  compareDecimals(a, '0') > 0 &&
  compareDecimals(b, '0') > 0 &&
  (compareDecimals(a, multiplyDecimals(b, YEARS_APART)) > 0 ||
    compareDecimals(b, multiplyDecimals(a, YEARS_APART)) > 0);

/** The first figure that is larger than all of the region's industry, with that in its unit. */
const overRegion = (read: ReturnType<typeof figures>, unit: string, region: Decimal) => {
  const previous = unit.endsWith('元') ? inUnit(region, REGION_UNIT, unit) : undefined;
  const current = read.find(
    (one) => one !== undefined && previous !== undefined && compareDecimals(one, previous) > 0,
  );
  return previous === undefined || current === undefined
    ? undefined
    : ({ kind: 'region', previous, current } as const);
};

/** Of an enterprise or a project: one question for the whole list. */
const inList = (field: FieldOf<'table'>, rows: unknown, region: Decimal) =>
  field.columns
    .map(({ id, unit = '' }) => {
      const cells = (Array.isArray(rows) ? rows : []).map((row: unknown) => own(Object(row), id));
      return overRegion(figures(cells), unit, region);
    })
    .find((found) => found !== undefined);

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
    const value: unknown = own(Object(values), field.id);
    const at = { part, path: `${part}.${field.id}` };
    if (field.type === 'table') {
      const found = inList(field, value, region);
      return found === undefined ? [] : [{ ...at, ...found }];
    }
    if (field.type !== 'decimal') return [];
    const read = figures(value);
    const large = overRegion(read, field.unit, region);
    if (large !== undefined) return [{ ...at, ...large }];
    const index = read.findIndex((one, year) => farApart(one, read[year + 1]));
    const [current, previous] = [read[index], read[index + 1]];
    return current === undefined || previous === undefined
      ? []
      : [{ ...at, kind: 'years', previous, current }];
  });
