import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { EntryState } from '../state.ts';
import { indicatorOf } from './indicators.ts';
import {
  type Figure,
  figureOf,
  figuresIn,
  growthOf,
  latestPeriod,
  quarterAlone,
} from './reading.ts';
import { sayFigure, sayGrowth, sayPeriod, sayScope } from './said.ts';
import { SCOPE } from './stages.ts';

const NONE = bilingual('尚无数据', 'no figure yet');

/** What is said of each scope that has figures, one beside the other: they are never put together. */
const perScope = (
  state: EntryState,
  say: (figures: readonly Figure[], period: string, scope: string) => Bilingual | undefined,
): { readonly text: Bilingual } => {
  const figures = figuresIn(state);
  const said = Object.keys(SCOPE).flatMap((scope) => {
    const period = latestPeriod(figures, scope);
    return period === undefined ? [] : (say(figures, period, scope) ?? []);
  });
  if (said.length === 0) return { text: NONE };
  return {
    text: bilingual(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; ')),
  };
};

const unitOf = ({ values }: EntryState): string => String(own(values, 'unit') ?? '');

export const figureLatest = (state: EntryState) =>
  perScope(state, (figures, period, scope) => {
    const figure = figureOf(figures, period, scope);
    return figure && sayFigure(figure, unitOf(state));
  });

/** Of what runs up over the year: the quarter alone, as the difference of two sums. */
export const figureQuarter = (state: EntryState) =>
  indicatorOf(own(state.values, 'indicator'))?.flow === true
    ? perScope(state, (figures, period, scope) => {
        const alone = quarterAlone(figures, period, scope);
        if (alone === undefined) return undefined;
        const [at, of] = [sayPeriod(period), sayScope(scope)];
        return bilingual(
          `${at.zh}当季${alone}${unitOf(state)}（${of.zh}）`,
          `${alone} ${unitOf(state)} in the last quarter of the ${at.en} (${of.en})`,
        );
      })
    : { text: bilingual('不分季', 'not by quarters') };

export const figureGrowth = (state: EntryState) =>
  perScope(state, (figures, period, scope) => {
    const growth = growthOf(figures, period, scope);
    return growth && sayGrowth(growth);
  });
