import * as z from 'zod';
import { type Language, said } from '../../engine/bilingual.ts';
import { Failure } from '../../engine/failure.ts';

export { normaliseNumber } from './normalise-number.ts';

// Sign, point, 30 integer digits and 12 decimals: the product of the two longest inputs that are accepted.
const LONGEST = 44;
const CANONICAL = /^(?:0|-?(?:[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]))$/;

/**
 * An exact decimal number in its one canonical spelling: no exponent, no plus, no leading zeros, no zeros at the
 * end of the decimals, no negative zero. What people type goes through `normaliseNumber` first.
 */
export const Decimal = z
  .string()
  .max(LONGEST)
  .regex(
    CANONICAL,
    said(
      '应为十进制数，如121.5，不带千分位、正号和多余的零',
      'is a decimal number such as 121.5, without separators, plus sign or needless zeros',
    ),
  );
export type Decimal = z.infer<typeof Decimal>;

/** Arithmetic on a text that no schema has parsed. */
export class NotADecimal extends Failure {
  override readonly name = 'NotADecimal';
  constructor(given: string) {
    super(`'${given.slice(0, 60)}' is not a decimal number in canonical form`);
  }
}

/** `units` · 10^-`scale` */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const read = (value: Decimal): Scaled => {
  if (!CANONICAL.test(value)) throw new NotADecimal(value);
  const point = value.indexOf('.');
  if (point < 0) return { units: BigInt(value), scale: 0 };
  return {
    units: BigInt(value.slice(0, point) + value.slice(point + 1)),
    scale: value.length - point - 1,
  };
};

const write = ({ units, scale }: Scaled): Decimal => {
  const sign = units < 0n ? '-' : '';
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, '');
  return sign + (decimals === '' ? whole : `${whole}.${decimals}`);
};

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

const align = (a: Scaled, b: Scaled): { a: bigint; b: bigint; scale: number } => {
  const scale = Math.max(a.scale, b.scale);
  return {
    a: a.units * 10n ** BigInt(scale - a.scale),
    b: b.units * 10n ** BigInt(scale - b.scale),
    scale,
  };
};

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const aligned = align(read(a), read(b));
  return write({ units: aligned.a + aligned.b, scale: aligned.scale });
};

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => {
  const aligned = align(read(a), read(b));
  return write({ units: aligned.a - aligned.b, scale: aligned.scale });
};

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => {
  const [left, right] = [read(a), read(b)];
  return write({ units: left.units * right.units, scale: left.scale + right.scale });
};

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  const aligned = align(read(a), read(b));
  return aligned.a < aligned.b ? -1 : aligned.a > aligned.b ? 1 : 0;
};

/**
 * `a` as a percentage of `b`, rounded half-up (四舍五入: a half goes away from zero) to `places` decimals (0–6);
 * undefined where `b` is 0. Canonical, so that it can be compared: a third is `33.33`, a half is `50`.
 */
export const ratioPercent = (a: Decimal, b: Decimal, places: number): Decimal | undefined => {
  const aligned = align(read(a), read(b));
  if (aligned.b === 0n) return undefined;
  const numerator = magnitude(aligned.a) * 100n * 10n ** BigInt(places);
  const denominator = magnitude(aligned.b);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  const negative = aligned.a < 0n !== aligned.b < 0n;
  return write({ units: negative ? -rounded : rounded, scale: places });
};

/** 亿元 to 万元: 1 亿 = 10,000 万. Exact. */
export const yiToWan = (yi: Decimal): Decimal => multiplyDecimals(yi, '10000');

/** 万元 to 亿元. Exact: no decimal is lost. */
export const wanToYi = (wan: Decimal): Decimal => multiplyDecimals(wan, '0.0001');

/**
 * A number as a document prints it: thousands set off by commas; in Chinese only from five integer digits on, as
 * GB/T 15835 leaves four ungrouped.
 */
export const formatAmount = (value: Decimal, language: Language): string => {
  if (!CANONICAL.test(value)) throw new NotADecimal(value);
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  const grouped =
    language === 'zh' && whole.length <= 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return sign + grouped + decimals;
};

/**
 * Whether the new figure looks like the old one in the wrong unit (万元 for 亿元 or the reverse): 10,000 times as
 * much or as little, give or take a factor of two for the change of a year.
 */
export const likelyUnitSlip = (previous: Decimal, current: Decimal): boolean => {
  const { a, b } = align(read(previous), read(current));
  if (a === 0n || b === 0n || a < 0n !== b < 0n) return false;
  const [small, large] =
    magnitude(a) < magnitude(b) ? [magnitude(a), magnitude(b)] : [magnitude(b), magnitude(a)];
  return large >= small * 5_000n && large <= small * 20_000n;
};

/** Whether a figure moved by more than `percent` of its earlier value (变动超过30%请说明); from 0, any change. */
export const changedMoreThan = (
  previous: Decimal,
  current: Decimal,
  percent: number | Decimal,
): boolean => {
  const [before, after] = [read(previous), read(current)];
  const moved = align(before, after);
  const change = write({ units: magnitude(moved.b - moved.a) * 100n, scale: moved.scale });
  const allowed = multiplyDecimals(
    write({ ...before, units: magnitude(before.units) }),
    String(percent),
  );
  return compareDecimals(change, allowed) > 0;
};
