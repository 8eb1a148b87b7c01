import { type DocumentId, documents } from '../../interface/document-list.ts';
import { type Route, route } from '../http/route.ts';

/** A document takes the time of some dozens of plain reads; bound sets take more, and are rare. */
const DOCUMENT = 40;

const documentRoute = (listed: (typeof documents)[number]): Route => {
  // Of one entry at a time: the template's type is the union that DocumentId is.
  const id = `${listed.of}/${listed.file}` as DocumentId;
  return route({
    method: 'GET',
    path: `/api/${listed.of}/{id}/documents/${listed.file}`,
    title: listed.title,
    cost: DOCUMENT,
    ...('query' in listed ? { query: listed.query } : {}),
    // Libraries and fonts are loaded with the first document, and are not in the other functions' bundles.
    handle: async (context) => (await import('./serve.ts')).serve(id, context),
  });
};

/** Each document is a route that answers with a signed link to a file made for this reader. */
export const documentRoutes: readonly Route[] = documents.map(documentRoute);
