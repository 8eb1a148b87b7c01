import { LocalDate, type WallTime } from './instant.ts';

/** Chinese figures of documents: 二〇二六年三月五日; both zeros are in use. */
const FIGURES = '〇一二三四五六七八九';

/** 三 is 3, 十 10, 十二 12, 二十 20, 三十一 31. */
const numberOf = (written: string): number => {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['0', written];
  const figure = (text = '', none: number): number => (text === '' ? none : FIGURES.indexOf(text));
  return figure(tens === '0' ? '〇' : tens, 1) * 10 + figure(ones, 0);
};

/** Chinese figures before 年, 月, 日 as digits; anything else stays. */
const inDigits = (text: string): string =>
  text
    .replaceAll(/[零○Ｏ]/g, '〇')
    .replace(/^[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((figure) => FIGURES.indexOf(figure)).join(''),
    )
    .replaceAll(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (part) => String(numberOf(part)));

/** Full-width digits and signs, blanks anywhere, what a spreadsheet adds behind (0:00:00), and the day of the week. */
const tidied = (text: string): string =>
  inDigits(text.replaceAll('○', '〇').normalize('NFKC').replaceAll(/\s+/g, ''))
    .replace(/[(（]?(?:星期|周)[一二三四五六日天][)）]?$/, '')
    .replace(/T?0{1,2}:00(?::00(?:\.0+)?)?Z?$/, (time, at: number) => (at >= 8 ? '' : time));

const WRITTEN =
  /^(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-/.、])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2}))$/;

/**
 * The day that somebody wrote, in any of the ways of offices: 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日,
 * 二〇二六年三月五日, with full-width digits or blanks; undefined where it is none, or no real day.
 */
export const writtenDate = (text: string): LocalDate | undefined => {
  const [, year, ...parts] = WRITTEN.exec(tidied(text)) ?? [];
  const [month, day] = parts.filter((part) => part !== undefined && /^\d/.test(part));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return LocalDate.safeParse(date).success ? date : undefined;
};

const HOUR =
  /^(上午|下午|晚上|中午)?(\d{1,2})(?::(\d{2})(?::00)?|[时点](?:(\d{1,2})分?|(半))?整?)$/;

/** The hour that somebody wrote: 17:00, 17：00, 1700, 17时, 17点30分, 下午5点半, 24:00; undefined where it is none. */
export const writtenTime = (text: string): WallTime | undefined => {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '');
  const [, half, hour, ...minutes] = HOUR.exec(plain.replace(/^(\d{2})(\d{2})$/, '$1:$2')) ?? [];
  if (hour === undefined) return undefined;
  const written = minutes[2] === '半' ? 30 : Number(minutes[0] ?? minutes[1] ?? 0);
  const later = (half === '下午' || half === '晚上') && Number(hour) < 12 ? 12 : 0;
  const at = Number(hour) + later;
  if (written > 59 || at * 60 + written > 24 * 60) return undefined;
  return `${String(at).padStart(2, '0')}:${String(written).padStart(2, '0')}`;
};
