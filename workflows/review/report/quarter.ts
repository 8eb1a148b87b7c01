import { type Decimal, subtractDecimals } from '../../decimal/decimal.ts';

/** What a quarter comes to by itself: figures are cumulative from the first of January (累计), so it is a difference. */
export const quarterAlone = (cumulative: Decimal, before: Decimal): Decimal =>
  subtractDecimals(cumulative, before);
