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
 * that folds streams has, 15 who and which other system is told of what, 12 what registers and clusters count
 * by the day, 23 figures and what targets read of them, 60 the rounds of reports with their two forms, 20 of the
 * documents the bulletin of a period, 7 to 14 who read what and by which rule something is denied, and up to 140 what
 * happens between hands: tasks in hand, letters to applicants, seals of partners, what is sent back and recalled,
 * what files hold that may not pass. Whoever follows reads files, with 225 of the bucket's client.
 */
const MOST: Readonly<Record<string, number>> = {
  [API]: 2_480,
  [PUBLIC]: 2_280,
  [DOCUMENTS]: 2_495,
  [CONSOLE]: 205,
  [AUTHORIZER]: 206,
  [RECONCILE]: 2_170,
  [PUBLISH]: 1_850,
  [SWEEP]: 2_175,
  [DELIVER]: 2_180,
};

/** Steps fold and decide as the doors do, and answer nobody. */
const STEP = 1_920;

export const mostKilobytes = (name: string): number => MOST[name] ?? STEP;
