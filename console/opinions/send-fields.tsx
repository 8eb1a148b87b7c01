import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { DocumentFields, type DocumentValue, optionalDocument } from '../input/document-fields.tsx';
import { PassageItem } from '../input/items.tsx';

/** What the fields below hold. */
export interface SendValues {
  readonly note?: string;
  readonly document?: DocumentValue;
}

/** As an opinion takes it: what was left empty is not said. */
export const saidBy = ({ note, document }: SendValues) => ({
  ...(note === undefined ? {} : { note }),
  ...optionalDocument(document),
});

/** A note, and the department's own letter (复函) where it answers by one. */
export const SendFields = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation('opinions');
  return (
    <>
      <PassageItem
        name="note"
        label={verdict === 'cannot-verify' ? t('send.noteWhy') : t('send.note')}
        rows={2}
        maxLength={2000}
        showCount
      />
      <details className="why" style={{ maxWidth: 'none' }}>
        <summary>{t('send.document')}</summary>
        <DocumentFields name="document" required={false} label={t('send.letter')} />
      </details>
    </>
  );
};
