import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

/** Enterprises that stand in several applications of the round, with which ones: for its office alone. */
export const SharedEnterprises = ({ callId }: { readonly callId: string }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { grant } = useSession();
  const { data } = useRead(
    grant?.role === 'office'
      ? api('/api/calls/{id}/shared-enterprises', { id: callId })
      : undefined,
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('shared.title', { count: data.items.length })}
      description={
        <ul>
          {data.items.map(({ code, name, cases }) => (
            <li key={code}>
              {t('shared.firm', { name, code })}
              {cases.map((one) => (
                <span key={one.caseId}>
                  {' '}
                  <Link to="/cases/$id" params={{ id: one.caseId }}>
                    {t('shared.case', { name: one.name, org: say(one.org) })}
                  </Link>
                </span>
              ))}
            </li>
          ))}
        </ul>
      }
    />
  );
};
