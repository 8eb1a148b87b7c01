import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { GrantedRole } from '../../workflows/account/messages.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { type AccountState, isPending } from '../../workflows/account/state.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { OrgItem, PassageItem, SelectItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

export type Grant = AccountState['grants'][number];

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
    <PassageItem
      name="reason"
      label={t('grants.reason')}
      missing={t('grants.reasonMissing')}
      rows={2}
      maxLength={500}
      showCount
    />
  );
};

const ProposalFields = () => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  return (
    <>
      <SelectItem
        name="role"
        label={t('grants.role')}
        missing={t('grants.roleMissing')}
        options={GrantedRole.options.map((role) => ({ value: role, label: say(roleName(role)) }))}
      />
      <OrgItem name="org" label={t('grants.org')} missing={t('accounts.orgMissing')} />
      <Flex gap={12} wrap>
        <DateItem name="from" label={t('grants.from')} missing={t('grants.daysMissing')} />
        <DateItem name="until" label={t('grants.until')} extra={t('grants.daysHelp')} />
      </Flex>
      <Reason />
    </>
  );
};

export const Propose = ({ id, org }: { readonly id: string; readonly org: string }) => {
  const { t } = useTranslation('administration');
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
      <ProposalFields />
    </ActDialog>
  );
};

interface Of {
  readonly id: string;
  readonly grant: Grant;
}

const Confirm = ({ id, grant: { grantId, proposedBy } }: Of) => {
  const { t } = useTranslation('administration');
  const { me } = useSession();
  const own = me?.account === proposedBy;
  return (
    <ActDialog
      act={{ plural: 'accounts', id, command: 'ConfirmGrant' }}
      title={t('grants.confirm')}
      consequence={own ? t('grants.confirmByAnother') : t('grants.confirmMeans')}
      disabled={own}
      body={() => ({ grantId })}
      done={t('grants.confirmed')}
      primary
    />
  );
};

const Dismiss = ({ id, grant: { grantId } }: Of) => {
  const { t } = useTranslation('administration');
  return (
    <ActDialog<{ reason: string }>
      act={{ plural: 'accounts', id, command: 'DismissGrant' }}
      title={t('grants.dismiss')}
      body={({ reason }) => ({ grantId, reason: reason.trim() })}
      done={t('grants.dismissed')}
    >
      <Reason />
    </ActDialog>
  );
};

const End = ({ id, grant: { grantId } }: Of) => {
  const { t } = useTranslation('administration');
  return (
    <ActDialog<{ from: string; reason: string }>
      act={{ plural: 'accounts', id, command: 'EndGrant' }}
      title={t('grants.end')}
      consequence={t('grants.endMeans')}
      body={({ from, reason }) => ({ grantId, from, reason: reason.trim() })}
      done={t('grants.ended')}
      danger
    >
      <DateItem name="from" label={t('grants.endFrom')} missing={t('grants.daysMissing')} />
      <Reason />
    </ActDialog>
  );
};

/** What can be done with one grant: a proposed one is confirmed by somebody else or dismissed, a running one is ended. */
export const GrantActs = (of: Of) => {
  const { grant } = of;
  if (isPending(grant))
    return (
      <Flex gap={8}>
        <Confirm {...of} />
        <Dismiss {...of} />
      </Flex>
    );
  return grant.dismissed || grant.endsAt !== undefined ? null : <End {...of} />;
};
