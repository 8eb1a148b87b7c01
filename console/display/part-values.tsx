import { Card, Descriptions, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import type { ConfirmedValues } from '../../interface/cases.ts';
import type { Field, Form, Section } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useMoment } from './moment.tsx';
import { amount } from './number.ts';
import { useTitled } from './unit.ts';

/** The unit as the form has it; a ratio is in percent. */
export const unitOf = (field: Field): string => {
  if (field.type === 'ratio') return '%';
  return 'unit' in field ? field.unit : '';
};

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

/** What was entered in one field, in words; a dash where nothing was. */
export const FieldValue = ({
  field,
  value,
}: {
  readonly field: Field;
  readonly value: unknown;
}): ReactNode => {
  const { t } = useTranslation('display');
  const { say } = useLanguage();
  const { day } = useMoment();
  const textOf = useText();
  if (value === undefined || value === null || value === '') return '—';
  if (isPersonal(value) && value.value === undefined) return t('sealed');
  const plain = isPersonal(value) ? value.value : value;
  switch (field.type) {
    case 'decimal':
    case 'integer':
    case 'ratio':
      return Array.isArray(plain) ? (
        <Years values={plain} />
      ) : (
        <span className="number">{textOf(plain)}</span>
      );
    case 'yes-no':
      return plain === 'yes' || plain === true ? t('yes') : t('no');
    case 'choice':
      return say(field.options.find(({ id }) => id === plain)?.title) || plainText(plain);
    case 'date':
      return typeof plain === 'string' ? day(plain) : '—';
    case 'person':
      return ['name', 'position', 'telephone']
        .map((name) => plainText(read(plain, name)))
        .filter((text) => text !== '')
        .join(' ');
    case 'document':
      return <Named value={plain} />;
    case 'table':
      return <Rows field={field} rows={Array.isArray(plain) ? plain.map(Object) : []} />;
    case 'text':
      return <span style={{ whiteSpace: 'pre-wrap' }}>{String(plain)}</span>;
  }
};

const SectionCard = ({
  section,
  part,
  beside,
}: {
  readonly section: Section;
  readonly part: ConfirmedValues;
  readonly beside: ((path: string) => ReactNode) | undefined;
}) => {
  const { say } = useLanguage();
  const { orgName } = useReference();
  const titled = useTitled();
  const own = section.by === 'partner' ? ` · ${orgName(part.org)}` : '';
  const shown = section.fields.filter(({ id }) => part.data[id] !== undefined);
  const tables = shown.filter(({ type }) => type === 'table');
  const plain = shown.filter(({ type }) => type !== 'table');
  return (
    <Card
      size="small"
      id={`part-${part.part}`}
      title={<h3 className="part-title">{`${say(section.title)}${own}`}</h3>}
      style={{ marginBottom: 12 }}
    >
      {plain.length > 0 && (
        <Descriptions
          size="small"
          column={1}
          bordered
          styles={{ label: { width: 220 } }}
          items={plain.map((field) => ({
            key: field.id,
            label: titled(say(field.title), unitOf(field)),
            children: (
              <>
                <FieldValue field={field} value={part.data[field.id]} />
                {beside?.(`${part.part}.${field.id}`)}
              </>
            ),
          }))}
        />
      )}
      {tables.map((field) => (
        <div key={field.id} style={{ marginTop: 12 }}>
          <h4 className="part-title">{say(field.title)}</h4>
          <FieldValue field={field} value={part.data[field.id]} />
          {beside?.(`${part.part}.${field.id}`)}
        </div>
      ))}
    </Card>
  );
};

/** The application as it was confirmed, section by section in the form's order; what the reader may not see is not there. */
export const PartValues = ({
  form,
  parts,
  beside,
}: {
  readonly form: Form;
  readonly parts: readonly ConfirmedValues[];
  /** What stands below a value, by `part.field`: the files that prove it. */
  readonly beside?: (path: string) => ReactNode;
}) => (
  <>
    {form.sections.flatMap((section) =>
      parts
        .filter(({ part }) => part.split('@')[0] === section.id)
        .map((part) => (
          <SectionCard key={part.part} section={section} part={part} beside={beside} />
        )),
    )}
  </>
);
