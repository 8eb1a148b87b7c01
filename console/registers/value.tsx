import type { ReactNode } from 'react';
import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Field } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { FieldValue } from '../display/field-value.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useClusters } from './names.ts';

const OrgName = ({ id }: { readonly id: string }) => useReference().shortName(id);

const ClusterName = ({ id }: { readonly id: string }) =>
  useClusters().find(({ clusterId }) => clusterId === id)?.name ?? id;

/** What a field of an entry says; references by name, of those that came with it or stand in the directory. */
export const EntryValue = ({
  field,
  value,
  names,
}: {
  readonly field: Field;
  readonly value: unknown;
  readonly names?: Readonly<Record<string, Bilingual>>;
}): ReactNode => {
  const { say } = useLanguage();
  if (field.type !== 'reference' || typeof value !== 'string' || value === '')
    return <FieldValue field={field} value={value} />;
  const named = own(names, value);
  if (named !== undefined) return say(named);
  return field.to === 'org' ? <OrgName id={value} /> : <ClusterName id={value} />;
};
