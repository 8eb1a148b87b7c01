import type { Bilingual, Language } from '../../../engine/bilingual.ts';
import { type Instant, type LocalDate, localDateOf } from '../../../workflows/calendar/instant.ts';
import { sayDate, sayWeekday } from '../../../workflows/calendar/say-date.ts';
import { namesOn } from '../../../workflows/orgs/org.ts';
import { closingDay } from '../../../workflows/submission/say-moment.ts';
import type { Ports } from '../../kinds/ports.ts';
import { html, type Markup } from './html.ts';

/** Who reads: in which language, and how things are named in it. */
export interface Reader {
  readonly language: Language;
  t(zh: string, en: string): string;
  b(text: Bilingual): string;
  /** What exists in Chinese alone, marked as such for who reads English. */
  own(text: string): Markup;
  /** A page of ours in this language; `path` is that of the Chinese one. */
  to(path: string): string;
  date(day: LocalDate): Markup;
  /** With the weekday and the hour; `closing` says midnight as 24:00 of the day that it ends. */
  moment(at: Instant, closing?: 'closing'): Markup;
  /** The organisation's name: today's, or that of a day. */
  org(id: string, on?: LocalDate): Markup;
  level(id: string): string;
}

const SHANGHAI_AHEAD_HOURS = 8;

/** `/open/en/notices` of `/open/notices`. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'zh' ? path : path.replace(/^\/open/, '/open/en');

const clockOf = (at: Instant): string => {
  const hours = (Number(at.slice(11, 13)) + SHANGHAI_AHEAD_HOURS) % 24;
  return `${String(hours).padStart(2, '0')}:${at.slice(14, 16)}`;
};

export const createReader = (language: Language, { reference }: Ports): Reader => {
  const zh = language === 'zh';
  const b = (text: Bilingual): string => text[language];
  const moment: Reader['moment'] = (at, closing) => {
    const midnight = closing !== undefined && clockOf(at) === '00:00';
    const day = midnight ? closingDay(at) : localDateOf(at);
    const [date, weekday] = [b(sayDate(day)), b(sayWeekday(day))];
    const clock = midnight ? '24:00' : clockOf(at);
    const text = zh
      ? `${date}（${weekday}）${clock}`
      : `${weekday} ${date}, ${clock}, Beijing time`;
    return html`<time datetime="${at}">${text}</time>`;
  };
  return {
    language,
    b,
    moment,
    t: (chinese, english) => (zh ? chinese : english),
    own: (text) => (zh ? html`${text}` : html`<span lang="zh-CN">${text}</span>`),
    to: (path) => inLanguage(path, language),
    date: (day) => html`<time datetime="${day}">${b(sayDate(day))}</time>`,
    org: (id, on) => {
      const org = reference.orgs.byId.get(id);
      if (org === undefined) return html`${id}`;
      return html`${b(on === undefined ? org.name : namesOn(org, on).name)}`;
    },
    level: (id) => {
      const level = reference.levels.find((known) => known.id === id);
      return level === undefined ? id : b(level.name);
    },
  };
};
