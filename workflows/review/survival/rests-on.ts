import { fieldOfAll } from '../../form/changed-fields.ts';
import type { DepartmentSeat, Settlement } from '../opinions/state.ts';
import type { ReviewState } from '../state.ts';

/** Of these figures those that a department's opinion rests on: its own indicators, of whichever applicant. */
export const readBy = (
  { indicators }: Pick<DepartmentSeat, 'indicators'>,
  fields: readonly string[],
): readonly string[] => fields.filter((field) => indicators.includes(fieldOfAll(field)));

/** Settlements that stand and that one of these figures was settled by. */
export const settledBy = (
  { settlements }: Pick<ReviewState, 'settlements'>,
  fields: readonly string[],
): readonly Settlement[] => {
  const changed = new Set(fields.map(fieldOfAll));
  return settlements.filter(
    ({ field, fellAt }) => fellAt === undefined && changed.has(fieldOfAll(field)),
  );
};
