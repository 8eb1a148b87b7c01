import {
  compareDecimals,
  Decimal,
  ratioPercent,
  subtractDecimals,
} from '../../workflows/decimal/decimal.ts';

const figure = (value: unknown): Decimal | undefined => {
  const read = Decimal.safeParse(typeof value === 'number' ? String(value) : value);
  return read.success ? read.data : undefined;
};

/** By how many percent a figure moved against an earlier one, with its sign: `+12.5%`; undefined where that says nothing. */
export const changeOf = (now: unknown, before: unknown): string | undefined => {
  const [a, b] = [figure(now), figure(before)];
  if (a === undefined || b === undefined || compareDecimals(b, '0') <= 0) return undefined;
  const percent = ratioPercent(subtractDecimals(a, b), b, 1);
  if (percent === undefined) return undefined;
  return `${compareDecimals(percent, '0') > 0 ? '+' : ''}${percent}%`;
};

/** Newest first: the value asked about and those of the years before. */
export const yearsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [value];
