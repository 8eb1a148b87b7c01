import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../interface/inquiries.ts';
import type { Consequence, Finding } from '../../workflows/notice/finding.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, optionalDocument } from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';

interface Values {
  readonly finding: Finding;
  readonly consequence?: Consequence;
  readonly text: string;
  readonly document?: DocumentValue;
}

/** Only an objection upheld, wholly or partly, has another consequence than that the application goes on. */
const Follows = () => {
  const { t } = useTranslation('inquiries');
  const { choices } = useLanguage();
  const form = Form.useFormInstance<Values>();
  const finding = Form.useWatch('finding', form);
  const consequence = Form.useWatch('consequence', form);
  if (finding === undefined) return null;
  const means = {
    continue: t('means.continue'),
    're-notice': t('means.reNotice'),
    suspend: t('means.suspend'),
    remove: t('means.remove'),
  };
  const follows = finding === 'not-upheld' ? 'continue' : consequence;
  return (
    <>
      {finding !== 'not-upheld' && (
        <ChoiceItem
          name="consequence"
          label={t('conclude.consequence')}
          missing={t('conclude.consequenceMissing')}
          vertical
          options={choices(CONSEQUENCE)}
        />
      )}
      {follows !== undefined && (
        <Alert
          type={follows === 'remove' ? 'warning' : 'info'}
          style={{ marginBottom: 16 }}
          title={means[follows]}
        />
      )}
      <DocumentFields
        name="document"
        required={follows === 'remove'}
        label={follows === 'remove' ? t('conclude.document') : t('conclude.documentOptional')}
      />
    </>
  );
};

/** 作出核查结论: finding, reasons, and what follows for this application alone. */
export const Conclude = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const { t } = useTranslation('inquiries');
  const { choices } = useLanguage();
  const { caseId, objectionId } = inquiry;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: caseId, command: 'ConcludeInquiry' }}
      title={t('conclude.title')}
      consequence={t('conclude.lead')}
      body={({ finding, consequence, text, document }) => ({
        objectionId,
        finding,
        text: text.trim(),
        consequence: finding === 'not-upheld' ? 'continue' : consequence,
        ...optionalDocument(document),
      })}
      done={t('conclude.done')}
      primary
      width={680}
    >
      <ChoiceItem
        name="finding"
        label={t('conclude.finding')}
        missing={t('conclude.findingMissing')}
        options={choices(FINDING)}
      />
      <PassageItem
        name="text"
        label={t('conclude.text')}
        extra={t('conclude.textHelp')}
        missing={t('conclude.textMissing')}
        rows={5}
        maxLength={2000}
        showCount
      />
      <Follows />
    </ActDialog>
  );
};
