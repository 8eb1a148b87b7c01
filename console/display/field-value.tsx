import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import type { Field } from '../../workflows/form/form.ts';
import { kindOf } from '../../workflows/form/kind-of.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useMoment } from './moment.tsx';
import { amount } from './number.ts';
import { useTitled } from './unit.ts';

/** The unit as the form has it; a ratio is in percent. */
export const unitOf = (field: Field): string => {
  if (field.type === 'ratio') return '%';
  return 'unit' in field ? field.unit : '';
};

interface Props {
  readonly field: Field;
  readonly value: unknown;
}

/** Codes and telephones stay as they were typed. */
const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A figure as documents print it; anything but texts and numbers is empty. */
const useText = (): ((value: unknown) => string) => {
  const { language } = useLanguage();
  return (value) =>
    typeof value === 'string' || typeof value === 'number' ? amount(value, language) : '';
};

const read = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** A figure of several years, newest first, each named. */
const Years = ({ values }: { readonly values: readonly unknown[] }) => {
  const { t } = useTranslation('display');
  const textOf = useText();
  const names = [t('years.latest'), t('years.before'), t('years.beforeThat')];
  return (
    <span className="number">
      {values.map((value, index) => (
        <span key={names[index] ?? index} style={{ marginInlineEnd: 18, whiteSpace: 'nowrap' }}>
          <span className="under">{names[index] ?? t('years.earlier', { count: index })}</span>{' '}
          {textOf(value) === '' ? '—' : textOf(value)}
        </span>
      ))}
    </span>
  );
};

type TableField = Extract<Field, { type: 'table' }>;

const Rows = ({
  field,
  rows,
}: {
  readonly field: TableField;
  readonly rows: readonly object[];
}) => {
  const { say } = useLanguage();
  const textOf = useText();
  const titled = useTitled();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={say(field.title)} tabIndex={0}>
      <Table<object>
        size="small"
        aria-label={say(field.title)}
        rowKey={(row) => rows.indexOf(row)}
        dataSource={[...rows]}
        style={{ minWidth: 'max-content' }}
        pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        columns={field.columns.map((column) => ({
          key: column.id,
          title: titled(say(column.title), column.unit),
          align: column.type === 'text' ? 'start' : 'end',
          render: (_: unknown, row: object) =>
            (column.type === 'text' ? plainText : textOf)(read(row, column.id)),
        }))}
      />
    </section>
  );
};

const Named = ({ value }: { readonly value: unknown }) => {
  const { day } = useMoment();
  const [number, title, date] = ['number', 'title', 'date'].map((name) => read(value, name));
  return (
    <>
      {typeof title === 'string' && `《${title}》`}
      {typeof number === 'string' && `（${number}）`}
      {typeof date === 'string' && ` ${day(date)}`}
    </>
  );
};

/** What was entered, in words, by the type of its field. */
const Entered = ({ field, value }: Props): ReactNode => {
  const { t } = useTranslation('display');
  const { say } = useLanguage();
  const { day } = useMoment();
  const textOf = useText();
  switch (field.type) {
    case 'decimal':
    case 'integer':
    case 'ratio':
      return Array.isArray(value) ? (
        <Years values={value} />
      ) : (
        <span className="number">{textOf(value)}</span>
      );
    case 'yes-no':
      return value === 'yes' || value === true ? t('yes') : t('no');
    case 'date':
      return typeof value === 'string' ? day(value) : '—';
    case 'person':
      return ['name', 'position', 'telephone']
        .map((name) => plainText(read(value, name)))
        .filter((text) => text !== '')
        .join(' ');
    case 'document':
      return <Named value={value} />;
    case 'table':
      return <Rows field={field} rows={Array.isArray(value) ? value.map(Object) : []} />;
    case 'text':
      return <span style={{ whiteSpace: 'pre-wrap' }}>{String(value)}</span>;
    default:
      return say(kindOf(field).say(value));
  }
};

/** What was entered in one field, in words; a dash where nothing was. */
export const FieldValue = ({ field, value }: Props): ReactNode => {
  const { t } = useTranslation('display');
  if (value === undefined || value === null || value === '') return '—';
  if (!isPersonal(value)) return <Entered field={field} value={value} />;
  return value.value === undefined ? t('sealed') : <Entered field={field} value={value.value} />;
};
