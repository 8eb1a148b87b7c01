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
  'by-hand-alone',
  'measure-named',
  'one-subject',
  'unit-of-indicator',
  'period-real',
  'revised-with-reason',
  'figure-rises-or-explained',
]);
export type CheckName = z.infer<typeof CheckName>;

/** What only code can compute of an entry on a day (derived.ts). */
export const DerivedName = z.enum([
  'target-attained',
  'target-light',
  'target-source',
  'figure-latest',
  'figure-quarter',
  'figure-growth',
  'matter-light',
]);
export type DerivedName = z.infer<typeof DerivedName>;

/** What reference data propose for a register (proposals.ts): entered by somebody's act, and never by itself. */
export const ProposalName = z.enum(['policy-targets']);
export type ProposalName = z.infer<typeof ProposalName>;

/** What only code can say of one row of an entry on a day (row-sheet.ts). */
export const RowSaidName = z.enum(['action-light']);
export type RowSaidName = z.infer<typeof RowSaidName>;

/** What is counted of entries as it happens (tallies.ts); a definition names those of its register. */
export const TallyName = z.enum([
  'high-tech',
  'innovative',
  'specialised',
  'little-giant',
  'green-factory',
  'smart-factory',
  'members',
  'revenue',
  'renovation-over-500',
  'hundred-class',
  'reserve',
  'signed',
  'started',
  'completed',
  'planned-start',
  'planned-finish',
  'started-not-entered',
  'entered-not-started',
  'start-overdue',
  'open',
  'overdue',
  'on-agenda',
]);
export type TallyName = z.infer<typeof TallyName>;
