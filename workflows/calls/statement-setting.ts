import * as z from 'zod';

/** 陈述: of what the applicant may make a statement before it is settled, and within how many working days. */
export const StatementSetting = z.object({
  vetoFacts: z.boolean().default(true),
  disputes: z.boolean().default(false),
  days: z.int().min(1).max(60).default(3),
});
export type StatementSetting = z.infer<typeof StatementSetting>;

/** What a round says that is opened without saying anything of it. One that runs already keeps the rule that it had. */
export const STATEMENT: StatementSetting = { vetoFacts: true, disputes: false, days: 3 };
