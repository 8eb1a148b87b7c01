import { papersOpen } from '../../workflows/review/experts/phase.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { fileKey } from '../file-facts.ts';
import { route } from '../http/route.ts';
import { MAX_FILE, Upload, uploadExample, uploadTo } from './upload.ts';
import { ownsPart, seesAll, visibleCase } from './visible.ts';

export const uploadFile = route({
  method: 'POST',
  path: '/api/cases/{id}/files',
  title: { zh: '上传附件', en: 'Upload a file' },
  body: Upload,
  example: uploadExample,
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const asked = visible.actors.some(({ relations }) => relations.has('asked'));
    if (!ownsPart(visible) && !seesAll(visible) && !asked)
      throw new NotAllowed({ zh: '上传附件', en: 'upload a file' });
    return uploadTo(ports, request, visible.stream, MAX_FILE);
  },
});

/** A signed URL to read an attached file: for the applicant, office, auditors, who inquires, and experts who declared. */
export const downloadFile = route({
  method: 'GET',
  path: '/api/cases/{id}/files/{fileId}',
  title: { zh: '查看附件', en: 'Read a file' },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const file = visible.kase.submission.files[params.fileId ?? ''];
    const shown =
      seesAll(visible) ||
      ownsPart(visible) ||
      visible.actors.some(
        ({ actor, relations }) =>
          relations.has('inquirer') ||
          (relations.has('seated') && papersOpen(visible.kase.review, actor.id)),
      );
    if (file === undefined || !shown) throw new NotFound();
    return {
      status: 200,
      body: {
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        url: await ports.files.downloadUrl(fileKey(visible.stream, file.sha256), file.name),
      },
    };
  },
});
