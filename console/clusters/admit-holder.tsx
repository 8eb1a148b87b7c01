import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { Holder } from './holder.tsx';

/** Lets another organisation apply on the record: a cluster of two counties, or one that passes to another. */
export const AdmitHolder = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ org: string; reason: string }>
      act={{ plural: 'clusters', id, command: 'AdmitHolder' }}
      title={t('admit.title')}
      consequence={t('admit.means')}
      body={({ org, reason }) => ({ org, reason: reason.trim() })}
      done={t('admit.done')}
    >
      <Holder name="org" label={t('admit.org')} />
      <PassageItem
        name="reason"
        label={t('admit.reason')}
        missing={t('removal.reasonMissing')}
        rows={2}
        maxLength={2000}
      />
    </ActDialog>
  );
};
