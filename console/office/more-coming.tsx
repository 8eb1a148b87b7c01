import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';

/** Further pages of a list are on their way. */
export const MoreComing = () => {
  const { t } = useTranslation('office');
  return (
    <Progress
      percent={100}
      status="active"
      showInfo={false}
      size="small"
      aria-label={t('queue.more')}
    />
  );
};
