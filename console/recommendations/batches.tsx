import { Link, useNavigate } from '@tanstack/react-router';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { BatchHead } from '../../interface/batches.ts';
import { BATCH_STATUS } from '../../workflows/recommendation/stream/status.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { SelectItem } from '../input/items.tsx';
import { useMyCalls } from '../round/my-calls.ts';
import { useSession } from '../session/session.ts';

type Row = BatchHead;

/** One batch for one upstream call, which is where its quota is counted. */
const Open = ({ batches }: { readonly batches: readonly Row[] }) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { calls = [] } = useMyCalls();
  const possible = calls.filter(
    ({ id, upstream }) => upstream !== undefined && batches.every(({ call }) => call !== id),
  );
  if (possible.length === 0) return null;
  return (
    <ActDialog<{ readonly callId: string }>
      act={{ plural: 'recommendations', command: 'OpenRecommendation' }}
      title={t('open.act')}
      consequence={t('open.means')}
      body={({ callId }) => ({ callId })}
      done={t('open.done')}
      onDone={({ id }) => {
        const address: string = `/recommendations/${id}`;
        void navigate({ to: address });
      }}
      primary
    >
      <SelectItem
        name="callId"
        label={t('open.call')}
        missing={t('open.callMissing')}
        options={possible.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
    </ActDialog>
  );
};

/** 推荐上报: the batches of the office, or those that concern whoever looks. */
export const Batches = () => {
  const { t } = useTranslation('recommendations');
  const { minute } = useMoment();
  const { say } = useLanguage();
  const { grant } = useSession();
  const list = useRead(api('/api/recommendations', { limit: 100 }));
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        grant?.role === 'office' && list.data !== undefined && <Open batches={list.data.items} />
      }
    >
      <Loaded query={list} empty={{ when: ({ items }) => items.length === 0, say: t('list.none') }}>
        {({ items }) => (
          <Table<Row>
            aria-label={t('list.title')}
            rowKey="id"
            pagination={false}
            dataSource={items}
            columns={[
              {
                title: t('column.upstream'),
                render: (_, { id, title, call }) => {
                  const address: string = `/recommendations/${id}`;
                  return <Link to={address}>{title ?? call}</Link>;
                },
              },
              {
                title: t('column.status'),
                width: 160,
                render: (_, { status }) => <Tag color="blue">{say(own(BATCH_STATUS, status))}</Tag>,
              },
              { title: t('column.changed'), width: 220, render: (_, { at }) => minute(at) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
};
