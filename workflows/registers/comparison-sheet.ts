import type { Comparison } from './asking.ts';
import type { Register } from './definition.ts';
import { holds } from './marks.ts';
import { cellOf, type Names } from './sheet-cell.ts';
import type { EntryState } from './state.ts';

/** `2026-03`: the month of a day. */
const MONTH = 7;

/** An entry as a line of a comparison's sheet, in the order of its columns. */
export const comparedCells = (
  { fields }: Pick<Register, 'fields'>,
  { sheet }: Comparison,
  state: EntryState,
  names: Names,
): readonly string[] =>
  sheet.map(({ field: id, month, when }) => {
    if (when !== undefined) return when.every((one) => holds(one, state)) ? '是' : '否';
    const field = fields.find((one) => one.id === id);
    const text = cellOf(field, state.values, names);
    return month ? text.slice(0, MONTH) : text;
  });
