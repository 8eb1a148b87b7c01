import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { ScanField } from './scan-field.tsx';

/** What the fields below hold; the date as the picker has it. */
export interface DocumentValue {
  readonly number?: string;
  readonly title?: string;
  readonly date?: Dayjs;
  readonly file?: FileRef;
}

/** As commands take an official document (`workflows/orgs/document.ts`). */
export const documentOf = (value: DocumentValue | undefined) => ({
  number: value?.number?.trim() ?? '',
  title: value?.title?.trim() ?? '',
  date: value?.date?.format('YYYY-MM-DD') ?? '',
  ...(value?.file === undefined ? {} : { file: value.file }),
});

/** 文号, title and date of the document that an act rests on, as fields of the form around it, below `name`. */
export const DocumentFields = ({
  name,
  label,
  required = true,
  scan,
}: {
  readonly name: string | readonly string[];
  readonly label?: string;
  readonly required?: boolean;
  /** Where its scan is uploaded to; without it none is asked for. */
  readonly scan?: string;
}) => {
  const { t } = useTranslation('input');
  const at = typeof name === 'string' ? [name] : name;
  return (
    <fieldset className="fields">
      <legend>{label ?? t('document.label')}</legend>
      <Form.Item
        name={[...at, 'number']}
        label={t('document.number')}
        extra={t('document.numberHelp')}
        rules={[{ required, message: t('document.numberMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...at, 'title']}
        label={t('document.title')}
        rules={[{ required, message: t('document.titleMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...at, 'date']}
        label={t('document.date')}
        rules={[{ required, message: t('document.dateMissing') }]}
      >
        <DatePicker style={{ width: 220 }} />
      </Form.Item>
      {scan !== undefined && <ScanField name={[...at, 'file']} target={scan} />}
    </fieldset>
  );
};
