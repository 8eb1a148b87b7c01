import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Clusters that several applications of the round are of, by record or name: whose sheet it is asks which one stands. */
export const SameClusters = ({ callId }: { readonly callId: string }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { data } = useRead(api('/api/calls/{id}/same-clusters', { id: callId }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('sameCluster.title', { count: data.items.length })}
      description={
        <ul>
          {data.items.map(({ cases }) => (
            <li key={cases[0]?.caseId}>
              {cases.map((one) => (
                <span key={one.caseId}>
                  <Link to="/cases/$id" params={{ id: one.caseId }}>
                    {t('shared.case', { name: one.name, org: say(one.org) })}
                  </Link>{' '}
                </span>
              ))}
            </li>
          ))}
        </ul>
      }
    />
  );
};
