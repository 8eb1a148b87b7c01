import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { type Place, placesFor } from './places.ts';

/** The menu of the chosen role. */
export const Navigation = () => {
  const { t } = useTranslation('app');
  const { grant } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const places = placesFor(grant?.role);
  const titles: Readonly<Record<Place['key'], string>> = {
    desk: t('menu.desk'),
    cases: t('menu.cases'),
    queue: t('menu.queue'),
    checks: t('menu.checks'),
    rounds: t('menu.rounds'),
    opinions: t('menu.opinions'),
    reviews: t('menu.reviews'),
    deliberation: t('menu.deliberation'),
    inquiries: t('menu.inquiries'),
    notices: t('menu.notices'),
    recommendations: t('menu.recommendations'),
    upstream: t('menu.upstream'),
    clusters: t('menu.clusters'),
    programme: t('menu.programme'),
    audit: t('menu.audit'),
    administration: t('menu.administration'),
  };
  const current = places.filter(({ to }) => path === to || path.startsWith(`${to}/`)).at(-1);
  return (
    <nav aria-label={t('menu.label')} className="navigation">
      <ul>
        {places.map(({ key, to }) => (
          <li key={key}>
            <Link to={to} aria-current={current?.key === key ? 'page' : undefined}>
              {titles[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
