import * as z from 'zod';

/** Rules that only code can say (checks.ts); a definition names those that its acts have to pass. */
export const CheckName = z.enum([
  'one-main-membership',
  'shares-within-whole',
  'begins-before-end',
  'cumulative-rises',
  'over-plan-with-reason',
  'opinions-gathered',
  'actions-done',
]);
export type CheckName = z.infer<typeof CheckName>;
