import * as z from 'zod';
import { parse } from './body.ts';
import type { HttpRequest } from './route.ts';

const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(2000).optional(),
});

/** `?limit=` (1 to 100) and `?after=` (the `next` of the page before). */
export const pageOf = (request: HttpRequest): { limit: number; after?: string } => {
  const { limit, after } = parse(Paging, {
    limit: request.query.limit,
    after: request.query.after,
  });
  return after === undefined ? { limit } : { limit, after };
};
