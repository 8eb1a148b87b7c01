import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** No such address, or none for this role: the two look the same. */
export const NotFound = () => {
  const { t } = useTranslation('app');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('notFound.title')}
      description={
        <>
          <p>{t('notFound.help')}</p>
          <Link to="/desk">{t('notFound.desk')}</Link>
        </>
      }
    />
  );
};
