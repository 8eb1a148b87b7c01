import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Table, type TableColumnsType, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterRow } from '../../interface/clusters.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { endsWithinAYear } from '../../workflows/programme/ladder.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';
import type { ClusterSearch } from './cluster-search.ts';
import { Filters, matches } from './filters.tsx';
import { OpenCluster } from './open-cluster.tsx';
import { useOutcomes } from './standing.tsx';

const Name = ({ row }: { readonly row: ClusterRow }) => {
  const { t } = useTranslation('clusters');
  const { clusterId, name, formerNames, removing } = row;
  return (
    <>
      <Link to="/clusters/$id" params={{ id: clusterId }}>
        {name}
      </Link>{' '}
      {removing === true && <Tag color="red">{t('list.removing')}</Tag>}
      {formerNames.length > 0 && (
        <div className="under">{t('formerly', { names: formerNames.join('、') })}</div>
      )}
    </>
  );
};

/** Until when the title holds that makes the tier. */
const Until = ({ tier, today }: Pick<ClusterRow, 'tier'> & { readonly today: string }) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  if (tier === undefined) return '—';
  if (tier.to === undefined) return t('list.openEnd');
  return (
    <>
      <span className="number">{day(tier.to)}</span>{' '}
      {endsWithinAYear(tier.to, today) && <Tag color="orange">{t('standing.soon')}</Tag>}
    </>
  );
};

const useColumns = (today: string): TableColumnsType<ClusterRow> => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { levelName } = useReference();
  const outcome = useOutcomes();
  return [
    {
      key: 'name',
      title: t('list.name'),
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, row) => <Name row={row} />,
    },
    {
      key: 'holder',
      title: t('list.holder'),
      render: (_, { applicantName }) => say(applicantName),
    },
    {
      key: 'tier',
      title: t('list.tier'),
      render: (_, { tier }) =>
        tier === undefined
          ? t('list.noTitle')
          : `${levelName(tier.level)} · ${outcome(tier.outcome)}`,
    },
    {
      key: 'to',
      title: t('list.to'),
      sorter: (a, b) => ((a.tier?.to ?? '9') < (b.tier?.to ?? '9') ? -1 : 1),
      render: (_, { tier }) => <Until tier={tier} today={today} />,
    },
    { key: 'titles', title: t('list.titles'), align: 'end', render: (_, row) => row.titles.length },
    { key: 'applications', title: t('list.applications'), align: 'end', dataIndex: 'applications' },
  ];
};

const Rows = ({
  rows,
  today,
}: {
  readonly rows: readonly ClusterRow[];
  readonly today: string;
}) => {
  const { t } = useTranslation('clusters');
  const columns = useColumns(today);
  return (
    <Table<ClusterRow>
      size="middle"
      rowKey="clusterId"
      aria-label={t('title')}
      dataSource={[...rows]}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: t('list.nothing') }}
      columns={columns}
    />
  );
};

/** Every cluster record with its place on the ladder today. */
export const Clusters = () => {
  const { t } = useTranslation('clusters');
  const { grant } = useSession();
  const { reference } = useReference();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/shell/clusters' });
  const change = (next: Partial<ClusterSearch>): void =>
    void navigate({ to: '/clusters', search: { ...filter, ...next }, replace: true });
  const places = useMemo(
    () => new Map(reference?.orgs.items.map((org) => [org.id, org])),
    [reference],
  );
  const rows = useAllPages(api('/api/clusters'));
  const today = localDateOf(serverNow());
  return (
    <Page title={t('title')} lead={t('lead')} actions={grant?.role === 'office' && <OpenCluster />}>
      <Loaded query={rows} empty={{ when: (all) => all.length === 0, say: t('none') }}>
        {(all) => {
          const shown = all.filter((row) => matches(row, filter, { today, places }));
          return (
            <Card>
              <Filters rows={all} filter={filter} onChange={change} places={places} />
              <p role="status" className="under">
                {t('list.shown', { count: shown.length, all: all.length })}
              </p>
              <Rows rows={shown} today={today} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
};
