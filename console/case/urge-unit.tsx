import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';

/** 督促报送: the sponsoring leader's office, of a report that is late. */
export const UrgeUnit = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  if (kase.tasks.every(({ kind }) => kind !== 'sponsor')) return null;
  return (
    <ActDialog<{ readonly note: string }>
      act={{ plural: 'cases', id: kase.id, command: 'UrgeUnit' }}
      title={t('urge.act')}
      primary
      consequence={t('urge.means')}
      body={({ note }) => ({ note })}
      done={t('urge.done')}
    >
      <PassageItem
        name="note"
        label={t('urge.note')}
        missing={t('urge.noteMissing')}
        autoSize={{ minRows: 2 }}
        maxLength={500}
      />
    </ActDialog>
  );
};
