import * as z from 'zod';

/** Rules that only code can say (checks.ts); a definition names those that its acts have to pass. */
export const CheckName = z.enum([
  'one-main-membership',
  'shares-within-whole',
  'begins-before-end',
  'cumulative-rises',
  'over-plan-with-reason',
  'opinions-gathered',
  'differences-listed',
  'sponsor-told',
  'chain-leaders-alone',
  'actions-done',
  'denominator-as-fixed',
  'annual-figure-there',
]);
export type CheckName = z.infer<typeof CheckName>;

/** What only code can compute of an entry on a day (derived.ts). */
export const DerivedName = z.enum(['target-attained', 'target-light', 'matter-light']);
export type DerivedName = z.infer<typeof DerivedName>;
