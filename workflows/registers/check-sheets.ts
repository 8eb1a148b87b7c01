import type { Comparison, RowSheet } from './asking.ts';
import { checkWhen, idsOf, unknownOf } from './check-named.ts';
import type { Register } from './definition.ts';

/** Lists that stand side by side, what each line shows, and what is done from there. */
export const checkComparison = (register: Register, one: Comparison): readonly string[] => {
  const what = `comparison ${one.id}`;
  const { fields, marks, acts } = register;
  const shown = [...one.fields, ...one.sheet.flatMap(({ field }) => field ?? [])];
  return [
    ...unknownOf(what, one.marks, idsOf(marks)),
    ...unknownOf(what, shown, idsOf(fields)),
    ...unknownOf(what, one.acts, idsOf(acts)),
    ...one.sheet.flatMap(({ when = [] }) =>
      when.flatMap((each) => checkWhen(register, what, each)),
    ),
  ];
};

/** A line for each row: its columns are of the entry, or of the row. */
export const checkRowSheet = ({ fields, rows }: Register, { id, rows: of, sheet }: RowSheet) => {
  const what = `sheet ${id}`;
  const lines = rows.find((one) => one.id === of);
  return [
    ...unknownOf(what, [of], idsOf(rows)),
    ...unknownOf(
      what,
      sheet.flatMap(({ field }) => field ?? []),
      idsOf(fields),
    ),
    ...unknownOf(
      what,
      sheet.flatMap(({ row }) => row ?? []),
      idsOf(lines?.fields ?? []),
    ),
  ];
};
