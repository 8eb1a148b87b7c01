import { useTranslation } from 'react-i18next';
import { PassageItem } from '../input/items.tsx';

/** What may be said with an act that needs no reason. */
export const NoteItem = () => {
  const { t } = useTranslation('office');
  return <PassageItem name="note" label={t('bulk.note')} maxLength={2000} />;
};
