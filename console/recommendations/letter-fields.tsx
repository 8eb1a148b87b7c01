import { Alert, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { LetterKind } from '../../workflows/recommendation/letter.ts';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { serverNow } from '../session/clock.ts';

export interface LetterValue {
  readonly kind: LetterKind;
  readonly document: DocumentValue;
  /** The upstream's own document that it takes what comes late. */
  readonly agreement?: DocumentValue;
}

/** The letter, and the consent that came with it, as SendLetter and SupplementRecommendation take them. */
export const sentBy = ({ kind, document, agreement }: LetterValue) => ({
  document: { ...documentOf(document), kind },
  ...(agreement?.number === undefined || agreement.number === ''
    ? {}
    : { agreement: documentOf(agreement) }),
});

/** Kind, number, title, date and scan of a letter; after the deadline also the upstream's consent. */
export const LetterFields = ({ answer }: { readonly answer: BatchAnswer }) => {
  const { t } = useTranslation('recommendations');
  const deadline = answer.state.opened?.upstream.deadline;
  const late = deadline !== undefined && serverNow() > deadline;
  const scan = `recommendations/${answer.id}` as const;
  const kinds: readonly { readonly value: LetterKind; readonly label: string }[] = [
    { value: '文件', label: t('letter.kindDocument') },
    { value: '请示', label: t('letter.kindRequest') },
    { value: '函', label: t('letter.kindLetter') },
  ];
  return (
    <>
      <Form.Item
        name={['letter', 'kind']}
        label={t('letter.kind')}
        extra={t('letter.kindHelp')}
        initialValue="文件"
      >
        <Radio.Group options={[...kinds]} />
      </Form.Item>
      <DocumentFields name={['letter', 'document']} label={t('letter.document')} scan={scan} />
      {late && (
        <>
          <Alert type="warning" showIcon title={t('letter.late')} style={{ marginBottom: 12 }} />
          <DocumentFields
            name={['letter', 'agreement']}
            label={t('letter.agreement')}
            scan={scan}
          />
        </>
      )}
    </>
  );
};
