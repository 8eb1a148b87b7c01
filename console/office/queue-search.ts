import * as z from 'zod';

/** What the queue's address holds, so that coming back to it finds the same list. */
export const QueueSearch = z.object({
  call: z.string().optional().catch(undefined),
  status: z.array(z.string()).optional().catch(undefined),
  track: z.string().optional().catch(undefined),
  applicant: z.string().optional().catch(undefined),
  near: z.enum(['late', 'today', 'soon', 'later', 'none']).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
});
export type QueueSearch = z.infer<typeof QueueSearch>;

/** In the address, every round at once. */
export const ALL_CALLS = 'all';
