import type { EntryLine } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import type { Hand } from '../../workflows/registers/part-name.ts';

/** What somebody’s hands may do to many entries at once: no row of each has to be chosen, nothing that only one may bear is given. */
export const bulkActs = (register: Register, hands: readonly Hand[]): readonly Act[] => {
  const own = [register.named, ...register.unique.flatMap(({ fields }) => fields)];
  return register.acts.filter(
    ({ by, rows, sets, needs }) =>
      by.some((hand) => hands.includes(hand)) &&
      (rows === undefined || rows.effect === 'add') &&
      !needs.includes('photo') &&
      !sets.some((id) => own.includes(id)),
  );
};

/** Of the chosen entries those that stand where the act can be done. */
export const fitting = (act: Act, rows: readonly EntryLine[]): readonly EntryLine[] =>
  rows.filter(({ status }) => act.from.includes(status));
