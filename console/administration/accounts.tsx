import { Link, Navigate } from '@tanstack/react-router';
import { type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type AnswerAt, api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { LineItem, OrgItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import { Searched } from './searched.tsx';
import { Sections } from './sections.tsx';

type AccountHead = AnswerAt<'/api/accounts'>['items'][number];

interface Opening {
  readonly subject: string;
  readonly name: string;
  readonly org: string;
}

const OpenAccount = () => {
  const { t } = useTranslation('administration');
  return (
    <ActDialog<Opening>
      act={{ plural: 'accounts', command: 'OpenAccount' }}
      title={t('accounts.open')}
      consequence={t('accounts.openMeans')}
      body={({ subject, name, org }) => ({ subject: subject.trim(), name: name.trim(), org })}
      done={t('accounts.opened')}
      primary
    >
      <LineItem
        name="subject"
        label={t('accounts.subject')}
        extra={t('accounts.subjectHelp')}
        missing={t('accounts.subjectMissing')}
        autoComplete="off"
      />
      <LineItem
        name="name"
        label={t('accounts.name')}
        missing={t('accounts.nameMissing')}
        autoComplete="off"
      />
      <OrgItem
        name="org"
        label={t('accounts.org')}
        missing={t('accounts.orgMissing')}
        among={({ active }) => active}
      />
    </ActDialog>
  );
};

const useColumns = (): TableColumnsType<AccountHead> => {
  const { t } = useTranslation('administration');
  const { orgName } = useReference();
  const { minute } = useMoment();
  return [
    {
      title: t('accounts.account'),
      dataIndex: 'id',
      render: (id: string, { name }) => (
        <Link to="/administration/accounts/$id" params={{ id }}>
          {name ?? id}
        </Link>
      ),
    },
    { title: t('accounts.org'), dataIndex: 'org', render: (org?: string) => orgName(org) },
    {
      title: t('accounts.waiting'),
      dataIndex: 'tasks',
      render: (tasks?: number) =>
        tasks === undefined || tasks === 0 ? '' : <Tag color="orange">{tasks}</Tag>,
    },
    { title: t('accounts.changed'), dataIndex: 'at', render: (at: string) => minute(at) },
  ];
};

/** All accounts; rights are granted on an account's own page, by two administrators. */
export const Accounts = () => {
  const { t } = useTranslation('administration');
  const { grant } = useSession();
  const { orgName } = useReference();
  const accounts = useRead(api('/api/accounts', { limit: 100 }));
  const columns = useColumns();
  // An office edits calls here; accounts are the administrators'.
  if (grant?.role !== 'administrator') return <Navigate to="/administration/call" replace />;
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')} actions={<OpenAccount />}>
      <Sections />
      <Loaded query={accounts}>
        {({ items }) => (
          <Searched
            label={t('accounts.title')}
            search={t('accounts.search')}
            rows={items}
            textsOf={({ id, org, name }) => [id, orgName(org), name ?? '']}
            columns={columns}
          />
        )}
      </Loaded>
    </Page>
  );
};
