import { own } from '../../engine/own.ts';
import type { Mark, Register, When } from './definition.ts';
import { type EntryState, inForce } from './state.ts';

/** Whether something is true of an entry as it stands. */
export const holds = (when: When, state: EntryState): boolean => {
  switch (when.of) {
    case 'state':
      return when.in.includes(state.status);
    case 'field':
      return (own(state.values, when.field) !== undefined) === when.filled;
    case 'rows':
      return inForce(state, when.rows).length > 0 === when.some;
  }
};

/** What an entry is called as it stands, in the register's order. */
export const marksOf = ({ marks }: Pick<Register, 'marks'>, state: EntryState): readonly Mark[] =>
  marks.filter(({ all }) => all.every((when) => holds(when, state)));
