import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { Decimal } from '../../decimal/decimal.ts';
import { TallyName } from '../check-name.ts';
import { indicatorOf } from '../figures/indicators.ts';
import { SCOPE } from '../figures/stages.ts';
import { foundId } from '../found.ts';
import type { Place } from '../place.ts';
import type { EntryState } from '../state.ts';
import { TALLIES } from '../tallies.ts';

/** What a target's figure is read from: a count with its list, or figures of a cluster or the city. */
export type Source =
  | { readonly of: 'tally'; readonly register: string; readonly tally: TallyName }
  | {
      readonly of: 'figures';
      readonly entryId: string;
      readonly scope: string;
      /** Its growth, and not the figure itself. */
      readonly growth: boolean;
    };

/** What stands beside a target when it is read: what its list counts, or the indicator that it reads. */
export interface Beside {
  readonly counted?: Decimal | undefined;
  readonly figures?: EntryState | undefined;
}

const ENTERED = 'entered';
const FIGURE = 'figure';
const GROWTH = 'figure-growth';
const ALL = 'all';

/** 数据来源 as minutes fix it; without a word of them figures are entered by the lead. */
export const MEASURES: Readonly<Record<string, Bilingual>> = {
  [ENTERED]: bilingual('牵头单位登记', 'Entered by the lead'),
  ...Object.fromEntries(
    TallyName.options
      .filter((tally) => TALLIES[tally].perCluster !== true)
      .map((tally) => [tally, TALLIES[tally].title]),
  ),
  [FIGURE]: bilingual('指标数据台账', 'The register of figures'),
  [GROWTH]: bilingual('指标数据台账（同比增幅）', 'The register of figures, its growth'),
};

const measureOf = ({ values }: EntryState): string => {
  const measure = own(values, 'measure');
  return typeof measure === 'string' ? measure : ENTERED;
};

export const isByHand = (state: EntryState): boolean => measureOf(state) === ENTERED;

/** Undefined where it is entered by hand, or not fixed whole. */
export const sourceOf = (state: EntryState): Source | undefined => {
  const measure = measureOf(state);
  const tally = TallyName.safeParse(measure);
  if (tally.success)
    return { of: 'tally', register: TALLIES[tally.data].register, tally: tally.data };
  if (measure !== FIGURE && measure !== GROWTH) return undefined;
  const by = ['cluster', 'area', 'indicator'];
  const found = { name: 'figures', found: { by, act: 'record' } };
  const { cluster, area, indicator, scope } = state.values;
  if ((cluster === undefined) === (area === undefined) || indicator === undefined) return undefined;
  const entryId = foundId(found, { cluster, area, indicator });
  return entryId === undefined
    ? undefined
    : {
        of: 'figures',
        entryId,
        scope: typeof scope === 'string' ? scope : ALL,
        growth: measure === GROWTH,
      };
};

/** Where a target's figure comes from, in words. */
export const sayMeasure = (state: EntryState): Bilingual => {
  const measure = measureOf(state);
  const source = sourceOf(state);
  const said = own(MEASURES, measure) ?? bilingual(measure, measure);
  if (source?.of === 'tally')
    return bilingual(`按台账清单计数：${said.zh}`, `counted from the list: ${said.en}`);
  if (source?.of !== 'figures') return said;
  const indicator = indicatorOf(own(state.values, 'indicator'))?.title;
  const scope = own<Bilingual>(SCOPE, source.scope);
  return bilingual(
    `${said.zh}：${indicator?.zh ?? ''}（${scope?.zh ?? ''}）`,
    `${said.en}: ${indicator?.en ?? ''} (${scope?.en ?? ''})`,
  );
};

/** The list behind a count, or the figures; what was entered by hand stands in the target itself. */
export const placeOf = (state: EntryState): Place | undefined => {
  const source = sourceOf(state);
  if (source === undefined)
    return state.identity === undefined || !isByHand(state)
      ? undefined
      : { entry: state.identity.entryId };
  return source.of === 'tally'
    ? { register: source.register, tally: source.tally }
    : { entry: source.entryId };
};

/**
 * The unit of a list that counts other things than the target is set in: clusters, where it says what each is to sell.
 * Such a target has a count, and neither a per cent nor a light.
 */
export const unitOfList = (state: EntryState): string | undefined => {
  const source = sourceOf(state);
  if (source?.of !== 'tally') return undefined;
  const { unit } = TALLIES[source.tally];
  return unit === own(state.values, 'unit') ? undefined : unit;
};
