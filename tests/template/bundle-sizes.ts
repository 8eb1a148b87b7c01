import {
  API,
  AUTHORIZER,
  CONSOLE,
  DELIVER,
  DOCUMENTS,
  PUBLIC,
  PUBLISH,
  RECONCILE,
  SWEEP,
} from '../../infra/functions/function-list.ts';

/**
 * Kilobytes that a function's bundle may have; a cold start reads and compiles it all. They fall with what is spared, and
 * rise with what the product can do alone: 100 of them are the registers and their definitions, which every function
 * that folds streams has, 10 who is told of what, and 12 what registers and clusters count by the day.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_110,
  [PUBLIC]: 1_960,
  [DOCUMENTS]: 2_110,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_640,
  [PUBLISH]: 1_590,
  [SWEEP]: 1_645,
  [DELIVER]: 2_000,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_625;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
