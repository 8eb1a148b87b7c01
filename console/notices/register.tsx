import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Channel, ObjectionKind } from '../../workflows/notice/objection-kind.ts';
import {
  CHANNEL,
  OBJECTION_KIND_CHOICE,
  PaperChannel,
} from '../../workflows/notice/objection-kind.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';

import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { ScanField } from '../input/scan-field.tsx';

interface Values {
  readonly kind: ObjectionKind;
  readonly channel: (typeof PaperChannel.options)[number];
  readonly receivedOn: string;
  readonly grounds: string;
  readonly anonymous?: boolean;
  readonly name?: string;
  readonly seal?: string;
  readonly contact?: string;
  readonly proof: FileRef;
  readonly evidence?: FileRef;
}

const filled = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value.trim() === ''
    ? {}
    : ({ [key]: value.trim() } as Partial<Record<K, string>>);

const bodyOf = ({
  kind,
  channel,
  receivedOn,
  grounds,
  anonymous,
  name,
  seal,
  contact,
  proof,
  evidence,
}: Values) => ({
  kind,
  channel,
  grounds,
  receivedOn,
  proof,
  evidence: evidence === undefined ? [] : [evidence],
  objector:
    anonymous === true
      ? { anonymous: true }
      : { ...filled('name', name), ...filled('seal', seal), ...filled('contact', contact) },
});

/** Who objects: a person by name, a unit by its seal; both with a contact. */
const ObjectorFields = () => {
  const { t } = useTranslation('notices');
  const anonymous = Form.useWatch('anonymous') === true;
  return (
    <fieldset className="fields">
      <legend>{t('register.objector')}</legend>
      <Form.Item name="anonymous" valuePropName="checked" extra={t('register.anonymousHelp')}>
        <Checkbox>{t('register.anonymous')}</Checkbox>
      </Form.Item>
      {!anonymous && (
        <>
          <Form.Item name="name" label={t('register.name')}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="seal" label={t('register.seal')}>
            <Input maxLength={120} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="contact"
            label={t('register.contact')}
            rules={[{ required: true, message: t('register.contactMissing') }]}
          >
            <Input maxLength={120} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </fieldset>
  );
};

/** An objection on paper, by telephone, a visit or 12345: the day of the postmark or the call counts. */
export const RegisterObjection = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('notices');
  const { choices } = useLanguage();
  const { day } = useMoment();
  const { current } = kase.notice;
  const files = `cases/${kase.id}` as const;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'RegisterObjection' }}
      title={t('register.act')}
      consequence={t('register.means', { name: kase.name })}
      initial={{ kind: 'substantive', channel: 'post' }}
      body={bodyOf}
      done={t('register.done')}
      primary
      width={680}
    >
      <Form.Item name="channel" label={t('register.channel')}>
        <Select options={choices<Channel>(CHANNEL, PaperChannel.options)} />
      </Form.Item>
      <DateItem
        name="receivedOn"
        label={t('register.receivedOn')}
        missing={t('register.receivedMissing')}
        extra={
          current === undefined
            ? undefined
            : t('register.receivedHelp', {
                first: day(current.firstDay),
                last: day(current.lastDay),
              })
        }
      />
      <Form.Item name="kind" label={t('register.kind')}>
        <Radio.Group options={choices(OBJECTION_KIND_CHOICE)} />
      </Form.Item>
      <Form.Item
        name="grounds"
        label={t('register.grounds')}
        rules={[{ required: true, min: 10, message: t('register.groundsMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
      <ObjectorFields />
      <ScanField name="proof" target={files} label={t('register.proof')} required />
      <ScanField name="evidence" target={files} label={t('register.evidence')} />
    </ActDialog>
  );
};
