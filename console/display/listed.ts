import { useLanguage } from '../i18n/use-language.ts';

/** Puts words one after the other as the reader's language does: 甲、乙 or A, B. */
export const useListed = (): ((words: readonly string[]) => string) => {
  const { language } = useLanguage();
  return (words) => words.join(language === 'zh' ? '、' : ', ');
};
