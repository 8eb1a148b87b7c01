import { own } from '../../engine/own.ts';
import { Decimal, multiplyDecimals, normaliseNumber } from '../decimal/decimal.ts';

/** What can be counted in each other, as powers of ten. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  { 元: 0, 百元: 2, 千元: 3, 万元: 4, 十万元: 5, 百万元: 6, 千万元: 7, 亿元: 8, 万亿元: 12 },
  { 人: 0, 百人: 2, 千人: 3, 万人: 4 },
  { 家: 0, 户: 0, 个: 0, 件: 0, 项: 0, 次: 0, 名: 0, 位: 0, 万件: 4, 万家: 4, 万户: 4, 万个: 4 },
  { 平方公里: 0, 平方千米: 0, km2: 0 },
  { '%': 0, 百分比: 0 },
  { 吨: 0, 万吨: 4 },
];

/** A unit as it is compared: without blanks, brackets and 人民币, in plain characters. */
export const plainUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replaceAll(/[\s()[\]【】]/g, '')
    .replace(/^(?:单位:?|人民币)/, '')
    .replace(/^(万|亿)$/, '$1元');

const exponent = (from: string, to: string): number | undefined => {
  for (const family of FAMILIES) {
    const [source, target] = [own(family, from), own(family, to)];
    if (source !== undefined && target !== undefined) return source - target;
  }
  return undefined;
};

/** Whether the unit is one that figures are converted from or to. */
export const isUnit = (unit: string): boolean =>
  FAMILIES.some((family) => Object.hasOwn(family, plainUnit(unit)));

const POWERS = 12;
const powerOfTen = (power: number): string =>
  power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`;

/** A number in another unit, exact; undefined where the units cannot be counted in each other. */
export const inUnit = (value: string, from: string, to: string): string | undefined => {
  const [source, target] = [plainUnit(from), plainUnit(to)];
  const read = normaliseNumber(value);
  const number = Decimal.safeParse(read.ok ? read.value : undefined);
  if (source === target) return value;
  const power = exponent(source, target);
  if (power === undefined || !number.success || Math.abs(power) > POWERS) return undefined;
  return power === 0 ? value : multiplyDecimals(number.data, powerOfTen(power));
};

/** 12.5万元 as number and unit; the number alone where nothing follows it. */
export const withoutUnit = (text: string): { readonly number: string; readonly unit?: string } => {
  const [, number, unit = ''] = /^([-+\d.,\s]+?)\s*(\D*)$/.exec(text.normalize('NFKC')) ?? [];
  return number === undefined || unit === '' || !isUnit(unit)
    ? { number: text }
    : { number, unit: plainUnit(unit) };
};

/** The unit that a heading names at its end: 营业收入(万元), 营业收入/万元, 营业收入:万元. */
export const unitInHeading = (heading: string): string | undefined => {
  const text = heading.normalize('NFKC').replaceAll(/[\s*]/g, '');
  const [, bracketed, after] = /[([【]([^()[\]【】]+)[)\]】]$|[/:,]([^/:,]+)$/.exec(text) ?? [];
  const unit = plainUnit(bracketed ?? after ?? '');
  return isUnit(unit) ? unit : undefined;
};

/** 单位：万元 above a table: the unit of every figure whose heading names none. */
export const unitInNote = (text: string): string | undefined => {
  const [, unit = ''] = /单位[::]?([^\s,;()（）]+)/.exec(text.normalize('NFKC')) ?? [];
  return isUnit(unit) ? plainUnit(unit) : undefined;
};
