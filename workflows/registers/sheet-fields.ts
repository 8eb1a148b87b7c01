import type { Field } from '../form/form.ts';
import type { Register } from './definition.ts';

/** Fields of the row that a line of the sheet adds, in a register whose entries are found by what they say. */
export const rowFields = ({
  found,
  acts,
  rows,
}: Pick<Register, 'found' | 'acts' | 'rows'>): readonly Field[] => {
  const act = acts.find(({ id }) => id === found?.act);
  return rows.find(({ id }) => id === act?.rows?.of)?.fields ?? [];
};

/** All fields that a line of the sheet may fill. */
export const fieldsInSheet = (register: Register): readonly Field[] => [
  ...register.fields,
  ...rowFields(register),
];
