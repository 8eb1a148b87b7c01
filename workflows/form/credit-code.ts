import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

// GB 32100-2015: eighteen places out of these thirty-one signs (without I, O, S, V, Z), the last one computed from the
// others: their values, each times a power of 3, add up to a multiple of 31 with it.
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = SIGNS.length;

/** The code as it is written down: full-width signs, small letters, blanks and invisible marks put right. */
export const plainCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff-]/g, '')
    .toUpperCase();

const checkSign = (code: string): string => {
  let weight = 1;
  let sum = 0;
  for (const sign of code.slice(0, LENGTH - 1)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return SIGNS[(MODULUS - (sum % MODULUS)) % MODULUS] ?? '';
};

/** Why a plain text is no unified social credit code (统一社会信用代码); undefined where it is one. */
export const creditCodeProblem = (code: string): Bilingual | undefined => {
  const foreign = [...code].find((sign) => !SIGNS.includes(sign));
  if (code.length !== LENGTH)
    return bilingual(`应为18位，现为${code.length}位`, `has 18 characters, not ${code.length}`);
  if (foreign !== undefined)
    return bilingual(
      `不使用“${foreign}”（不含I、O、S、V、Z），请核对`,
      `never holds “${foreign}” (no I, O, S, V or Z): check it`,
    );
  return code.at(-1) === checkSign(code)
    ? undefined
    : bilingual(
        '校验位不符，可能有一位填错，请对照营业执照核对',
        'does not add up: one character is probably wrong, compare it with the licence',
      );
};
