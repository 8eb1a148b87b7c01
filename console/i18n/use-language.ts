import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../engine/bilingual.ts';

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

/**
 * The reader's language, and a way to say what comes in both; renders again when the language changes. `choices` are the
 * members of a closed set to choose from, or those of them that are named.
 */
export const useLanguage = (): {
  readonly language: Language;
  readonly say: (text: Bilingual | undefined) => string;
  readonly choices: <V extends string>(
    words: Readonly<Record<V, Bilingual>>,
    of?: readonly V[],
  ) => Choice<V>[];
} => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return {
    language,
    say: (text) => (text === undefined ? '' : text[language]),
    choices: (words, of) => {
      const named = of ?? (Object.keys(words) as (keyof typeof words)[]);
      return named.map((value) => ({ value, label: words[value][language] }));
    },
  };
};
