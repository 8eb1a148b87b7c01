import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import type { Row } from '../../workflows/registers/state.ts';

/** Rows of the entry that an act could change or end; none for one that does neither. */
export const rowsFor = ({ rows: of }: Act, { rows }: Pick<EntryAnswer, 'rows'>): readonly Row[] =>
  of === undefined || of.effect === 'add'
    ? []
    : (own(rows, of.of) ?? []).filter(({ over }) => !over);

/** Acts of others than the office that can be done to the entry as it stands; what changes or ends a row needs one. */
export const recordable = (register: Register, entry: Pick<EntryAnswer, 'status' | 'rows'>) =>
  register.acts.filter(
    (act) =>
      act.from.includes(entry.status) &&
      act.by.some((hand) => hand !== 'office') &&
      (act.rows === undefined || act.rows.effect === 'add' || rowsFor(act, entry).length > 0),
  );
