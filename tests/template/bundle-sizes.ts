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
 * that folds streams has, and 10 who is told of what.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_085,
  [PUBLIC]: 1_945,
  [DOCUMENTS]: 2_095,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_630,
  [PUBLISH]: 1_575,
  [SWEEP]: 1_630,
  [DELIVER]: 2_000,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_615;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
