import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { documents } from './document-list.ts';
import { type Route, route } from './route.ts';

/** A link that lives ten minutes to a file made for this reader: no answer of a Lambda may be larger than 6 MB. */
const Made = z.strictObject({
  name: z.string(),
  contentType: z.string(),
  size: z.int(),
  sha256: z.string(),
  url: z.url(),
  /** Files that a bound set could not take in: it stands in its contents too. */
  leftOut: z.array(z.strictObject({ file: z.string(), reason: z.string(), because: Bilingual })),
});
export type Made = z.infer<typeof Made>;

type Listed = (typeof documents)[number];

type DocumentRoute<D> = D extends Listed
  ? Route & {
      readonly method: 'GET';
      readonly path: `/api/${D['of']}/{id}/documents/${D['file']}`;
      readonly query: D extends { readonly query: infer Q extends Route['query'] } ? Q : undefined;
      readonly answer: typeof Made;
    }
  : never;

/** The route of a document of the list. */
export const documentRoute = <D extends Listed>(listed: D): DocumentRoute<D> =>
  route({
    method: 'GET',
    path: `/api/${listed.of}/{id}/documents/${listed.file}`,
    title: listed.title,
    query: 'query' in listed ? listed.query : undefined,
    answer: Made,
    // Of one entry: the compiler would have to take the union apart.
  }) as Route as DocumentRoute<D>;

export const documentRoutes = documents.map((listed) => documentRoute(listed));
