import { type DocumentId, documents } from '../../interface/document-list.ts';
import { documentRoute } from '../../interface/documents.ts';
import { type Answered, handle } from '../http/route.ts';

/** A document takes the time of some dozens of plain reads; bound sets take more, and are rare. */
const DOCUMENT = 40;

const answered = (listed: (typeof documents)[number]): Answered => {
  // Of one entry at a time: the template's type is the union that DocumentId is.
  const id = `${listed.of}/${listed.file}` as DocumentId;
  // Libraries and fonts are loaded with the first document, and are not in the other functions' bundles.
  return handle(
    documentRoute(listed),
    async (context) => (await import('./serve.ts')).serve(id, context),
    DOCUMENT,
  );
};

/** Each document is a route that answers with a signed link to a file made for this reader. */
export const documentRoutes: readonly Answered[] = documents.map(answered);
