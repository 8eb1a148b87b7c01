import { useParams } from '@tanstack/react-router';
import { Card, Descriptions, Flex, Form, Input, Select, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import { GrantedRole } from '../../workflows/account/messages.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { type AccountState, grantsOn, isPending } from '../../workflows/account/state.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { useSession } from '../session/session.ts';

type Grant = AccountState['grants'][number];

interface Proposal {
  readonly role: string;
  readonly org: string;
  readonly from: string;
  readonly until?: string;
  readonly reason: string;
}

const Reason = () => {
  const { t } = useTranslation('administration');
  return (
    <Form.Item
      name="reason"
      label={t('grants.reason')}
      rules={[{ required: true, message: t('grants.reasonMissing') }]}
    >
      <Input.TextArea rows={2} maxLength={500} showCount />
    </Form.Item>
  );
};

const Propose = ({ id, org }: { readonly id: string; readonly org: string }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { reference, orgName } = useReference();
  return (
    <ActDialog<Proposal>
      act={{ plural: 'accounts', id, command: 'ProposeGrant' }}
      title={t('grants.propose')}
      consequence={t('grants.proposeMeans')}
      initial={{ org }}
      body={({ role, org: at, from, until, reason }) => ({
        role,
        org: at,
        from,
        ...(until === undefined ? {} : { until }),
        reason: reason.trim(),
      })}
      done={t('grants.proposed')}
      primary
    >
      <Form.Item
        name="role"
        label={t('grants.role')}
        rules={[{ required: true, message: t('grants.roleMissing') }]}
      >
        <Select
          options={GrantedRole.options.map((role) => ({ value: role, label: say(roleName(role)) }))}
        />
      </Form.Item>
      <Form.Item
        name="org"
        label={t('grants.org')}
        rules={[{ required: true, message: t('accounts.orgMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(reference?.orgs.items ?? []).map((one) => ({
            value: one.id,
            label: orgName(one.id),
          }))}
        />
      </Form.Item>
      <Flex gap={12} wrap>
        <DateItem name="from" label={t('grants.from')} missing={t('grants.daysMissing')} />
        <DateItem name="until" label={t('grants.until')} extra={t('grants.daysHelp')} />
      </Flex>
      <Reason />
    </ActDialog>
  );
};

/** What can be done with one grant: a proposed one is confirmed by somebody else or dismissed, a running one is ended. */
const GrantActs = ({ id, grant }: { readonly id: string; readonly grant: Grant }) => {
  const { t } = useTranslation('administration');
  const { me } = useSession();
  const { grantId } = grant;
  if (isPending(grant))
    return (
      <Flex gap={8}>
        <ActDialog
          act={{ plural: 'accounts', id, command: 'ConfirmGrant' }}
          title={t('grants.confirm')}
          consequence={
            me?.account === grant.proposedBy
              ? t('grants.confirmByAnother')
              : t('grants.confirmMeans')
          }
          disabled={me?.account === grant.proposedBy}
          body={() => ({ grantId })}
          done={t('grants.confirmed')}
          primary
        />
        <ActDialog<{ reason: string }>
          act={{ plural: 'accounts', id, command: 'DismissGrant' }}
          title={t('grants.dismiss')}
          body={({ reason }) => ({ grantId, reason: reason.trim() })}
          done={t('grants.dismissed')}
        >
          <Reason />
        </ActDialog>
      </Flex>
    );
  if (grant.dismissed || grant.endsAt !== undefined) return null;
  return (
    <ActDialog<{ from: string; reason: string }>
      act={{ plural: 'accounts', id, command: 'EndGrant' }}
      title={t('grants.end')}
      consequence={t('grants.endMeans')}
      body={({ from, reason }) => ({
        grantId,
        from,
        reason: reason.trim(),
      })}
      done={t('grants.ended')}
      danger
    >
      <DateItem name="from" label={t('grants.endFrom')} missing={t('grants.daysMissing')} />
      <Reason />
    </ActDialog>
  );
};

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
  const { me } = useSession();
  const holding = grantsOn(state, me?.now ?? '');
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
          </Flex>
        )}
      </Loaded>
    </Page>
  );
};
