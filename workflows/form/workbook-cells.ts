import { NO, YES } from './kinds/choice.ts';

/** Excel keeps fifteen digits: what is longer and came as a number has lost its end. */
const EXACT_DIGITS = 15;

/** A, B … Z, AA. */
export const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`;

/** A binary number in the digits that Excel showed, without an exponent. */
const digitsOf = (value: number): string => {
  const shown = String(Number(value.toPrecision(EXACT_DIGITS)));
  if (!/e/i.test(shown)) return shown;
  // Twelve places: smaller than any figure of a form; whole numbers past 1e21 are refused as figures anyway.
  return value.toFixed(12).replace(/\.?0+$/, '');
};

/** A cell as somebody would have typed it; undefined where it is empty. */
export const typed = (cell: unknown): string | undefined => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return digitsOf(cell);
  if (typeof cell === 'boolean') return cell ? YES : NO;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  return text === '' ? undefined : text;
};

/** A long number that came as a figure: its last digits are not those that were typed. */
export const isLossy = (cell: unknown): boolean =>
  typeof cell === 'number' && Math.abs(cell) >= 10 ** EXACT_DIGITS;
