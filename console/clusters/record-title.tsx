import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { useOutcomes } from './standing.tsx';

interface Values {
  readonly level: string;
  readonly name: string;
  readonly outcome: string;
  readonly body: string;
  readonly document: DocumentValue;
  readonly from: string;
  readonly to?: string;
  readonly openEnd?: boolean;
  readonly source: string;
}

const OUTCOMES = ['recognise', 'key-candidate', 'candidate', 'selected'] as const;
/** Kinds of organisation that award titles. */
const AWARD: readonly string[] = [
  'office',
  'decision-body',
  'province-department',
  'ministry',
  'department',
];

const Validity = () => {
  const { t } = useTranslation('clusters');
  const form = Form.useFormInstance<Values>();
  const openEnd = Form.useWatch('openEnd', form);
  return (
    <>
      <DateItem name="from" label={t('record.from')} missing={t('record.fromMissing')} />
      {openEnd !== true && (
        <DateItem name="to" label={t('record.to')} missing={t('record.toMissing')} />
      )}
      <Form.Item name="openEnd" valuePropName="checked">
        <Checkbox>{t('record.openEnd')}</Checkbox>
      </Form.Item>
    </>
  );
};

/** 登记系统外取得的称号: what a document outside of the system gave, and where it was found. */
export const RecordTitle = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  const outcome = useOutcomes();
  const need = (message: string) => [{ required: true, message }];
  return (
    <ActDialog<Values>
      act={{ plural: 'clusters', id, command: 'RecordTitle' }}
      title={t('record.title')}
      consequence={t('record.means')}
      initial={{ name }}
      body={({ document, from, to, openEnd, ...values }) => ({
        level: values.level,
        name: values.name.trim(),
        outcome: values.outcome,
        body: values.body,
        source: values.source.trim(),
        document: documentOf(document),
        from,
        ...(openEnd === true ? {} : { to }),
      })}
      done={t('record.done')}
      width={640}
    >
      <Form.Item name="level" label={t('list.level')} rules={need(t('record.levelMissing'))}>
        <Select
          options={(reference?.levels ?? []).map((one) => ({
            value: one.id,
            label: say(one.name),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="outcome"
        label={t('record.outcome')}
        rules={need(t('record.outcomeMissing'))}
      >
        <Select options={OUTCOMES.map((value) => ({ value, label: outcome(value) }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('record.name')}
        extra={t('record.nameHelp')}
        rules={need(t('record.nameMissing'))}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="body" label={t('record.body')} rules={need(t('record.bodyMissing'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(reference?.orgs.items ?? [])
            .filter(({ kind }) => AWARD.includes(kind))
            .map((one) => ({ value: one.id, label: say(one.name) }))}
        />
      </Form.Item>
      <DocumentFields name="document" />
      <Validity />
      <Form.Item
        name="source"
        label={t('record.source')}
        extra={t('record.sourceHelp')}
        rules={need(t('record.sourceMissing'))}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};
