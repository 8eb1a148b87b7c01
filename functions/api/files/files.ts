import type { StreamKey } from '../../../engine/ports/event-store.ts';
import * as files from '../../../interface/files.ts';
import { readsPart } from '../../../workflows/case/own-parts.ts';
import { reads } from '../../../workflows/case/reader.ts';
import type { FileRef } from '../../../workflows/orgs/document.ts';
import { mayHandIn } from '../../../workflows/rights.ts';
import { attachmentsOf } from '../../../workflows/submission/state.ts';
import { HANDING_IN } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { attachedKey, fileKey, handedInKey } from '../../door/file-facts.ts';
import { noteRead } from '../../http/kept.ts';
import { handle, type RouteContext, respond } from '../../http/route.ts';
import { uploadTo } from '../../http/upload.ts';
import type { Ports } from '../../kinds/ports.ts';
import { disclosed, mayReadPersons } from '../../views/disclosed.ts';
import { requireChecked, shownChecks } from '../../views/file-check.ts';
import { namedFile } from '../../views/named-file.ts';
import { type Visible, visibleCase, visibleOrPast } from '../../views/visible.ts';
import { partRoutes } from './part-uploads.ts';

const mayUpload = async ({ ports, request, params }: RouteContext<'id'>): Promise<StreamKey> => {
  const visible = await visibleCase(ports, request, params.id);
  if (!visible.actors.some(({ actor, relations }) => mayHandIn(actor.role, relations)))
    throw new NotAllowed(HANDING_IN);
  return visible.stream;
};

export const uploadFile = respond(files.upload('cases'), async (context) => {
  const stream = await mayUpload(context);
  return uploadTo(
    context.ports,
    context.request,
    (sha256) => fileKey(stream, sha256),
    files.MAX_FILE,
  );
});

/** The same for large files, part by part. */
export const casePartRoutes = partRoutes('cases', mayUpload);

/** The scan of a document that an act rests on, for those who read the act: the applicant's side,
 * the office, the deciding bodies, those who audit. */
const scanOf = async (
  ports: Ports,
  visible: Visible,
  fileId: string,
): Promise<FileRef | undefined> => {
  if (!reads(visible, 'handling')) return undefined;
  const read = visible.loaded.events
    .filter((recorded) => disclosed(visible, recorded))
    .map(({ event }) => event);
  const persons = mayReadPersons(visible);
  return namedFile(persons ? await ports.open(read) : read, fileId, persons);
};

/** A signed URL to read an attached file: for the applicant, office, auditors, who inquires, and experts who declared. */
export const downloadFile = handle(files.download('cases'), async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id, 'papers');
  const attached = attachmentsOf(visible.kase.submission).find(
    ({ fileId, org }) => fileId === params.fileId && readsPart(visible, org),
  );
  const shown = reads(visible, 'papers');
  const form = shown ? attached : undefined;
  const file = form ?? (await scanOf(ports, visible, params.fileId));
  if (file === undefined) throw new NotFound('papers');
  await requireChecked(ports, visible.person, visible.stream, file);
  noteRead(request, { what: 'file', stream: visible.stream, part: params.fileId });
  const key =
    file === form
      ? attachedKey(visible.stream, file)
      : await handedInKey(ports, visible.stream, file);
  return {
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    url: await ports.files.downloadUrl(key, file.name),
  };
});

/** How far the check of each attached file is that the reader may see. */
export const fileChecks = handle(files.fileChecks, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id, 'papers');
  if (!reads(visible, 'papers')) throw new NotFound('papers');
  const attached = attachmentsOf(visible.kase.submission).filter(({ org }) =>
    readsPart(visible, org),
  );
  const once = [...new Map(attached.map((file) => [file.fileId, file])).values()];
  const items = await shownChecks(ports, visible.stream, once);
  return {
    items: items.map(({ fileId, name, check, checkTitle, because }) => ({
      ...{ fileId, name, check, checkTitle },
      ...(because === undefined ? {} : { because }),
    })),
  };
});
