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

/** Kilobytes that a function's bundle may have; a cold start reads and compiles it all. These numbers only fall. */
const MOST: Readonly<Record<string, number>> = {
  [API]: 1_940,
  [PUBLIC]: 1_850,
  [DOCUMENTS]: 1_970,
  [CONSOLE]: 196,
  [AUTHORIZER]: 206,
  [RECONCILE]: 1_495,
  [PUBLISH]: 1_460,
  [SWEEP]: 1_495,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_495;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
