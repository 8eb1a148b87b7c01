import type { StreamKey } from '../../../engine/ports/event-store.ts';
import * as files from '../../../interface/files.ts';
import { WITH_FILES, type WithFiles } from '../../../interface/plurals.ts';
import { mayHandIn } from '../../../workflows/rights.ts';
import { HANDING_IN } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { fileKey } from '../../door/file-facts.ts';
import { noteRead } from '../../http/kept.ts';
import { signedIn } from '../../http/person.ts';
import { type HttpRequest, handle, type RouteContext, respond } from '../../http/route.ts';
import { uploadTo } from '../../http/upload.ts';
import { aggregates, kindOfPlural, streamKey } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { requireChecked } from '../../views/file-check.ts';
import { namedFile } from '../../views/named-file.ts';
import { seenStream } from '../../views/seen-stream.ts';
import { partRoutes } from './part-uploads.ts';

/** What has acts that rest on papers of their own: letters and minutes, screenshots, extensions, entries of registers. */
type OfStream = Exclude<WithFiles, 'cases'>;
const OF_STREAMS = WITH_FILES.filter((plural) => plural !== 'cases');

const found = async (ports: Ports, request: HttpRequest, plural: OfStream, id: string) => {
  const person = await signedIn(ports, request);
  const stream = streamKey(aggregates[plural], id);
  const { loaded, held } = await seenStream(ports, person, kindOfPlural(plural), stream);
  const handsIn = held.some(({ role, relations }) => mayHandIn(role, relations));
  return { person, stream, loaded, handsIn };
};

const mayUpload =
  (plural: OfStream) =>
  async ({ ports, request, params }: RouteContext<'id'>): Promise<StreamKey> => {
    const { stream, handsIn } = await found(ports, request, plural, params.id);
    if (!handsIn) throw new NotAllowed(HANDING_IN);
    return stream;
  };

const upload = (plural: OfStream) =>
  respond(files.upload(plural), async (context) => {
    const stream = await mayUpload(plural)(context);
    return uploadTo(
      context.ports,
      context.request,
      (sha256) => fileKey(stream, sha256),
      files.MAX_FILE,
    );
  });

const download = (plural: OfStream) =>
  handle(files.download(plural), async ({ ports, request, params }) => {
    const { person, stream, loaded } = await found(ports, request, plural, params.id);
    const events = loaded.events.map(({ event }) => event);
    const file = namedFile(events, params.fileId, false);
    if (file === undefined) throw new NotFound(kindOfPlural(plural).seenBy);
    await requireChecked(ports, person, stream, file);
    noteRead(request, { what: 'file', stream, part: params.fileId });
    const { name, size, sha256 } = file;
    const url = await ports.files.downloadUrl(fileKey(stream, sha256), name);
    return { name, size, sha256, url };
  });

export const streamFileRoutes = OF_STREAMS.flatMap((plural) => [
  upload(plural),
  download(plural),
  ...partRoutes(plural, mayUpload(plural)),
]);
