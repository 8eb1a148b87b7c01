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
 * rise with what the product can do alone: 70 of them are the registers and their definitions, which every function
 * that folds streams has.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_020,
  [PUBLIC]: 1_900,
  [DOCUMENTS]: 2_040,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_575,
  [PUBLISH]: 1_535,
  [SWEEP]: 1_575,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_575;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
