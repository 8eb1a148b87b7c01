import {
  API,
  AUTHORIZER,
  CONSOLE,
  DOCUMENTS,
  PUBLIC,
  PUBLISH,
  RECONCILE,
  SWEEP,
} from '../../infra/functions/function-list.ts';

/**
 * Kilobytes that a function's bundle may have; a cold start reads and compiles it all. They fall with what is spared, and
 * rise with what the product can do alone: 100 of them are the registers and their definitions, which every function
 * that folds streams has.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_060,
  [PUBLIC]: 1_925,
  [DOCUMENTS]: 2_080,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_600,
  [PUBLISH]: 1_565,
  [SWEEP]: 1_600,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_600;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
