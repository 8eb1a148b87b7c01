import * as z from 'zod';

/** What the address of a register holds, so that coming back to it finds the same list. */
export const RegisterSearch = z.object({
  /** Whose entries. */
  org: z.string().optional().catch(undefined),
  /** Those with a row for this, e.g. a cluster. */
  under: z.string().optional().catch(undefined),
  /** Those that bear this mark. */
  mark: z.string().optional().catch(undefined),
  /** Those that are counted for this now. */
  tally: z.string().optional().catch(undefined),
  /** With it: those that stop to count in this month, `2026-11`. */
  ends: z.string().optional().catch(undefined),
  status: z.array(z.string()).optional().catch(undefined),
  /** Something is asked about them. */
  asked: z.boolean().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  /** By column: one of its choices. */
  by: z.record(z.string(), z.string()).optional().catch(undefined),
  /** A column; with a minus before it, from the last to the first. */
  sort: z.string().optional().catch(undefined),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

/** Whether the rows that are shown can be told only once all have been read. */
export const needsAll = ({ status = [], asked, text = '', by = {}, sort }: RegisterSearch) =>
  status.length > 0 ||
  asked === true ||
  text !== '' ||
  Object.keys(by).length > 0 ||
  sort !== undefined;
