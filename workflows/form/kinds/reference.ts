import { OrgId } from '../../orgs/org.ts';
import { type FieldOf, type Reading, wrong } from '../read-number.ts';
import { type FieldKind, typedCell, verbatim } from './kind.ts';

/** Ids of records, as the server makes them. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{1,79}$/;

const readReference = (
  path: string,
  raw: unknown,
  { title, to }: FieldOf<'reference'>,
): Reading => {
  const id = typeof raw === 'string' ? raw.trim() : '';
  const fits = to === 'org' ? OrgId.safeParse(id).success : ID.test(id);
  return fits
    ? { value: id }
    : wrong(path, title, '请从目录中选择', 'is chosen from the directory.');
};

/** Something that has a record or a place in the directory of its own; whoever shows it looks its name up. */
export const reference = (field: FieldOf<'reference'>): FieldKind => ({
  read: (path, raw) => readReference(path, raw, field),
  say: (value) => verbatim(String(value)),
  cell: typedCell(true),
});
