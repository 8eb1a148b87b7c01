import { normaliseNumber } from '../../decimal/normalise-number.ts';
import type { DisputedValue, OpinionData } from './data.ts';

/** One number however it is written; of a value that was not told, what is said in its place. */
const figureOf = ({ value, note }: DisputedValue): string => {
  if (value === undefined) return `note ${note?.trim() ?? ''}`;
  const number = normaliseNumber(value);
  return number.ok ? `value ${number.value}` : `value ${value.trim()}`;
};

/** Where a department's opinion leaves a figure: confirmed, disputed with a value, not verified, not its own. */
const standing = ({ verdict, values }: OpinionData, field: string): string => {
  const said = values.find((value) => value.field === field);
  if (said === undefined) return verdict === 'objection' ? 'no-objection' : verdict;
  return `${verdict} ${figureOf(said)}`;
};

export const sameFigure = (before: OpinionData, after: OpinionData, field: string): boolean =>
  standing(before, field) === standing(after, field);

/** The figures that a correction changed; all that the department newly speaks of where it said nothing before. */
export const changedFigures = (
  before: OpinionData | undefined,
  after: OpinionData,
  fields: readonly string[],
): readonly string[] =>
  fields.filter((field) => before === undefined || !sameFigure(before, after, field));
