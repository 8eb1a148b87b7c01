import { useParams } from '@tanstack/react-router';
import { Card, Descriptions, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { type AccountState, grantsOn, isPending } from '../../workflows/account/state.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';
import { type Grant, GrantActs, Propose } from './grant-acts.tsx';
import { Subscription } from './subscription.tsx';

const Standing = ({ grant, holds }: { readonly grant: Grant; readonly holds: boolean }) => {
  const { t } = useTranslation('administration');
  if (grant.dismissed) return <Tag>{t('grants.isDismissed')}</Tag>;
  if (isPending(grant)) return <Tag color="orange">{t('grants.isPending')}</Tag>;
  return holds ? <Tag color="green">{t('grants.holds')}</Tag> : <Tag>{t('grants.isOver')}</Tag>;
};

const Grants = ({
  id,
  state,
}: {
  readonly id: string;
  readonly state: Pick<AccountState, 'grants'>;
}) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { day } = useMoment();
  const holding = grantsOn(state, serverNow());
  return (
    <Table
      aria-label={t('grants.title')}
      rowKey="grantId"
      pagination={false}
      dataSource={[...state.grants]}
      columns={[
        {
          title: t('grants.role'),
          dataIndex: 'role',
          render: (role: string) => say(roleName(role)),
        },
        { title: t('grants.org'), dataIndex: 'org', render: (org: string) => orgName(org) },
        {
          title: t('grants.days'),
          render: (_none, { from, until }) =>
            `${day(from)} – ${until === undefined ? t('grants.open') : day(until)}`,
        },
        {
          title: t('grants.standing'),
          render: (_none, grant) => <Standing grant={grant} holds={holding.includes(grant)} />,
        },
        { title: t('grants.acts'), render: (_none, grant) => <GrantActs id={id} grant={grant} /> },
      ]}
    />
  );
};

/** One person: what the account may act as, since when, by which two administrators. */
export const Account = () => {
  const { t } = useTranslation('administration');
  const { id } = useParams({ from: '/shell/administration/accounts/$id' });
  const { orgName } = useReference();
  const account = useRead(api('/api/accounts/{id}', { id }));
  const name = account.data?.state.name;
  const shown = isPersonal(name) && typeof name.value === 'string' ? name.value : undefined;
  return (
    <Page title={shown ?? id} actions={<Propose id={id} org={account.data?.state.org ?? ''} />}>
      <Loaded query={account}>
        {({ state }) => (
          <Flex vertical gap={16}>
            <Descriptions
              items={[
                { key: 'id', label: t('accounts.account'), children: id },
                { key: 'org', label: t('accounts.org'), children: orgName(state.org) },
              ]}
            />
            <Card title={t('grants.title')}>
              <Grants id={id} state={state} />
            </Card>
            <Subscription id={id} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
};
