import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Flex, Progress, Typography } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallHead } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';

import { Bulk } from './bulk.tsx';
import './office.css';
import { useCall } from '../api/call-reads.ts';
import { filterRows } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { useQueueRows } from './queue-rows.ts';
import { ALL_CALLS, type QueueSearch } from './queue-search.ts';
import { QueueTable } from './queue-table.tsx';
import { useCalls } from './reads.ts';

const NOBODY: ReadonlySet<string> = new Set();

const Work = ({ calls }: { readonly calls: readonly CallHead[] }) => {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/queue' });
  const { reference } = useReference();
  const [chosen, choose] = useState<ReadonlySet<string>>(NOBODY);
  const [now] = useState(serverNow);
  const call = search.call ?? calls[0]?.id ?? ALL_CALLS;
  const callIds = useMemo(
    () => (call === ALL_CALLS ? calls.map(({ id }) => id) : [call]),
    [call, calls],
  );
  const { rows, loading, error, again } = useQueueRows(callIds);
  const { data: details } = useCall(call === ALL_CALLS ? undefined : call);
  const deferred = useDeferredValue(search);
  const names = useMemo(
    () => new Map(reference?.orgs.items.map(({ id, shortName }) => [id, shortName])),
    [reference],
  );
  const shown = useMemo(() => {
    const { status = [], track, applicant, near: nearness, text = '' } = deferred;
    const filter = { status, track, applicant, nearness, text };
    const nameOf = (org: string): string => Object.values(names.get(org) ?? {}).join(' ');
    return filterRows(rows, filter, { now, nameOf });
  }, [rows, deferred, now, names]);
  const picked = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const change = (next: Partial<QueueSearch>): void =>
    void navigate({ to: '/queue', search: { ...search, ...next }, replace: true });
  return (
    <>
      <QueueFilters
        calls={calls}
        call={details}
        rows={rows}
        search={search}
        chosen={call}
        change={change}
      />
      <Flex justify="space-between" align="center" gap={12} wrap style={{ marginBottom: 8 }}>
        <Typography.Text role="status" aria-live="polite">
          {t('queue.count', { shown: shown.length, all: rows.length, chosen: picked.length })}
          {loading && ` ${t('queue.more')}`}
        </Typography.Text>
        <Bulk rows={picked} done={() => choose(NOBODY)} />
      </Flex>
      {loading && (
        <Progress
          percent={100}
          status="active"
          showInfo={false}
          size="small"
          aria-label={t('queue.more')}
        />
      )}
      {error !== null && <Failure error={error} again={again} />}
      {rows.length === 0 && loading && <Loading />}
      {rows.length === 0 && !loading && error === null && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('queue.empty')} />
      )}
      {rows.length > 0 && (
        <QueueTable rows={shown} call={details} chosen={chosen} choose={choose} now={now} />
      )}
    </>
  );
};

/** Every application of the office's rounds, to find, to filter and to act on many at once. */
export const Queue = () => {
  const { t } = useTranslation('office');
  const { grant } = useSession();
  const calls = useCalls();
  const own = (items: readonly CallHead[]) =>
    items
      .filter(({ office }) => office === grant?.org)
      .sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1));
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <Loaded
        query={calls}
        empty={{ when: ({ items }) => own(items).length === 0, say: t('queue.noCalls') }}
      >
        {({ items }) => <Work calls={own(items)} />}
      </Loaded>
    </Page>
  );
};
