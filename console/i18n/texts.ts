import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../engine/bilingual.ts';

/** One small file per area and language. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('./{zh,en}/*.json');

const NAMESPACES = Object.keys(files).flatMap(
  (path) => /^\.\/zh\/(\w+)\.json$/u.exec(path)?.[1] ?? [],
);

/** The first screen stands within a second on an office's line. */
const AFTER_FIRST_SCREEN_MS = 1_000;

const KEPT = 'tidu.language';

const asLanguage = (value: string | null | undefined): Language | undefined =>
  value === 'zh' || value === 'en' ? value : undefined;

/** What the reader chose before, else Chinese: an office's browser may well be set to English by its vendor. */
const preferred = (): Language => asLanguage(localStorage.getItem(KEPT)) ?? 'zh';

export const languageNow = (): Language => asLanguage(i18next.language) ?? 'zh';

const mark = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** Texts of the frame are ready to use when it resolves; the others follow at once. */
export const startTexts = async (): Promise<void> => {
  await i18next
    .use(initReactI18next)
    .use({
      type: 'backend' as const,
      read: (
        language: string,
        namespace: string,
        done: (error: unknown, data: unknown) => void,
      ) => {
        const load = files[`./${language}/${namespace}.json`];
        if (load === undefined) done(new Error(`no texts: ${language}/${namespace}`), null);
        else
          load().then(
            (module) => done(null, module.default),
            (error: unknown) => done(error, null),
          );
      },
    })
    .init({
      lng: preferred(),
      supportedLngs: ['zh', 'en'],
      fallbackLng: false,
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnEmptyString: false,
    });
  mark(languageNow());
  // The others come while the first screen is read, and do not delay it: a part of a screen whose words come only when it
  // is shown would hide the screen for that moment, and whoever types there loses the focus.
  setTimeout(() => void i18next.loadNamespaces(NAMESPACES), AFTER_FIRST_SCREEN_MS);
};

/** Resolves when the words of these areas are there, or cannot be had. */
export const textsOf = (...areas: readonly string[]): Promise<void> =>
  i18next.loadNamespaces(areas);

export const changeLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
  mark(language);
};
