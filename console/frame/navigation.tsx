import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeskCounts } from '../api/desk-counts.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { placesFor } from './places.ts';

const DESK = '/desk';

/** How much lies on the desk, and in red where some of it is late. */
const TaskCount = () => {
  const { t } = useTranslation('app');
  const counts = useDeskCounts();
  if (counts === undefined || counts.open === 0) return null;
  const { open, late, more } = counts;
  const said =
    late === 0 ? t('menu.count', { count: open }) : t('menu.late', { count: open, late });
  return (
    <span className={late === 0 ? 'count' : 'count late'} role="img" aria-label={said} title={said}>
      {more ? `${open}+` : open}
    </span>
  );
};

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
            {to === DESK && <TaskCount />}
          </li>
        ))}
      </ul>
    </nav>
  );
};
