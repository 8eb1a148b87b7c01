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
 * that folds streams has, 10 who is told of what, 12 what registers and clusters count
 * by the day, and 60 the rounds of reports with their two forms.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_185,
  [PUBLIC]: 2_035,
  [DOCUMENTS]: 2_185,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_705,
  [PUBLISH]: 1_650,
  [SWEEP]: 1_710,
  [DELIVER]: 2_070,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_695;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
