import type { LocalDate } from '../../calendar/instant.ts';
import type { EntryState } from '../state.ts';
import { countingOn, flashOn, kindOfTarget } from './figures.ts';
import { type Beside, isByHand, sayMeasure } from './measure.ts';

/**
 * What a target comes to, as a row of its progress; undefined where it is entered by hand, or nothing is there. Of the
 * level of a year what is known within it: it is asked for each quarter, and counts once it is annual.
 */
export const measuredRow = (
  state: EntryState,
  today: LocalDate,
  beside: Beside,
): Readonly<Record<string, string>> | undefined => {
  const known = kindOfTarget(state) === 'level' ? flashOn : countingOn;
  const figure = isByHand(state) ? undefined : known(state, today, beside);
  if (figure === undefined) return undefined;
  const { period, value, stage, asOf } = figure;
  return { period, value, stage, source: sayMeasure(state).zh, from: asOf };
};
