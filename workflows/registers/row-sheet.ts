import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { LocalDate } from '../calendar/instant.ts';
import type { RowSheet } from './asking.ts';
import type { RowSaidName } from './check-name.ts';
import type { Register } from './definition.ts';
import { actionSaid } from './matters/light.ts';
import { cellOf, type Names } from './sheet-cell.ts';
import type { EntryState, Row } from './state.ts';

const SAID: Readonly<Record<RowSaidName, (row: Row, today: LocalDate) => Bilingual>> = {
  'action-light': actionSaid,
};

/** The rows of an entry as lines of such a sheet, in the order in which they came; those that are over too. */
export const rowLines = (
  { fields, rows }: Pick<Register, 'fields' | 'rows'>,
  { rows: of, sheet }: RowSheet,
  state: EntryState,
  { names, today }: { readonly names: Names; readonly today: LocalDate },
): readonly (readonly string[])[] => {
  const ofRow = rows.find(({ id }) => id === of)?.fields ?? [];
  return (own(state.rows, of) ?? []).map((line) =>
    sheet.map(({ field, row, by }) => {
      if (by !== undefined) return SAID[by](line, today).zh;
      return row === undefined
        ? cellOf(
            fields.find(({ id }) => id === field),
            state.values,
            names,
          )
        : cellOf(
            ofRow.find(({ id }) => id === row),
            line.values,
            names,
          );
    }),
  );
};
