import { Link } from '@tanstack/react-router';
import { Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { NoticeHead } from '../../interface/batches.ts';
import { NOTICE_STATUS } from '../../workflows/notice/publication/status.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

type Row = NoticeHead;

const PAGE = 50;

const NoticeTable = ({ items }: { readonly items: readonly Row[] }) => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const { say } = useLanguage();
  return (
    <Table<Row>
      aria-label={t('list.title')}
      rowKey="id"
      size="middle"
      pagination={false}
      dataSource={items}
      columns={[
        {
          title: t('column.title'),
          render: (_, { id, title }) => {
            const address: string = `/notices/${id}`;
            return <Link to={address}>{title}</Link>;
          },
        },
        {
          title: t('column.days'),
          width: 320,
          render: (_, { firstDay, lastDay }) =>
            t('days', { first: day(firstDay), last: day(lastDay) }),
        },
        {
          title: t('column.status'),
          width: 130,
          render: (_, { status }) => <Tag>{say(own(NOTICE_STATUS, status))}</Tag>,
        },
      ]}
    />
  );
};

/** 公示: all notices, the latest first. */
export const Notices = () => {
  const { t } = useTranslation('notices');
  const { grant } = useSession();
  const [pages, setPages] = useState<readonly string[]>([]);
  const after = pages.at(-1);
  const list = useRead(api('/api/notices', { limit: PAGE, after }));
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        grant?.role === 'office' && (
          <Link to="/notices/new">
            <Button type="primary" tabIndex={-1}>
              {t('publish.title')}
            </Button>
          </Link>
        )
      }
    >
      <Loaded query={list} empty={{ when: ({ items }) => items.length === 0, say: t('list.none') }}>
        {({ items, next }) => (
          <>
            <NoticeTable items={items} />
            <Flex gap={8} style={{ marginTop: 12 }}>
              {pages.length > 0 && (
                <Button onClick={() => setPages(pages.slice(0, -1))}>{t('list.previous')}</Button>
              )}
              {next !== undefined && (
                <Button onClick={() => setPages([...pages, next])}>{t('list.next')}</Button>
              )}
            </Flex>
          </>
        )}
      </Loaded>
    </Page>
  );
};
