import { Card, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import type { ConfirmedValues } from '../../interface/contents.ts';
import type { Field, Form, Section } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { FieldValue, unitOf } from './field-value.tsx';
import { useTitled } from './unit.ts';

/** What stands below a value, by `part.field`: the files that prove it. */
type Beside = ((path: string) => ReactNode) | undefined;

interface OfPart {
  readonly part: ConfirmedValues;
  readonly beside: Beside;
}

const Value = ({ field, part, beside }: OfPart & { readonly field: Field }) => (
  <>
    <FieldValue field={field} value={part.data[field.id]} />
    {beside?.(`${part.part}.${field.id}`)}
  </>
);

const Lines = ({ fields, ...of }: OfPart & { readonly fields: readonly Field[] }) => {
  const { say } = useLanguage();
  const titled = useTitled();
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      styles={{ label: { width: 220 } }}
      items={fields.map((field) => ({
        key: field.id,
        label: titled(say(field.title), unitOf(field)),
        children: <Value field={field} {...of} />,
      }))}
    />
  );
};

const SectionCard = ({ section, ...of }: OfPart & { readonly section: Section }) => {
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { part } = of;
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
      {plain.length > 0 && <Lines fields={plain} {...of} />}
      {tables.map((field) => (
        <div key={field.id} style={{ marginTop: 12 }}>
          <h4 className="part-title">{say(field.title)}</h4>
          <Value field={field} {...of} />
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
  readonly beside?: Beside;
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
