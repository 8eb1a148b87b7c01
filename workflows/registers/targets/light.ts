import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import { dayNumber, LocalDate } from '../../calendar/instant.ts';
import { sayDate } from '../../calendar/say-date.ts';
import {
  addDecimals,
  compareDecimals,
  Decimal,
  multiplyDecimals,
  ratioPercent,
  subtractDecimals,
} from '../../decimal/decimal.ts';
import type { Light } from '../asking.ts';
import type { EntryState } from '../state.ts';
import { countingOn, flashOn, kindOfTarget } from './figures.ts';
import { type Beside, placeOf, unitOfList } from './measure.ts';

// 灯 (cultivation §3.8): computed from the figure that counts, the caliber and the day. People explain; nobody types a
// colour. Before minutes have fixed what counts there is neither a per cent nor a light.

const textOf = (state: EntryState, field: string): string => {
  const value = own(state.values, field);
  return typeof value === 'string' ? value : '';
};

const numberOf = (state: EntryState, field: string): Decimal | undefined =>
  Decimal.safeParse(own(state.values, field)).data;

const dateOf = (state: EntryState, field: string): LocalDate | undefined =>
  LocalDate.safeParse(own(state.values, field)).data;

const CALIBER_OPEN = 'caliber-open';

/** 左右: reached from nineteen twentieths. */
const ABOUT = '0.95';

/** Whether a figure reaches its target, as the policy's word is meant. */
export const isReached = (word: string, value: Decimal, target: Decimal): boolean => {
  if (word === 'above') return compareDecimals(value, target) > 0;
  const bound = word === 'about' ? multiplyDecimals(target, ABOUT) : target;
  return compareDecimals(value, bound) >= 0;
};

/** Green from `full`, yellow from `part` of a hundredth, else red; exact, since nothing is divided. */
const lightAt = (value: Decimal, expected: Decimal, part: Decimal): Light => {
  if (compareDecimals(value, expected) >= 0) return 'green';
  return compareDecimals(value, multiplyDecimals(expected, part)) >= 0 ? 'yellow' : 'red';
};

const YELLOW_OF_PATH = '0.9';
const YELLOW_OF_GROWTH = '0.8';

/** A straight path from the base on its first day to the target at its year's end; all times the days of the path. */
const onPath = (state: EntryState, value: Decimal, target: Decimal, today: LocalDate): Light => {
  const by = textOf(state, 'by');
  const first = dateOf(state, 'baseAsOf') ?? dateOf(state, 'firstDay');
  // A target without a year has a per cent and no light.
  if (by === '' || first === undefined) return 'grey';
  const base = numberOf(state, 'baseValue') ?? '0';
  const total = dayNumber(`${by}-12-31`) - dayNumber(first);
  const gone = Math.min(Math.max(dayNumber(today) - dayNumber(first), 0), total);
  if (total <= 0) return 'grey';
  const way = multiplyDecimals(subtractDecimals(target, base), String(gone));
  const expected = addDecimals(multiplyDecimals(base, String(total)), way);
  return lightAt(multiplyDecimals(value, String(total)), expected, YELLOW_OF_PATH);
};

/** Against the share of the year that is gone; before the half-year nothing is red. */
const inYear = (value: Decimal, target: Decimal, today: LocalDate): Light => {
  const year = today.slice(0, 4);
  const days = dayNumber(`${year}-12-31`) - dayNumber(`${year}-01-01`) + 1;
  const gone = dayNumber(today) - dayNumber(`${year}-01-01`) + 1;
  const expected = multiplyDecimals(target, String(gone));
  const light = lightAt(multiplyDecimals(value, String(days)), expected, YELLOW_OF_PATH);
  return light === 'red' && today < `${year}-06-30` ? 'yellow' : light;
};

const lightOf = (state: EntryState, today: LocalDate, beside: Beside): Light => {
  const target = numberOf(state, 'value');
  const counting = countingOn(state, today, beside);
  const kind = kindOfTarget(state);
  const word = textOf(state, 'word');
  if (state.status === CALIBER_OPEN || target === undefined || word === 'named') return 'grey';
  if (unitOfList(state) !== undefined) return 'grey';
  if (kind === 'yearly') return inYear(counting?.value ?? '0', target, today);
  if (counting === undefined) return 'grey';
  const { value } = counting;
  switch (kind) {
    case 'growth':
      return lightAt(value, target, YELLOW_OF_GROWTH);
    case 'level':
      return isReached(word, value, target) ? 'green' : 'grey';
    case 'stock':
    case 'cumulative':
      return isReached(word, value, target) ? 'green' : onPath(state, value, target, today);
    default:
      return 'grey';
  }
};

const LIGHT: Readonly<Record<Light, Bilingual>> = {
  green: bilingual('绿灯', 'Green'),
  yellow: bilingual('黄灯', 'Yellow'),
  red: bilingual('红灯', 'Red'),
  blue: bilingual('蓝灯', 'Blue'),
  grey: bilingual('不亮灯', 'No light'),
};

export const targetLight = (state: EntryState, today: LocalDate, beside: Beside) => {
  const light = lightOf(state, today, beside);
  return { text: LIGHT[light], light };
};

const both = (text: string): Bilingual => bilingual(text, text);

/** `18个`, and what keeps it from being a per cent. */
const withoutPercent = (
  state: EntryState,
  figure: string,
  today: LocalDate,
  beside: Beside,
): Bilingual => {
  if (state.status === CALIBER_OPEN)
    return figure === ''
      ? bilingual('口径待定', 'what counts is not fixed')
      : bilingual(`${figure}，口径待定`, `${figure}; what counts is not fixed`);
  const awaits = kindOfTarget(state) === 'level' && unitOfList(state) === undefined;
  const flash = awaits ? flashOn(state, today, beside) : undefined;
  if (flash === undefined)
    return figure === '' ? bilingual('尚无数据', 'no figure yet') : both(figure);
  const unit = textOf(state, 'unit');
  return bilingual(
    `快报${flash.value}${unit}，待年报`,
    `flash ${flash.value} ${unit}; the annual figure is to come`,
  );
};

/** The figure against its target, with the day that it is of: `11/25个，44%（截至2026年6月30日）`. */
const sayAttained = (state: EntryState, today: LocalDate, beside: Beside): Bilingual => {
  const target = numberOf(state, 'value');
  const counted = unitOfList(state);
  const unit = counted ?? textOf(state, 'unit');
  const counting = countingOn(state, today, beside);
  const zero = kindOfTarget(state) === 'yearly' && state.status !== CALIBER_OPEN;
  const value = counting?.value ?? (zero ? '0' : undefined);
  const figure = value === undefined ? '' : `${value}${unit}`;
  const fixed = state.status !== CALIBER_OPEN && target !== undefined && value !== undefined;
  if (!fixed || counted !== undefined || textOf(state, 'word') === 'named')
    return withoutPercent(state, figure, today, beside);
  const percent = unit === '%' ? undefined : ratioPercent(value, target, 2);
  const share = percent === undefined ? '' : `${percent}%`;
  const day = counting === undefined ? undefined : sayDate(counting.asOf);
  return bilingual(
    `${value}/${target}${unit}${share === '' ? '' : `，${share}`}${day === undefined ? '' : `（截至${day.zh}）`}`,
    `${value}/${target} ${unit}${share === '' ? '' : `, ${share}`}${day === undefined ? '' : ` (as of ${day.en})`}`,
  );
};

/** How far it is, and where that is read from. */
export const targetAttained = (state: EntryState, today: LocalDate, beside: Beside) => {
  const place = placeOf(state);
  const text = sayAttained(state, today, beside);
  return place === undefined ? { text } : { text, place };
};
