import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeputiesAnswer } from '../../interface/deputies.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { PassageItem, SelectItem, SeveralItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

interface Props {
  /** Whose work it is. */
  readonly account: string;
  readonly org: string;
  readonly roles: readonly string[];
  readonly programmes: DeputiesAnswer['programmes'];
}

interface Values {
  readonly role: string;
  readonly deputy: string;
  readonly programmes?: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

const Programmes = ({ programmes }: Pick<Props, 'programmes'>) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const label = t('deputy.programmes');
  const options = programmes.map(({ programme, title }) => ({
    value: programme,
    label: say(title),
  }));
  return <SeveralItem name="programmes" label={label} groups={[{ label, options }]} />;
};

const Fields = ({ account, org, roles, programmes }: Props) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const query = useRead(api('/api/colleagues', { org }));
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <SelectItem
            name="role"
            label={t('deputy.role')}
            missing={t('deputy.roleMissing')}
            options={roles.map((role) => ({ value: role, label: say(roleName(role)) }))}
          />
          <SelectItem
            name="deputy"
            label={t('deputy.deputy')}
            missing={t('deputy.deputyMissing')}
            options={items
              .filter((one) => one.account !== account)
              .map(({ account: value, name: label = value }) => ({ value, label }))}
            search
          />
          <Programmes programmes={programmes} />
          <Flex gap={16}>
            <DateItem name="from" label={t('deputy.from')} missing={t('deputy.dayMissing')} />
            <DateItem name="until" label={t('deputy.until')} missing={t('deputy.dayMissing')} />
          </Flex>
          <PassageItem
            name="reason"
            label={t('deputy.reason')}
            missing={t('deputy.reasonMissing')}
            rows={2}
            maxLength={500}
          />
        </>
      )}
    </Loaded>
  );
};

/** Somebody of the organisation does another's work, for days. */
export const AppointDeputy = (props: Props) => {
  const { t } = useTranslation('desk');
  const { me } = useSession();
  const { account, org, roles } = props;
  const own = account === me?.account;
  return (
    <ActDialog<Values>
      act={{ plural: 'accounts', id: account, command: 'AppointDeputy' }}
      title={own ? t('deputy.appoint') : t('deputy.appointFor')}
      consequence={t('deputy.appointMeans')}
      initial={roles.length === 1 ? { role: roles[0] ?? '' } : {}}
      body={({ programmes = [], reason, ...of }) => ({
        ...of,
        org,
        reason: reason.trim(),
        ...(programmes.length === 0 ? {} : { programmes }),
      })}
      done={t('deputy.appointed')}
      primary={own}
    >
      <Fields {...props} />
    </ActDialog>
  );
};
