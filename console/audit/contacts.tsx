import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';

import { ActDialog } from '../input/act-dialog.tsx';

/** Names and telephones are withheld from audit until it asks for them and says why; that stands in the case for ever. */
export const AskForContacts = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('audit');
  if (!kase.commands.includes('AskForContacts')) return null;
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'AskForContacts' }}
      title={t('contacts.ask')}
      consequence={t('contacts.means')}
      body={({ reason }) => ({ reason: reason.trim() })}
      done={t('contacts.done')}
    >
      <Form.Item
        name="reason"
        label={t('contacts.reason')}
        rules={[{ required: true, whitespace: true, message: t('contacts.reasonMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};
