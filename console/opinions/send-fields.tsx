import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { DocumentFields } from '../input/document-fields.tsx';

/** A note, and the department's own letter (复函) where it answers by one. */
export const SendFields = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation('opinions');
  return (
    <>
      <Form.Item
        name="note"
        label={verdict === 'cannot-verify' ? t('send.noteWhy') : t('send.note')}
      >
        <Input.TextArea rows={2} maxLength={2000} showCount />
      </Form.Item>
      <details className="why" style={{ maxWidth: 'none' }}>
        <summary>{t('send.document')}</summary>
        <DocumentFields name="document" required={false} label={t('send.letter')} />
      </details>
    </>
  );
};
