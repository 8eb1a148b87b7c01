import type { Language } from '../../engine/bilingual.ts';
import { useLanguage } from '../i18n/use-language.ts';

const ZONE = 'Asia/Shanghai';

const formats = (language: Language) => {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' } as const;
  return {
    day: new Intl.DateTimeFormat(locale, date),
    minute: new Intl.DateTimeFormat(locale, { ...date, ...clock }),
    clock: new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...clock }),
  };
};

const made = { zh: formats('zh'), en: formats('en') };

/** `2026-03-31` or an instant as the day in Shanghai; instants to the minute. Offices work by Beijing time wherever the browser is. */
export const useMoment = (): {
  readonly day: (value: string) => string;
  readonly minute: (instant: string) => string;
  readonly clock: (instant: string) => string;
} => {
  const { language } = useLanguage();
  const { day, minute, clock } = made[language];
  const dateOf = (value: string) =>
    new Date(value.length === 10 ? `${value}T00:00:00+08:00` : value);
  return {
    day: (value) => day.format(dateOf(value)),
    minute: (instant) => minute.format(new Date(instant)),
    clock: (instant) => clock.format(new Date(instant)),
  };
};
