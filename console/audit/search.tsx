import { getRouteApi } from '@tanstack/react-router';
import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';

import './audit.css';
import { Hits, WalkProgress } from './hits.tsx';
import { Logged } from './logged.tsx';
import { SearchForm } from './search-form.tsx';
import { searchPath, termsIn } from './search-terms.ts';
import { Sections } from './sections.tsx';
import { useWalk } from './use-walk.ts';

const route = getRouteApi('/shell/audit');

/** Search over everything that was done: by case, people, organisations, dates and acts. */
export const AuditSearch = () => {
  const { t } = useTranslation('audit');
  const terms = route.useSearch();
  const navigate = route.useNavigate();
  const asked = Object.keys(terms).length > 0;
  const walk = useWalk(asked ? searchPath(terms) : undefined);
  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <Sections />
      <Logged />
      <Card size="small" className="no-print">
        <SearchForm
          key={JSON.stringify(terms)}
          terms={terms}
          search={(wanted) => void navigate({ search: termsIn(wanted) })}
        />
      </Card>
      {asked ? (
        <>
          <WalkProgress walk={walk} />
          {walk.items.length > 0 && (
            <Card size="small">
              <Hits items={walk.items} caption={t('search.title')} />
            </Card>
          )}
        </>
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t('search.askFirst')}
          style={{ marginTop: 24 }}
        />
      )}
    </Page>
  );
};
