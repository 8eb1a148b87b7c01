import { getRouteApi } from '@tanstack/react-router';
import { Button, Card, Flex, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExceptionHit } from '../../interface/audit.ts';
import { EXCEPTIONS, type ExceptionKind } from '../../workflows/audit/exceptions.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import './audit.css';
import { Hits, WalkProgress } from './hits.tsx';
import { Logged } from './logged.tsx';
import { Sections } from './sections.tsx';
import { useWalk } from './use-walk.ts';

const route = getRouteApi('/shell/audit/exceptions');

/** How many of each kind: a number first, then the list. */
const Counts = ({ items }: { readonly items: readonly ExceptionHit[] }) => {
  const { say } = useLanguage();
  const { t } = useTranslation('audit');
  const kinds = Object.keys(EXCEPTIONS) as readonly ExceptionKind[];
  return (
    <ul className="counts" aria-label={t('exceptions.counts')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <strong className="number">{items.filter((item) => item.kind === kind).length}</strong>
          {say(EXCEPTIONS[kind])}
        </li>
      ))}
    </ul>
  );
};

const Exceptions = ({ call }: { readonly call: string }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const walk = useWalk(api('/api/audit/exceptions', { call, limit: 100 }));
  return (
    <>
      <Counts items={walk.items} />
      <WalkProgress walk={walk} />
      {walk.items.length > 0 && (
        <Card size="small">
          <Hits
            items={walk.items}
            caption={t('exceptions.title')}
            kind={{
              title: t('exceptions.kind'),
              of: (hit) => <Tag color="orange">{say(hit.kindTitle)}</Tag>,
            }}
          />
        </Card>
      )}
    </>
  );
};

/** What was out of the ordinary in a round: recorded on behalf, extended, deviated, recused, late, corrected. */
export const RoundExceptions = () => {
  const { t } = useTranslation('audit');
  const { call } = route.useSearch();
  const navigate = route.useNavigate();
  const calls = useRead(api('/api/calls', { limit: 100 }), { staleTime: 60_000 });
  return (
    <Page
      title={t('exceptions.title')}
      lead={t('exceptions.lead')}
      actions={<Button onClick={() => print()}>{t('print')}</Button>}
    >
      <Sections />
      <Logged />
      <Loaded query={calls}>
        {({ items }) => {
          const chosen = call ?? items[0]?.id;
          return (
            <>
              <Flex gap={12} align="center" style={{ marginBottom: 12 }}>
                <label htmlFor="round">{t('search.call')}</label>
                <Select
                  id="round"
                  style={{ minWidth: 'min(420px, 70vw)' }}
                  value={chosen ?? null}
                  options={items.map(({ id, title }) => ({ value: id, label: title }))}
                  onChange={(id) => {
                    if (id !== null) void navigate({ search: { call: id } });
                  }}
                />
              </Flex>
              {chosen !== undefined && <Exceptions key={chosen} call={chosen} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
