import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { LineItem, OrgItem, PassageItem, SelectItem, TickItem } from '../input/items.tsx';
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
      <TickItem name="openEnd">{t('record.openEnd')}</TickItem>
    </>
  );
};

const Awarded = () => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  const outcome = useOutcomes();
  const levels = (reference?.levels ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <>
      <SelectItem
        name="level"
        label={t('list.level')}
        missing={t('record.levelMissing')}
        options={levels}
      />
      <SelectItem
        name="outcome"
        label={t('record.outcome')}
        missing={t('record.outcomeMissing')}
        options={OUTCOMES.map((value) => ({ value, label: outcome(value) }))}
      />
      <LineItem
        name="name"
        label={t('record.name')}
        extra={t('record.nameHelp')}
        missing={t('record.nameMissing')}
        maxLength={200}
      />
      <OrgItem
        name="body"
        label={t('record.body')}
        missing={t('record.bodyMissing')}
        among={({ kind }) => AWARD.includes(kind)}
      />
    </>
  );
};

/** 登记系统外取得的称号: what a document outside of the system gave, and where it was found. */
export const RecordTitle = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useTranslation('clusters');
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
      <Awarded />
      <DocumentFields name="document" />
      <Validity />
      <PassageItem
        name="source"
        label={t('record.source')}
        extra={t('record.sourceHelp')}
        missing={t('record.sourceMissing')}
        rows={2}
        maxLength={2000}
      />
    </ActDialog>
  );
};
