import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { CaseLink } from '../display/case-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** Another application of the cluster in this round: told before it is filed, and whose it is only where that is public. */
export const SameCluster = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const asked = kase.status === 'draft' && kase.period === undefined;
  const { data } = useRead(
    asked ? api('/api/cases/{id}/same-cluster', { id: kase.id }) : undefined,
  );
  if (data === undefined || (data.own.length === 0 && !data.others)) return null;
  return (
    <Alert
      type={data.refused ? 'error' : 'warning'}
      showIcon
      style={{ marginBottom: 12 }}
      title={data.refused ? t('sameCluster.refused') : t('sameCluster.told')}
      description={
        <ul>
          {data.own.map((one) => (
            <li key={one.caseId}>
              {t('sameCluster.own')}
              <CaseLink id={one.caseId}>{one.name}</CaseLink>
              {one.statusTitle !== undefined && `（${say(one.statusTitle)}）`}
            </li>
          ))}
          {data.others && (
            <li>
              {data.published.length === 0
                ? t('sameCluster.others')
                : t('sameCluster.published', { orgs: data.published.map(say).join(t('and')) })}
            </li>
          )}
        </ul>
      }
    />
  );
};
