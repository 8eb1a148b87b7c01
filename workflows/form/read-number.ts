import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Problem } from '../../engine/refusal.ts';
import { tidied } from '../../engine/text.ts';
import { compareDecimals, type Decimal, normaliseNumber } from '../decimal/decimal.ts';
import type { Field } from './form.ts';

export type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>;

/** What one field became: a value to freeze, texts that differ from it, and what is wrong. */
export interface Reading {
  readonly value?: unknown;
  /** As typed, by path, where it differs from the value. */
  readonly originals?: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[];
}

export const problem = (path: string, rule: string, message: Bilingual): Reading => ({
  problems: [{ path, rule, message }],
});

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && tidied(value).trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

export const missing = (path: string, title: Bilingual): Reading =>
  problem(path, 'required', bilingual(`请填写“${title.zh}”`, `Fill in “${title.en}”.`));

export const wrong = (path: string, title: Bilingual, zh: string, en: string): Reading =>
  problem(path, 'format', bilingual(`“${title.zh}”${zh}`, `“${title.en}” ${en}`));

interface Numeric {
  readonly title: Bilingual;
  readonly unit: string;
  readonly min?: string | number | undefined;
  readonly max?: string | undefined;
  /** Places behind the point that are allowed; 0 for a count. */
  readonly decimals: number;
}

/** A binary number tells fifteen digits for certain; what needs more is no longer what was sent. */
const isRounded = (number: number): boolean =>
  Number.isFinite(number) && Number(number.toPrecision(15)) !== number;

/** A number as typed or pasted, in its one canonical spelling; every limit is named with the unit. */
export const readNumber = (path: string, raw: unknown, asked: Numeric): Reading => {
  const { title, unit, decimals } = asked;
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    return wrong(path, title, '应为数字', 'must be a number.');
  }
  const typed = String(raw);
  if (typeof raw === 'number' && isRounded(raw)) {
    return problem(path, 'digits-lost', {
      zh: `“${title.zh}”（${unit}）的数字超过15位，传输中末尾可能已改动，请按文本提交`,
      en: `“${title.en}” (${unit}) has more than 15 digits and was rounded on its way: send it as a text.`,
    });
  }
  const read = normaliseNumber(typed);
  if (!read.ok) {
    return problem(path, 'number', {
      zh: `“${title.zh}”（${unit}）：${read.reason.zh}`,
      en: `“${title.en}” (${unit}): ${read.reason.en}`,
    });
  }
  const places = read.value.split('.')[1]?.length ?? 0;
  if (places > decimals) {
    const zh = decimals === 0 ? '应为整数' : `最多保留${decimals}位小数`;
    return problem(path, 'decimals', {
      zh: `“${title.zh}”（${unit}）${zh}`,
      en: `“${title.en}” (${unit}) takes at most ${decimals} decimals.`,
    });
  }
  return (
    withinLimits(path, asked, read.value) ?? {
      value: read.value,
      ...(typed === read.value ? {} : { originals: { [path]: typed } }),
    }
  );
};

const withinLimits = (path: string, asked: Numeric, value: Decimal): Reading | undefined => {
  const { title, unit, min, max } = asked;
  if (min !== undefined && compareDecimals(value, String(min)) < 0) {
    return problem(path, 'min', {
      zh: `“${title.zh}”不能小于${min}${unit}`,
      en: `“${title.en}” must not be below ${min} ${unit}.`,
    });
  }
  if (max !== undefined && compareDecimals(value, max) > 0) {
    return problem(path, 'max', {
      zh: `“${title.zh}”不能大于${max}${unit}，请核对单位`,
      en: `“${title.en}” must not be above ${max} ${unit}: check the unit.`,
    });
  }
  return undefined;
};
