import { own } from '../../engine/own.ts';
import type { Asked } from '../keeping/state.ts';
import type { Mark, When } from './asking.ts';
import type { Register } from './definition.ts';
import { type EntryState, inForce } from './state.ts';

const isLate = (asked: Asked | undefined, further: boolean | undefined): boolean =>
  asked?.overdueAt !== undefined &&
  (further === undefined || (asked.escalated !== undefined) === further);

/** Whether something is true of an entry as it stands. */
export const holds = (when: When, state: EntryState): boolean => {
  switch (when.of) {
    case 'state':
      return when.in.includes(state.status);
    case 'field':
      return (own(state.values, when.field) !== undefined) === when.filled;
    case 'rows':
      return inForce(state, when.rows).length > 0 === when.some;
    case 'late':
      return when.asks.some((ask) => isLate(own(state.asked, ask), when.further));
  }
};

/** What an entry is called as it stands, in the register's order. */
export const marksOf = ({ marks }: Pick<Register, 'marks'>, state: EntryState): readonly Mark[] =>
  marks.filter(({ all }) => all.every((when) => holds(when, state)));
