import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** While something is on its way; `whole`: nothing else is on the page yet. */
export const Loading = ({ whole = false }: { readonly whole?: boolean }) => {
  const { t } = useTranslation('app');
  return (
    <div
      role="status"
      aria-live="polite"
      style={{ padding: whole ? '30vh 0 0' : 48, textAlign: 'center' }}
    >
      <Spin />
      <div style={{ marginTop: 12 }}>{t('loading')}</div>
    </div>
  );
};
