import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, optionalDocument } from '../input/document-fields.tsx';
import { PassageItem } from '../input/items.tsx';

const WITHDRAWABLE: readonly CaseAnswer['status'][] = [
  'draft',
  'preliminary',
  'formal-review',
  'correction',
];

interface Values {
  readonly reason: string;
  readonly document?: DocumentValue;
}

/** 恢复申报: what was withdrawn goes on being filled in, while the round is open. */
export const Reopen = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  if (kase.status !== 'withdrawn' || !kase.commands.includes('ReopenCase')) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'ReopenCase' }}
      title={t('reopen.title')}
      consequence={t('reopen.means')}
      body={({ reason }) => ({ reason: reason.trim() })}
      done={t('reopen.done')}
    >
      <PassageItem
        name="reason"
        label={t('withdraw.reason')}
        missing={t('withdraw.reasonMissing')}
      />
    </ActDialog>
  );
};

/** 撤回申报, and said what it does. */
export const Withdraw = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  if (!kase.commands.includes('WithdrawCase') || !WITHDRAWABLE.includes(kase.status)) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'WithdrawCase' }}
      title={t('withdraw.title')}
      consequence={t('withdraw.means')}
      body={({ reason, document }) => ({ reason: reason.trim(), ...optionalDocument(document) })}
      done={t('withdraw.done')}
      danger
    >
      <PassageItem
        name="reason"
        label={t('withdraw.reason')}
        missing={t('withdraw.reasonMissing')}
      />
      <DocumentFields name="document" label={t('withdraw.document')} required={false} />
    </ActDialog>
  );
};
