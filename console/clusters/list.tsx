import { Link } from '@tanstack/react-router';
import { Card, Checkbox, Flex, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { looksLikePartOf } from '../../engine/look-alike.ts';
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
import { useSession } from '../session/session.ts';

import { OpenCluster } from './open-cluster.tsx';
import { useOutcomes } from './standing.tsx';

interface Filter {
  readonly text: string;
  readonly level?: string | undefined;
  readonly org?: string | undefined;
  readonly ending: boolean;
}

const NO_TITLE = 'none';

const matches = (row: ClusterRow, { text, level, org, ending }: Filter, today: string): boolean =>
  [row.name, row.latest ?? '', ...row.formerNames].some((name) => looksLikePartOf(text, name)) &&
  (level === undefined || (row.tier?.level ?? NO_TITLE) === level) &&
  (org === undefined || row.applicant === org) &&
  (!ending || endsWithinAYear(row.tier?.to, today));

const Filters = ({
  rows,
  filter,
  onChange,
}: {
  readonly rows: readonly ClusterRow[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  const holders = new Map(rows.map(({ applicant, applicantName }) => [applicant, applicantName]));
  return (
    <Flex gap={12} wrap align="center" role="search" aria-label={t('list.filters')}>
      <Input.Search
        allowClear
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        style={{ width: 260 }}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Select
        allowClear
        aria-label={t('list.level')}
        placeholder={t('list.level')}
        style={{ width: 190 }}
        value={filter.level}
        onChange={(level?: string) => onChange({ ...filter, level })}
        options={[
          ...(reference?.levels ?? []).map(({ id, name }) => ({ value: id, label: say(name) })),
          { value: NO_TITLE, label: t('list.noTitle') },
        ]}
      />
      <Select
        allowClear
        aria-label={t('list.holder')}
        placeholder={t('list.holder')}
        style={{ width: 190 }}
        value={filter.org}
        onChange={(org?: string) => onChange({ ...filter, org })}
        options={[...holders].map(([value, name]) => ({ value, label: say(name) }))}
      />
      <Checkbox
        checked={filter.ending}
        onChange={({ target }) => onChange({ ...filter, ending: target.checked })}
      >
        {t('list.ending')}
      </Checkbox>
    </Flex>
  );
};

const Rows = ({
  rows,
  today,
}: {
  readonly rows: readonly ClusterRow[];
  readonly today: string;
}) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { levelName } = useReference();
  const outcome = useOutcomes();
  return (
    <Table<ClusterRow>
      size="middle"
      rowKey="clusterId"
      aria-label={t('title')}
      dataSource={[...rows]}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: t('list.nothing') }}
      columns={[
        {
          key: 'name',
          title: t('list.name'),
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
          render: (_, { clusterId, name, formerNames, removing }) => (
            <>
              <Link to="/clusters/$id" params={{ id: clusterId }}>
                {name}
              </Link>{' '}
              {removing === true && <Tag color="red">{t('list.removing')}</Tag>}
              {formerNames.length > 0 && (
                <div className="under">{t('formerly', { names: formerNames.join('、') })}</div>
              )}
            </>
          ),
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
          render: (_, { tier }) => {
            if (tier === undefined) return '—';
            if (tier.to === undefined) return t('list.openEnd');
            return (
              <>
                <span className="number">{day(tier.to)}</span>{' '}
                {endsWithinAYear(tier.to, today) && <Tag color="orange">{t('standing.soon')}</Tag>}
              </>
            );
          },
        },
        {
          key: 'titles',
          title: t('list.titles'),
          align: 'end',
          render: (_, row) => row.titles.length,
        },
        {
          key: 'applications',
          title: t('list.applications'),
          align: 'end',
          dataIndex: 'applications',
        },
      ]}
    />
  );
};

/** Every cluster record with its place on the ladder today. */
export const Clusters = () => {
  const { t } = useTranslation('clusters');
  const { me, grant } = useSession();
  const [filter, setFilter] = useState<Filter>({ text: '', ending: false });
  const rows = useAllPages(api('/api/clusters'));
  const today = localDateOf(me?.now ?? new Date().toISOString());
  return (
    <Page title={t('title')} lead={t('lead')} actions={grant?.role === 'office' && <OpenCluster />}>
      <Loaded query={rows} empty={{ when: (all) => all.length === 0, say: t('none') }}>
        {(all) => {
          const shown = all.filter((row) => matches(row, filter, today));
          return (
            <Card>
              <Filters rows={all} filter={filter} onChange={setFilter} />
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
