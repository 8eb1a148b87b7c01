import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

/** What the fields below hold; the date as the picker has it. */
export interface DocumentValue {
  readonly number?: string;
  readonly title?: string;
  readonly date?: Dayjs;
}

/** As commands take an official document (`workflows/orgs/document.ts`). */
export const documentOf = (value: DocumentValue | undefined) => ({
  number: value?.number?.trim() ?? '',
  title: value?.title?.trim() ?? '',
  date: value?.date?.format('YYYY-MM-DD') ?? '',
});

/** 文号, title and date of the document that an act rests on, as fields of the form around it, below `name`. */
export const DocumentFields = ({
  name,
  label,
  required = true,
}: {
  readonly name: string;
  readonly label?: string;
  readonly required?: boolean;
}) => {
  const { t } = useTranslation('input');
  return (
    <fieldset className="fields">
      <legend>{label ?? t('document.label')}</legend>
      <Form.Item
        name={[name, 'number']}
        label={t('document.number')}
        extra={t('document.numberHelp')}
        rules={[{ required, message: t('document.numberMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[name, 'title']}
        label={t('document.title')}
        rules={[{ required, message: t('document.titleMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[name, 'date']}
        label={t('document.date')}
        rules={[{ required, message: t('document.dateMissing') }]}
      >
        <DatePicker style={{ width: 220 }} />
      </Form.Item>
    </fieldset>
  );
};
