import * as z from 'zod';
import type { Stage } from '../../cli/demo/stage.ts';
import type { DocumentId } from '../../interface/document-list.ts';

/** A stream that may have the document, with what has to be asked besides. */
export interface Candidate {
  readonly stream: string;
  readonly query: string;
}

const MUNICIPAL = 'binzhou-2026-municipal';
const PROVINCIAL = 'binzhou-2026-province-round';

/** What has to be said besides, where a document is one of several. */
const QUERY: Partial<Readonly<Record<DocumentId, string>>> = {
  'cases/letter.docx': '?kind=not-selected',
};

const Streams = z.object({ items: z.array(z.object({ id: z.string() })) });

const idsOf = async ({ world }: Stage, path: string): Promise<readonly string[]> => {
  const { items } = await world.as('office').get(path, Streams);
  return items.map(({ id }) => id);
};

const streamsOf = (on: Stage, id: DocumentId): Promise<readonly string[]> => {
  const [of = ''] = id.split('/');
  switch (of) {
    case 'cases':
      return idsOf(on, `/api/calls/${MUNICIPAL}/cases?limit=100`);
    case 'notices':
      return idsOf(on, '/api/notices');
    case 'recommendations':
      return idsOf(on, '/api/recommendations');
    case 'entries':
      return idsOf(on, '/api/registers/matters/entries');
    case 'registers':
      return Promise.resolve(['targets']);
    default:
      return idsOf(on, '/api/calls?limit=100').then((calls) => [MUNICIPAL, PROVINCIAL, ...calls]);
  }
};

/** The streams of which the office may get a document, the likely ones first. */
export const candidates = async (on: Stage, id: DocumentId): Promise<readonly Candidate[]> =>
  (await streamsOf(on, id)).map((stream) => ({ stream, query: QUERY[id] ?? '' }));
