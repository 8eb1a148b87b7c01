import { useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Typography } from 'antd';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallHead } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { Nothing } from '../display/nothing.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';

import { Bulk } from './bulk.tsx';
import './office.css';
import { useCall } from '../api/call-reads.ts';
import { MoreComing } from './more-coming.tsx';
import { filterRows, type QueueRow } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { type QueueRows, useQueueRows } from './queue-rows.ts';
import { ALL_CALLS, type QueueSearch } from './queue-search.ts';
import { QueueTable } from './queue-table.tsx';
import { useCalls } from './reads.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** The rows that the address asks for; typing goes on while ten thousand of them are looked through. */
const useShown = (rows: readonly QueueRow[], search: QueueSearch, now: string) => {
  const { reference } = useReference();
  const deferred = useDeferredValue(search);
  const names = useMemo(
    () => new Map(reference?.orgs.items.map(({ id, shortName }) => [id, shortName])),
    [reference],
  );
  return useMemo(() => {
    const { status = [], track, applicant, near: nearness, text = '' } = deferred;
    const filter = { status, track, applicant, nearness, text };
    const nameOf = (org: string): string => Object.values(names.get(org) ?? {}).join(' ');
    return filterRows(rows, filter, { now, nameOf });
  }, [rows, deferred, now, names]);
};

/** The rows, or why there are none. */
const List = ({
  queue: { rows, loading, error, again },
  children,
}: {
  readonly queue: QueueRows;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('office');
  return (
    <>
      {loading && <MoreComing />}
      {error !== null && <Failure error={error} again={again} />}
      {rows.length === 0 && loading && <Loading />}
      {rows.length === 0 && !loading && error === null && <Nothing say={t('queue.empty')} />}
      {rows.length > 0 && children}
    </>
  );
};

/** How many there are, and what can be done to the chosen ones at once. */
const Head = ({
  queue: { rows, loading },
  shown,
  picked,
  done,
}: {
  readonly queue: QueueRows;
  readonly shown: number;
  readonly picked: readonly QueueRow[];
  readonly done: () => void;
}) => {
  const { t } = useTranslation('office');
  return (
    <Flex justify="space-between" align="center" gap={12} wrap style={{ marginBottom: 8 }}>
      <Typography.Text role="status" aria-live="polite">
        {t('queue.count', { shown, all: rows.length, chosen: picked.length })}
        {loading && ` ${t('queue.more')}`}
      </Typography.Text>
      <Bulk rows={picked} done={done} />
    </Flex>
  );
};

const Work = ({ calls }: { readonly calls: readonly CallHead[] }) => {
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/queue' });
  const [chosen, choose] = useState<ReadonlySet<string>>(NOBODY);
  const [now] = useState(serverNow);
  const id = search.call ?? calls[0]?.id ?? ALL_CALLS;
  const ids = useMemo(() => (id === ALL_CALLS ? calls.map((one) => one.id) : [id]), [id, calls]);
  const queue = useQueueRows(ids);
  const { rows } = queue;
  const { data: call } = useCall(id === ALL_CALLS ? undefined : id);
  const shown = useShown(rows, search, now);
  const picked = useMemo(() => rows.filter((row) => chosen.has(row.id)), [rows, chosen]);
  const change = (next: Partial<QueueSearch>): void =>
    void navigate({ to: '/queue', search: { ...search, ...next }, replace: true });
  return (
    <>
      <QueueFilters
        calls={calls}
        call={call}
        rows={rows}
        search={search}
        chosen={id}
        change={change}
      />
      <Head queue={queue} shown={shown.length} picked={picked} done={() => choose(NOBODY)} />
      <List queue={queue}>
        <QueueTable rows={shown} call={call} chosen={chosen} choose={choose} now={now} />
      </List>
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
