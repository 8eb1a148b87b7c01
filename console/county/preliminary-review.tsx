import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { PreliminaryVerdict } from '../../workflows/submission/preliminary-verdict.ts';
import { PRELIMINARY_VERDICT } from '../../workflows/submission/preliminary-verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, optionalDocument } from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';

interface Values {
  readonly verdict: PreliminaryVerdict;
  readonly reason?: string;
  readonly document?: DocumentValue;
}

const Fields = () => {
  const { t } = useTranslation('county');
  const { choices } = useLanguage();
  const verdict = Form.useWatch('verdict', Form.useFormInstance<Values>());
  const means = {
    recommend: t('preliminary.recommendMeans'),
    return: t('preliminary.returnMeans'),
    decline: t('preliminary.declineMeans'),
  };
  return (
    <>
      <ChoiceItem
        name="verdict"
        label={t('preliminary.verdict')}
        missing={t('preliminary.verdictMissing')}
        vertical
        options={choices(PRELIMINARY_VERDICT)}
      />
      {verdict !== undefined && (
        <Alert
          type={verdict === 'decline' ? 'warning' : 'info'}
          style={{ marginBottom: 16 }}
          title={means[verdict]}
        />
      )}
      {verdict !== undefined && verdict !== 'recommend' && (
        <PassageItem
          name="reason"
          label={t('preliminary.reason')}
          missing={t('preliminary.reasonMissing')}
          autoSize={{ minRows: 3 }}
        />
      )}
      <DocumentFields name="document" label={t('preliminary.document')} required={false} />
    </>
  );
};

/** 县级初审 of what a park or promotion organisation files. */
export const PreliminaryReview = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  if (kase.status !== 'preliminary' || !kase.commands.includes('RecommendPreliminarily'))
    return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'RecommendPreliminarily' }}
      title={t('preliminary.title')}
      body={({ verdict, reason, document }) => ({
        verdict,
        ...(verdict === 'recommend' ? {} : { reason: reason?.trim() }),
        ...optionalDocument(document),
      })}
      done={t('preliminary.done')}
      primary
    >
      <Fields />
    </ActDialog>
  );
};
