import { useTranslation } from 'react-i18next';
import { PassageItem } from '../input/items.tsx';

/** Why an act on a title is taken; required. */
export const Reason = () => {
  const { t } = useTranslation('clusters');
  return (
    <PassageItem
      name="reason"
      label={t('removal.reason')}
      missing={t('removal.reasonMissing')}
      rows={3}
      maxLength={2000}
      showCount
    />
  );
};
