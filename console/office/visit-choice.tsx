import { useTranslation } from 'react-i18next';
import { ChoiceItem, PassageItem } from '../input/items.tsx';

/** Whether a case is visited, and why (抽中, or why not). */
export const VisitChoice = ({ maxLength }: { readonly maxLength: number }) => {
  const { t } = useTranslation('office');
  return (
    <>
      <ChoiceItem
        name="visit"
        label={t('visit.choice')}
        missing={t('visit.choiceMissing')}
        options={[
          { value: true, label: t('visit.yes') },
          { value: false, label: t('visit.no') },
        ]}
      />
      <PassageItem
        name="reason"
        label={t('visit.reason')}
        missing={t('visit.reasonMissing')}
        maxLength={maxLength}
      />
    </>
  );
};
