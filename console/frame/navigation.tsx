import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { placesFor } from './places.ts';

/** The menu of the chosen role. */
export const Navigation = () => {
  const { t } = useTranslation('app');
  const { grant } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const places = placesFor(grant?.role);
  const { say } = useLanguage();
  const current = places.filter(({ to }) => path === to || path.startsWith(`${to}/`)).at(-1);
  return (
    <nav aria-label={t('menu.label')} className="navigation">
      <ul>
        {places.map(({ to, title }) => (
          <li key={to}>
            <Link to={to} aria-current={current?.to === to ? 'page' : undefined}>
              {say(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
