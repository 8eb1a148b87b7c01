import type { Bilingual } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import type { Light } from './asking.ts';
import type { DerivedName } from './check-name.ts';
import type { Register } from './definition.ts';
import { figureGrowth, figureLatest, figureQuarter } from './figures/derived.ts';
import { matterLight } from './matters/light.ts';
import type { Place } from './place.ts';
import type { EntryState } from './state.ts';
import { targetAttained, targetLight } from './targets/light.ts';
import type { Beside } from './targets/measure.ts';
import { targetSource } from './targets/source.ts';

/** What follows from an entry on a day, said; with its light where it has one. */
export interface Derived {
  readonly text: Bilingual;
  readonly light?: Light | undefined;
  /** Where it comes from. */
  readonly place?: Place | undefined;
}

type Computation = (state: EntryState, today: LocalDate, beside: Beside) => Derived;

const DERIVED: Readonly<Record<DerivedName, Computation>> = {
  'target-attained': targetAttained,
  'target-light': targetLight,
  'matter-light': matterLight,
  'target-source': targetSource,
  'figure-latest': figureLatest,
  'figure-quarter': figureQuarter,
  'figure-growth': figureGrowth,
};

/** All that a register computes of an entry on a day, in the register's order. */
export const derivedOf = (
  { derived }: Pick<Register, 'derived'>,
  state: EntryState,
  today: LocalDate,
  beside: Beside = {},
): readonly (Derived & { readonly title: Bilingual })[] =>
  derived.map(({ title, by }) => ({ title, ...DERIVED[by](state, today, beside) }));
