import { PASSING } from '../../engine/ports/files.ts';
import type { DocumentId } from '../../interface/document-list.ts';
import type { Made } from '../../interface/documents.ts';
import { noteRead, type Reading } from '../http/kept.ts';
import type { RouteContext } from '../http/route.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import { isPlural, kindOfPlural, streamKey } from '../kinds/catalogue.ts';
import { becauseOf } from './book/left-out.ts';
import { makers } from './makers.ts';
import { writeInTurn } from './press/press.ts';

/** Ids of streams are plain; whatever else an address holds has already been NotFound. */
const plain = (id: string): string => id.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 120);

/** What a document is of: a stream, or a register, which is none. */
const streamOf = (id: DocumentId, of = ''): Pick<Reading, 'stream'> => {
  const [plural = ''] = id.split('/');
  return isPlural(plural) ? { stream: streamKey(kindOfPlural(plural), of) } : {};
};

/**
 * Makes the document for this reader and answers with a link that lives ten minutes: of any size, since no answer of a
 * Lambda may be larger than 6 MB. `leftOut` names the files that a bound set could not take in, each with the reason.
 */
export const serve = async (id: DocumentId, context: RouteContext): Promise<Made> => {
  const { ports, params, request } = context;
  const started = performance.now();
  const ordered = await makers[id](context);
  const account = accountIdOf(ports, String(request.claims?.sub));
  const { bytes, sha256, apart } = await writeInTurn(account, ordered);
  const key = `${PASSING}${plain(params.id ?? '')}/${sha256}`;
  const { name, contentType } = ordered;
  const file = { key, size: bytes.byteLength, sha256, contentType };
  await ports.files.put(file, bytes);
  noteRead(request, { what: 'paper', ...streamOf(id, params.id), part: id });
  ports.log.info('document made', {
    document: id,
    stream: params.id,
    bytes: file.size,
    leftOut: apart.map(({ why }) => why),
    ms: Math.round(performance.now() - started),
  });
  return {
    name,
    contentType,
    size: file.size,
    sha256,
    url: await ports.files.downloadUrl(key, name, contentType),
    leftOut: apart.map(({ file: { name: of }, why }) => ({
      file: of,
      reason: why,
      because: becauseOf(why),
    })),
  };
};
