import { Checkbox, Form, Input } from 'antd';
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
import { ChoiceItem, LineItem, SelectItem } from '../input/items.tsx';
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
          <LineItem name="name" label={t('register.name')} maxLength={60} autoComplete="off" />
          <LineItem name="seal" label={t('register.seal')} maxLength={120} autoComplete="off" />
          <LineItem
            name="contact"
            label={t('register.contact')}
            missing={t('register.contactMissing')}
            maxLength={120}
            autoComplete="off"
          />
        </>
      )}
    </fieldset>
  );
};

/** How it came, when, of which kind and what it says. */
const ObjectionFields = ({ current }: Pick<CaseAnswer['notice'], 'current'>) => {
  const { t } = useTranslation('notices');
  const { choices } = useLanguage();
  const { day } = useMoment();
  const days = current && { first: day(current.firstDay), last: day(current.lastDay) };
  return (
    <>
      <SelectItem
        name="channel"
        label={t('register.channel')}
        options={choices<Channel>(CHANNEL, PaperChannel.options)}
      />
      <DateItem
        name="receivedOn"
        label={t('register.receivedOn')}
        missing={t('register.receivedMissing')}
        extra={days && t('register.receivedHelp', days)}
      />
      <ChoiceItem name="kind" label={t('register.kind')} options={choices(OBJECTION_KIND_CHOICE)} />
      <Form.Item
        name="grounds"
        label={t('register.grounds')}
        rules={[{ required: true, min: 10, message: t('register.groundsMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
    </>
  );
};

/** An objection on paper, by telephone, a visit or 12345: the day of the postmark or the call counts. */
export const RegisterObjection = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('notices');
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
      <ObjectionFields current={kase.notice.current} />
      <ObjectorFields />
      <ScanField name="proof" target={files} label={t('register.proof')} required />
      <ScanField name="evidence" target={files} label={t('register.evidence')} />
    </ActDialog>
  );
};
