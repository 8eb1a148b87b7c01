import type { Bilingual } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import type { Light } from './asking.ts';
import { WITHHELD } from './cells.ts';
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

/** What says an amount, of those. */
const AMOUNTS: readonly DerivedName[] = [
  'target-attained',
  'figure-latest',
  'figure-quarter',
  'figure-growth',
];

/** One of them with its title, as it is shown. */
export type Said = Derived & { readonly title: Bilingual };

/** All that a register computes of an entry on a day, in the register's order. */
export const derivedOf = (
  { derived }: Pick<Register, 'derived'>,
  state: EntryState,
  today: LocalDate,
  beside: Beside = {},
): readonly Said[] =>
  derived.map(({ title, by }) => ({ title, ...DERIVED[by](state, today, beside) }));

/** The same for somebody who is not told its amounts; `state`: without them. */
export const withheldOf = (
  { derived }: Pick<Register, 'derived'>,
  state: EntryState,
  today: LocalDate,
): readonly Said[] =>
  derived.map(({ title, by }) =>
    AMOUNTS.includes(by)
      ? { title, text: WITHHELD }
      : { title, ...DERIVED[by](state, today, {}), place: undefined },
  );
