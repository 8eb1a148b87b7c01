import * as z from 'zod';

/** What every step that a case follows says of the recommendation's stream. */
export const followed = {
  recommendationId: z.string().min(1),
  /** Version of the recommendation's stream that said so: an older word never undoes a newer one. */
  revision: z.int().positive(),
};

export const follow = { recommendationId: 'rec-2026-bz', revision: 4 };
