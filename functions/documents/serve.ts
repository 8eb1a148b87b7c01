import { createHash } from 'node:crypto';
import { PASSING } from '../../engine/ports.ts';
import type { HttpResponse, RouteContext } from '../http/route.ts';
import type { DocumentId } from './catalogue.ts';
import { makers } from './makers.ts';

/** Ids of streams are plain; whatever else an address holds has already been NotFound. */
const plain = (id: string): string => id.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 120);

/**
 * Makes the document for this reader and answers with a link that lives ten minutes: of any size, since no answer of a
 * Lambda may be larger than 6 MB.
 */
export const serve = async (id: DocumentId, context: RouteContext): Promise<HttpResponse> => {
  const { ports, params } = context;
  const started = performance.now();
  const { name, contentType, bytes } = await makers[id](context);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = `${PASSING}${plain(params.id ?? '')}/${sha256}`;
  const file = { key, size: bytes.byteLength, sha256, contentType };
  await ports.files.put(file, bytes);
  ports.log.info('document made', {
    document: id,
    stream: params.id,
    bytes: file.size,
    ms: Math.round(performance.now() - started),
  });
  return {
    status: 200,
    body: {
      name,
      contentType,
      size: file.size,
      sha256,
      url: await ports.files.downloadUrl(key, name, contentType),
    },
  };
};
