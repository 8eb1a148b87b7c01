import * as z from 'zod';
import { OrgId } from '../orgs/org.ts';

/** Steps that are looked after by somebody above once they are late. */
export const EscalatedStep = z.enum([
  'preliminary',
  'formalReview',
  'correction',
  'siteCheck',
  'decision',
  'inquiry',
  'recognition',
  'nomination',
]);
export type EscalatedStep = z.infer<typeof EscalatedStep>;

const Days = z.int().min(0).max(250);

/** To whose desk a late step goes, and after how many working days; what a step says comes before what is for all. */
export const EscalationSetting = z
  .object({
    to: OrgId.optional(),
    days: Days.default(3),
    steps: z
      .partialRecord(EscalatedStep, z.object({ to: OrgId.optional(), days: Days.optional() }))
      .default({}),
  })
  .prefault({});
