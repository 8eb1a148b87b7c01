import type { Register } from './definition.ts';
import type { Hand } from './part-name.ts';

/**
 * Fields that are put right by a correction of somebody's hands: what identifies an entry, whose it is, and what an act
 * says of itself change by their acts alone; what only others' acts say is theirs to put right.
 */
export const correctableBy = (
  { fields, unique, holder, acts }: Register,
  hands: readonly Hand[],
): readonly string[] => {
  const fixed = [
    holder,
    ...unique.flatMap((one) => one.fields),
    ...acts.flatMap((act) => Object.keys(act.fixes)),
  ];
  return fields
    .map(({ id }) => id)
    .filter((id) => {
      const setting = acts.filter(({ sets }) => sets.includes(id));
      const theirs = setting.some(({ by }) => by.some((hand) => hands.includes(hand)));
      return !fixed.includes(id) && (setting.length === 0 || theirs);
    });
};
