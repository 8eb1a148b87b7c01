import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '../../interface/letters.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, optionalDocument } from '../input/document-fields.tsx';
import { wordsOf } from './letter-words.ts';

interface Values {
  readonly title: string;
  readonly text: string;
  readonly english?: { readonly title?: string; readonly text?: string };
  readonly document?: DocumentValue;
}

const MOST_ROWS = 12;

/** English goes with it where both of its fields are filled; else Chinese goes alone. */
const bodyOf = ({ kind, issued }: LetterLine, { title, text, english, document }: Values) => ({
  kind,
  title,
  text,
  ...(english?.title && english.text ? { english } : {}),
  ...optionalDocument(document),
  ...(issued === undefined ? {} : { replaces: issued.letterId }),
});

const Texts = () => {
  const { t } = useTranslation('office');
  const missing = [{ required: true, message: t('letters.missing') }];
  return (
    <>
      <Form.Item name="title" label={t('letters.title')} rules={missing}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('letters.text')}
        extra={t('letters.textHelp')}
        rules={missing}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: MOST_ROWS }} maxLength={8000} />
      </Form.Item>
      <details>
        <summary>{t('letters.english')}</summary>
        <Form.Item name={['english', 'title']} label={t('letters.englishTitle')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['english', 'text']} label={t('letters.englishText')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: MOST_ROWS }} maxLength={8000} />
        </Form.Item>
      </details>
    </>
  );
};

/** A letter as it is drafted, to be read and edited before it goes; one that went out is corrected by another. */
export const LetterDialog = ({ line }: { readonly line: LetterLine }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { issued, draft, id, name } = line;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id, command: 'IssueApplicantLetter' }}
      title={issued === undefined ? t('letters.issue') : t('letters.correct')}
      consequence={t('letters.means', { name, title: say(draft.title) })}
      width={760}
      initial={issued ?? wordsOf(line)}
      body={(values) => bodyOf(line, values)}
      done={t('letters.done')}
    >
      <Texts />
      <DocumentFields
        name="document"
        label={t('letters.document')}
        required={false}
        scan={`cases/${id}`}
      />
    </ActDialog>
  );
};
