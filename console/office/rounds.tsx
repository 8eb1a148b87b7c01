import { Link } from '@tanstack/react-router';
import { Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallHead } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';

import { useCalls } from './reads.ts';

const Window = ({ call, now }: { readonly call: CallHead; readonly now: string }) => {
  const { t } = useTranslation('office');
  if (now < call.opensAt) return <Tag>{t('rounds.notOpen')}</Tag>;
  if (now < call.closesAt) return <Tag color="green">{t('rounds.openNow')}</Tag>;
  return call.status === 'ranked' ? (
    <Tag color="blue">{t('rounds.ranked')}</Tag>
  ) : (
    <Tag color="gold">{t('rounds.closed')}</Tag>
  );
};

const To = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <Link to={to}>{children}</Link>
);

const RoundsTable = ({ items }: { readonly items: readonly CallHead[] }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const { shortName, levelName } = useReference();
  const now = serverNow();
  return (
    <Table<CallHead>
      aria-label={t('rounds.list')}
      rowKey="id"
      pagination={items.length > 20 ? { pageSize: 20 } : false}
      dataSource={items}
      columns={[
        {
          title: t('rounds.name'),
          width: 360,
          render: (_, { id, title }) => <To to={`/rounds/${id}`}>{title}</To>,
        },
        { title: t('rounds.level'), width: 100, render: (_, { level }) => levelName(level) },
        { title: t('rounds.office'), width: 140, render: (_, { office }) => shortName(office) },
        {
          title: t('rounds.window'),
          width: 260,
          render: (_, { opensAt, closesAt }) => (
            <span className="number">
              {minute(opensAt)} — {minute(closesAt)}
            </span>
          ),
        },
        {
          title: t('rounds.state'),
          width: 120,
          render: (_, call) => <Window call={call} now={now} />,
        },
        {
          title: t('rounds.work'),
          width: 220,
          render: (_, { id }) => (
            <Flex gap={12}>
              <To to={`/queue?call=${id}`}>{t('rounds.toQueue')}</To>
              <To to={`/rounds/${id}/sheet`}>{t('rounds.toSheet')}</To>
            </Flex>
          ),
        },
      ]}
    />
  );
};

/** The rounds: the office's own first for those who run one, all for those who audit. */
export const Rounds = () => {
  const { t } = useTranslation('office');
  const { grant } = useSession();
  const calls = useCalls();
  const shown = (items: readonly CallHead[]) =>
    items
      .filter(({ office }) => grant?.role !== 'office' || office === grant.org)
      .sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1));
  return (
    <Page title={t('rounds.list')} lead={t('rounds.lead')}>
      <Loaded
        query={calls}
        empty={{ when: ({ items }) => shown(items).length === 0, say: t('queue.noCalls') }}
      >
        {({ items }) => <RoundsTable items={shown(items)} />}
      </Loaded>
    </Page>
  );
};
