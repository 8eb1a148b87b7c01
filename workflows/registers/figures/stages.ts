import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** 数据阶段: how certain a figure is. */
export const STAGE = {
  forecast: bilingual('预计', 'Forecast'),
  flash: bilingual('快报', 'Flash'),
  confirmed: bilingual('核定', 'Confirmed'),
  annual: bilingual('年报', 'Annual'),
  revised: bilingual('修订', 'Revised'),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** 口径: of all enterprises, or of those above the statistical scale. */
export const SCOPE = {
  all: bilingual('全口径', 'All enterprises'),
  'above-scale': bilingual('规上', 'Above the statistical scale'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export const optionsOf = (words: Readonly<Record<string, Bilingual>>) =>
  Object.entries(words).map(([id, title]) => ({ id, title }));
