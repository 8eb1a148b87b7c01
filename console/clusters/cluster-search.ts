import * as z from 'zod';

/** What the list of clusters is narrowed to, kept in its address. */
export const ClusterSearch = z.object({
  text: z.string().optional().catch(undefined),
  level: z.string().optional().catch(undefined),
  org: z.string().optional().catch(undefined),
  /** A county or zone, with the clusters of its parks. */
  place: z.string().optional().catch(undefined),
  ending: z.boolean().optional().catch(undefined),
});
export type ClusterSearch = z.infer<typeof ClusterSearch>;
