import type { Bilingual } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import type { Light } from './asking.ts';
import type { DerivedName } from './check-name.ts';
import type { Register } from './definition.ts';
import { matterLight } from './matters/light.ts';
import type { EntryState } from './state.ts';
import { targetAttained, targetLight } from './targets/light.ts';

/** What follows from an entry on a day, said; with its light where it has one. */
export interface Derived {
  readonly text: Bilingual;
  readonly light?: Light | undefined;
}

const DERIVED: Readonly<Record<DerivedName, (state: EntryState, today: LocalDate) => Derived>> = {
  'target-attained': targetAttained,
  'target-light': targetLight,
  'matter-light': matterLight,
};

/** All that a register computes of an entry on a day, in the register's order. */
export const derivedOf = (
  { derived }: Pick<Register, 'derived'>,
  state: EntryState,
  today: LocalDate,
): readonly (Derived & { readonly title: Bilingual })[] =>
  derived.map(({ title, by }) => ({ title, ...DERIVED[by](state, today) }));
