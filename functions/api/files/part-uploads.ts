import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { PART_BYTES, partCount } from '../../../engine/ports/files.ts';
import * as files from '../../../interface/files.ts';
import type { WithFiles } from '../../../interface/plurals.ts';
import { InvalidInput, UploadDiffers, UploadGone, UploadIncomplete } from '../../door/errors.ts';
import { fileKey } from '../../door/file-facts.ts';
import { jsonBody, parse } from '../../http/body.ts';
import { type Answered, handle, type RouteContext, respond } from '../../http/route.ts';
import { fileIdOf, limitWeight, requireSize } from '../../http/upload.ts';

/** The length that a part of that number has, or undefined where the file has no such part. */
const lengthOf = (size: number, number: number): number | undefined => {
  const count = partCount(size);
  if (number > count) return undefined;
  return number < count ? PART_BYTES : size - (count - 1) * PART_BYTES;
};

/** `POST …/uploads`: begins, or finds what was begun for the same file, with the parts that have arrived. */
const begin = (plural: WithFiles, mayUpload: MayUpload): Answered =>
  respond(files.beginUpload(plural), async (context) => {
    const { ports, request } = context;
    const stream = await mayUpload(context);
    const file = parse(files.Upload, jsonBody(request));
    requireSize(file, files.MAX_FILE);
    limitWeight(ports, request, file);
    const { size, sha256, contentType } = file;
    const key = fileKey(stream, sha256);
    const fileId = fileIdOf(sha256);
    const stored = (await ports.files.stat(key))?.sha256 === sha256;
    const begun = stored
      ? { stored: true as const }
      : await ports.files.parts.begin({ key, size, sha256, contentType });
    return {
      status: begun.stored ? 200 : 201,
      body: { fileId, partSize: PART_BYTES, count: partCount(size), ...begun },
    };
  });

/** `POST …/uploads/{sha256}/parts`: a signed URL for each part that is named; each takes just its bytes. */
const sign = (plural: WithFiles, mayUpload: MayUpload): Answered =>
  handle(files.signParts(plural), async (context) => {
    const { ports, request, params } = context;
    const stream = await mayUpload(context);
    const whole = parse(files.Sha256, params.sha256);
    const { uploadId, size, parts } = parse(files.SigningParts, jsonBody(request));
    const items = await Promise.all(
      parts.map(async ({ number, sha256 }) => {
        const length = lengthOf(size, number);
        if (length === undefined) throw new InvalidInput([noSuchPart(number)]);
        const part = { number, size: length, sha256 };
        const signed = await ports.files.parts.partUrl(fileKey(stream, whole), uploadId, part);
        return { ...part, ...signed };
      }),
    );
    return { items };
  });

const noSuchPart = (number: number) => ({
  path: 'parts',
  rule: 'part-number',
  message: { zh: `文件没有第${number}个分片`, en: `the file has no part ${number}` },
});

/** `POST …/uploads/{sha256}/complete`: puts the parts together where they are the announced file. */
const complete = (plural: WithFiles, mayUpload: MayUpload): Answered =>
  handle(files.completeUpload(plural), async (context) => {
    const { ports, request, params } = context;
    const stream = await mayUpload(context);
    const sha256 = parse(files.Sha256, params.sha256);
    const { uploadId, size } = parse(files.Completing, jsonBody(request));
    const file = { key: fileKey(stream, sha256), size, sha256 };
    const done = await ports.files.parts.complete(file, uploadId);
    switch (done.outcome) {
      case 'incomplete':
        throw new UploadIncomplete(done.missing);
      case 'differs':
        throw new UploadDiffers();
      case 'gone':
        throw new UploadGone();
      case 'stored':
        return { fileId: fileIdOf(sha256), stored: true as const };
    }
  });

/** Resolves with the stream that this person may hand files in to; throws NotFound or NotAllowed. */
export type MayUpload = (context: RouteContext<'id'>) => Promise<StreamKey>;

/** Large files of one kind of stream. Small ones take one signed URL (`POST …/files`) and no more. */
export const partRoutes = (plural: WithFiles, mayUpload: MayUpload): readonly Answered[] =>
  [begin, sign, complete].map((make) => make(plural, mayUpload));
