import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { figuresIn, growthOf, latestPeriod } from '../figures/reading.ts';
import { sayGrowth } from '../figures/said.ts';
import type { EntryState } from '../state.ts';
import { type Beside, placeOf, sayMeasure, sourceOf } from './measure.ts';

/** The growth that counts, and beside it what the base as it was first told would give. */
const growthSaid = (beside: EntryState | undefined, scope: string): Bilingual | undefined => {
  const figures = beside === undefined ? [] : figuresIn(beside);
  const period = latestPeriod(figures, scope);
  const growth = period === undefined ? undefined : growthOf(figures, period, scope);
  return growth === undefined ? undefined : sayGrowth(growth);
};

/** Where a target's figure comes from, with the way to it. */
export const targetSource = (state: EntryState, _today: LocalDate, { figures }: Beside) => {
  const source = sourceOf(state);
  const said = sayMeasure(state);
  if (source === undefined) return { text: said };
  const growth =
    source.of === 'figures' && source.growth ? growthSaid(figures, source.scope) : undefined;
  const text =
    growth === undefined ? said : bilingual(`${said.zh}：${growth.zh}`, `${said.en}: ${growth.en}`);
  return { text, place: placeOf(state) };
};
