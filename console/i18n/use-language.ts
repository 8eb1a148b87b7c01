import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../engine/bilingual.ts';

/** The reader's language, and a way to say what comes in both; renders again when the language changes. */
export const useLanguage = (): {
  readonly language: Language;
  readonly say: (text: Bilingual | undefined) => string;
} => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { language, say: (text) => (text === undefined ? '' : text[language]) };
};
