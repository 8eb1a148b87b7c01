import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

export type NormalisedNumber =
  | {
      readonly ok: true;
      /** Canonical decimal, e.g. `1234.5`. */
      readonly value: string;
      /** As it was typed or pasted, kept for the record. */
      readonly original: string;
    }
  | { readonly ok: false; readonly reason: Bilingual };

// No figure of a cluster needs more: 15 digits of 万元 are above the world's output, 6 decimals below one yuan.
const INTEGER_DIGITS = 15;
const DECIMALS = 6;
// A pasted page is not a number; nothing longer is even looked at.
const LONGEST_INPUT = 100;

const refuse = (zh: string, en: string): NormalisedNumber => ({
  ok: false,
  reason: bilingual(zh, en),
});

// What Chinese input methods and spreadsheets put in: full-width forms, the ideographic full stop for the point,
// the mathematical minus, spaces that do not break. Invisible marks come along when a cell is copied.
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f\u3000]/g;

const plain = (input: string): string =>
  input
    .replace(INVISIBLE, '')
    .trim()
    .replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\uff0e\u3002\uff61]/g, '.')
    .replace(/[\uff0d\u2212\ufe63]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/\uff0c/g, ',')
    .replace(SPACES, ' ');

// Groups of three, all set off alike, in the integer part only: `1,23` may be a slip for 1.23 or for 123.
const GROUPED = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?: \d{3})+$/;

const ungroup = (whole: string): string | undefined => {
  if (/^\d+$/.test(whole)) return whole;
  return GROUPED.test(whole) ? whole.replace(/[, ]/g, '') : undefined;
};

const canonical = (negative: boolean, whole: string, decimals: string): string => {
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  return negative && value !== '0' ? `-${value}` : value;
};

const foreign = (text: string): NormalisedNumber | undefined => {
  if (text === '') return refuse('请填写数字。', 'Enter a number.');
  if (/^[+-]?[\d., ]+e[+-]?\d+$/i.test(text)) {
    return refuse(
      '请勿使用科学计数法，请填写完整数字。',
      'Write the number out, without an exponent.',
    );
  }
  if (/[^\d., +-]/.test(text)) {
    return refuse(
      '只能填写数字，不要填写单位、百分号、文字或其他符号。',
      'Enter digits only: no unit, percent sign, letters or other signs.',
    );
  }
  if ((text.match(/\./g) ?? []).length > 1) {
    return refuse('数字中有多个小数点。', 'The number has more than one decimal point.');
  }
  return undefined;
};

/**
 * Reads a number as people type or paste it: full-width digits, separators of thousands (commas or spaces of either
 * width), zeros in front and behind. Refuses with a sentence whatever could mean two things. At most 15 integer
 * digits and 6 decimals.
 */
export const normaliseNumber = (input: string): NormalisedNumber => {
  if (input.length > LONGEST_INPUT)
    return refuse('内容过长，不是数字。', 'Too long to be a number.');
  const text = plain(input);
  const problem = foreign(text);
  if (problem !== undefined) return problem;
  const parts = /^([+-]?) ?([\d, ]*)(?:(\.)([\d, ]*))?$/.exec(text);
  if (parts === null) return refuse('正负号位置不正确。', 'The sign is in the wrong place.');
  const [, sign = '', grouped = '', point, typedDecimals = ''] = parts;
  if (grouped === '' || (point !== undefined && typedDecimals === '')) {
    return refuse('小数点前后都应有数字。', 'A decimal point needs digits on both sides.');
  }
  const ungrouped = ungroup(grouped);
  if (ungrouped === undefined || !/^\d*$/.test(typedDecimals)) {
    return refuse(
      '千位分隔符位置不正确，请核对后填写，如1,234.5。',
      'A separator of thousands is misplaced: write e.g. 1,234.5.',
    );
  }
  const whole = ungrouped.replace(/^0+(?=\d)/, '');
  const decimals = typedDecimals.replace(/0+$/, '');
  if (whole.length > INTEGER_DIGITS || decimals.length > DECIMALS) {
    return refuse(
      `整数不超过${INTEGER_DIGITS}位，小数不超过${DECIMALS}位。`,
      `At most ${INTEGER_DIGITS} integer digits and ${DECIMALS} decimals.`,
    );
  }
  return { ok: true, value: canonical(sign === '-', whole, decimals), original: input };
};
