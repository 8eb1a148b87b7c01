import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../workflows/account/roles.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { chooseGrant, type Grant, grantKey, signOut, useSession } from '../session/session.ts';

/** Who I am, in which role, at which organisation: always in sight, changed with one key; a native list, so that it works with everything. */
export const RoleSwitch = () => {
  const { t } = useTranslation('app');
  const { say } = useLanguage();
  const { me, grant } = useSession();
  const navigate = useNavigate();
  const { day } = useMoment();
  const label = (one: Grant): string => {
    const role = `${say(one.orgName) || one.org} · ${say(roleName(one.role))}`;
    if (one.for === undefined) return role;
    const { name, account, until } = one.for;
    return `${role}${t('inFor', { name: name ?? account, until: day(until) })}`;
  };
  const away = me?.deputies ?? [];
  const choose = (key: string): void => {
    const chosen = me?.grants.find((one) => grantKey(one) === key);
    if (chosen === undefined) return;
    chooseGrant(chosen);
    void navigate({ to: '/desk' });
  };
  const [only] = me?.grants ?? [];
  return (
    <>
      {me === undefined || grant === undefined || only === undefined ? (
        <span className="role">{t('noRole')}</span>
      ) : me.grants.length === 1 ? (
        <span className="role">{label(only)}</span>
      ) : (
        <select
          className="role"
          aria-label={t('roleSwitch')}
          value={grantKey(grant)}
          onChange={({ target }) => choose(target.value)}
        >
          {me.grants.map((one) => (
            <option key={grantKey(one)} value={grantKey(one)}>
              {label(one)}
            </option>
          ))}
        </select>
      )}
      {away.map(({ account, name, until }) => (
        <span key={account} className="role">
          {t('represented', { name: name ?? account, until: day(until) })}
        </span>
      ))}
      <Button type="text" style={{ color: '#fff' }} onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </>
  );
};
