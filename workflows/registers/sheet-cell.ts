import { own } from '../../engine/own.ts';
import type { Field } from '../form/form.ts';
import { kindOf } from '../form/kind-of.ts';
import type { Values } from './state.ts';

/** What references are called: by id for whoever reads a sheet, and back for whoever fills one in. */
export interface Names {
  readonly idOf: (to: 'org' | 'cluster', name: string) => string | undefined;
  readonly nameOf: (to: 'org' | 'cluster', id: string) => string;
}

/** What a field says, as a cell has it; empty where it says nothing. */
export const cellOf = (field: Field | undefined, values: Values, names: Names): string => {
  const value = field && own(values, field.id);
  if (field === undefined || value === undefined) return '';
  if (field.type === 'reference') return names.nameOf(field.to, String(value));
  if (field.type === 'document') return kindOf(field).say(value).zh;
  return kindOf(field).cell?.text(value) ?? '';
};
