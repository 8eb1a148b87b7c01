import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { lazy, Suspense, useEffect, useState } from 'react';
import { queryClient } from '../api/queries.ts';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { NotSignedIn } from './not-signed-in.tsx';
import { router } from './router.tsx';
import { theme } from './theme.ts';

const locales = {
  zh: () => Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')]),
  en: () => Promise.all([import('antd/es/locale/en_US'), import('dayjs/locale/en')]),
};

/** antd's own words (empty lists, calendars) in the reader's language. */
const useLocale = (): Locale | undefined => {
  const { language } = useLanguage();
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let current = true;
    void Promise.all([locales[language](), import('dayjs')]).then(([[module], dayjs]) => {
      dayjs.default.locale(language === 'zh' ? 'zh-cn' : 'en');
      if (current) setLocale(module.default);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return locale;
};

/** Seldom needed, and with antd's dialog not small. */
const SessionExpired = lazy(() => import('../session/expired.tsx'));

/**
 * Whether the first screen is there, code and words. The router shows nothing before: what it would show meanwhile React
 * leaves there for 300 ms, each time that something comes anew.
 */
const useFirstScreen = (signedIn: boolean): boolean => {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (signedIn)
      void router()
        .load()
        .finally(() => setThere(true));
  }, [signedIn]);
  return there;
};

const Content = () => {
  const { state, expired } = useSession();
  const there = useFirstScreen(state === 'signed-in');
  if (state === 'starting' || state === 'leaving') return <Loading whole />;
  if (state !== 'signed-in') return <NotSignedIn />;
  if (!there) return <Loading whole />;
  return (
    <>
      <RouterProvider router={router()} />
      {expired && (
        // Of its own: while its code comes, the page that nothing may be lost of stays in sight.
        <Suspense fallback={null}>
          <SessionExpired />
        </Suspense>
      )}
    </>
  );
};

export const App = () => {
  const locale = useLocale();
  if (locale === undefined) return null;
  return (
    <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Loading whole />}>
          <Content />
        </Suspense>
      </QueryClientProvider>
    </ConfigProvider>
  );
};
