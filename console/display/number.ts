import type { Language } from '../../engine/bilingual.ts';
import { Decimal, formatAmount } from '../../workflows/decimal/decimal.ts';

/** A figure as a document prints it in this language; what is no number stays as it is. */
export const amount = (value: string | number, language: Language): string => {
  const text = String(value);
  const read = Decimal.safeParse(text);
  return read.success ? formatAmount(read.data, language) : text;
};
