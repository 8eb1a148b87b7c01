import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** Who audits is told that reading leaves a trace too. */
export const Logged = () => {
  const { t } = useTranslation('audit');
  return <Alert className="no-print logged" type="info" showIcon title={t('logged')} />;
};
