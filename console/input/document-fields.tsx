import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import type { StreamName } from '../api/address.ts';
import { DateItem } from './date-field.tsx';
import { ScanField } from './scan-field.tsx';

/** What the fields below hold. */
export interface DocumentValue {
  readonly number?: string;
  readonly title?: string;
  readonly date?: string;
  readonly file?: FileRef;
}

/** As commands take an official document (`workflows/orgs/document.ts`). */
export const documentOf = (value: DocumentValue | undefined) => ({
  number: value?.number?.trim() ?? '',
  title: value?.title?.trim() ?? '',
  date: value?.date ?? '',
  ...(value?.file === undefined ? {} : { file: value.file }),
});

/** As a member of the command that has one only where a document was named. */
export const optionalDocument = (value: DocumentValue | undefined) => {
  const document = documentOf(value);
  return document.number === '' ? {} : { document };
};

interface Props {
  readonly name: string | readonly string[];
  readonly label?: string;
  readonly required?: boolean;
  /** Where its scan is uploaded to; without it none is asked for. */
  readonly scan?: StreamName;
}

/** 文号, title and date of the document that an act rests on, as fields of the form around it, below `name`. */
export const DocumentFields = ({ name, label, required = true, scan }: Props) => {
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
      <DateItem
        name={[...at, 'date']}
        label={t('document.date')}
        {...(required ? { missing: t('document.dateMissing') } : {})}
      />
      {scan !== undefined && <ScanField name={[...at, 'file']} target={scan} />}
    </fieldset>
  );
};
