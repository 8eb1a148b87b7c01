import { Link, Navigate } from '@tanstack/react-router';
import { Form, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';
import { Sections } from './sections.tsx';

interface Opening {
  readonly subject: string;
  readonly name: string;
  readonly org: string;
}

const OpenAccount = () => {
  const { t } = useTranslation('administration');
  const { reference, orgName } = useReference();
  const orgs = (reference?.orgs.items ?? []).filter(({ active }) => active);
  return (
    <ActDialog<Opening>
      act={{ plural: 'accounts', command: 'OpenAccount' }}
      title={t('accounts.open')}
      consequence={t('accounts.openMeans')}
      body={({ subject, name, org }) => ({ subject: subject.trim(), name: name.trim(), org })}
      done={t('accounts.opened')}
      primary
    >
      <Form.Item
        name="subject"
        label={t('accounts.subject')}
        extra={t('accounts.subjectHelp')}
        rules={[{ required: true, message: t('accounts.subjectMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('accounts.name')}
        rules={[{ required: true, message: t('accounts.nameMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="org"
        label={t('accounts.org')}
        rules={[{ required: true, message: t('accounts.orgMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={orgs.map(({ id }) => ({ value: id, label: orgName(id) }))}
        />
      </Form.Item>
    </ActDialog>
  );
};

/** All accounts; rights are granted on an account's own page, by two administrators. */
export const Accounts = () => {
  const { t } = useTranslation('administration');
  const { grant } = useSession();
  const { orgName } = useReference();
  const { minute } = useMoment();
  const [wanted, setWanted] = useState('');
  const accounts = useRead(api('/api/accounts', { limit: 100 }));
  // An office edits calls here; accounts are the administrators'.
  if (grant?.role !== 'administrator') return <Navigate to="/administration/call" replace />;
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')} actions={<OpenAccount />}>
      <Sections />
      <Input.Search
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        allowClear
        style={{ maxWidth: 360, marginBottom: 12 }}
        onChange={({ target }) => setWanted(target.value)}
      />
      <Loaded query={accounts}>
        {({ items }) => (
          <Table
            aria-label={t('accounts.title')}
            size="middle"
            rowKey="id"
            pagination={{ pageSize: 20, showSizeChanger: false }}
            dataSource={items.filter(({ id, org, name }) =>
              [id, orgName(org), name ?? ''].some((text) => looksLikePartOf(wanted, text)),
            )}
            columns={[
              {
                title: t('accounts.account'),
                dataIndex: 'id',
                render: (id: string, { name }) => (
                  <Link to="/administration/accounts/$id" params={{ id }}>
                    {name ?? id}
                  </Link>
                ),
              },
              {
                title: t('accounts.org'),
                dataIndex: 'org',
                render: (org?: string) => orgName(org),
              },
              {
                title: t('accounts.waiting'),
                dataIndex: 'tasks',
                render: (tasks?: number) =>
                  tasks === undefined || tasks === 0 ? '' : <Tag color="orange">{tasks}</Tag>,
              },
              { title: t('accounts.changed'), dataIndex: 'at', render: (at: string) => minute(at) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
};
