import { useTranslation } from 'react-i18next';
import { PassageItem } from '../input/items.tsx';

/** Why an act is done; compulsory. */
export const ReasonItem = ({ maxLength = 2000 }: { readonly maxLength?: number }) => {
  const { t } = useTranslation('office');
  return (
    <PassageItem
      name="reason"
      label={t('acts.reason')}
      missing={t('acts.reasonMissing')}
      maxLength={maxLength}
    />
  );
};
