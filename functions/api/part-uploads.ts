import { z } from 'zod';
import { said } from '../../engine/bilingual.ts';
import { PART_BYTES, partCount, type StreamKey } from '../../engine/ports.ts';
import { InvalidInput, UploadDiffers, UploadGone, UploadIncomplete } from '../errors.ts';
import { fileKey } from '../file-facts.ts';
import { jsonBody, parse } from '../http/body.ts';
import { type Route, type RouteContext, route } from '../http/route.ts';
import { fileIdOf, limitWeight, MAX_FILE, requireSize, Upload, uploadExample } from './upload.ts';

const Sha256 = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    said(
      '应为文件的SHA-256校验值（64位十六进制）',
      'is the SHA-256 of the file, 64 hexadecimal digits',
    ),
  );
const UploadId = z.string().min(1).max(1_000);

/** Parts for which URLs are asked at once: two bad minutes' worth; the largest file has 38 in all. */
const MOST_URLS = 40;

const Parts = z.strictObject({
  uploadId: UploadId,
  size: z.int().positive().max(MAX_FILE),
  parts: z
    .array(z.strictObject({ number: z.int().positive(), sha256: Sha256 }))
    .min(1)
    .max(MOST_URLS),
});

const Complete = z.strictObject({ uploadId: UploadId, size: z.int().positive().max(MAX_FILE) });

const HASH = 'a'.repeat(64);

/** The length that a part of that number has, or undefined where the file has no such part. */
const lengthOf = (size: number, number: number): number | undefined => {
  const count = partCount(size);
  if (number > count) return undefined;
  return number < count ? PART_BYTES : size - (count - 1) * PART_BYTES;
};

/** `POST …/uploads`: begins, or finds what was begun for the same file, with the parts that have arrived. */
const begin = (plural: string, mayUpload: MayUpload): Route =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads`,
    title: { zh: '分片上传大文件（可续传）', en: 'Upload a large file in parts' },
    body: Upload,
    example: uploadExample,
    handle: async (context) => {
      const { ports, request } = context;
      const stream = await mayUpload(context);
      const file = parse(Upload, jsonBody(request));
      requireSize(file, MAX_FILE);
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
    },
  });

/** `POST …/uploads/{sha256}/parts`: a signed URL for each part that is named; each takes just its bytes. */
const sign = (plural: string, mayUpload: MayUpload): Route =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads/{sha256}/parts`,
    title: { zh: '取得各分片的上传地址', en: 'Signed URLs for parts' },
    body: Parts,
    example: { uploadId: 'u-1', size: 20_000_000, parts: [{ number: 1, sha256: HASH }] },
    handle: async (context) => {
      const { ports, request, params } = context;
      const stream = await mayUpload(context);
      const whole = parse(Sha256, params.sha256);
      const { uploadId, size, parts } = parse(Parts, jsonBody(request));
      const items = await Promise.all(
        parts.map(async ({ number, sha256 }) => {
          const length = lengthOf(size, number);
          if (length === undefined) throw new InvalidInput([noSuchPart(number)]);
          const part = { number, size: length, sha256 };
          const signed = await ports.files.parts.partUrl(fileKey(stream, whole), uploadId, part);
          return { ...part, ...signed };
        }),
      );
      return { status: 200, body: { items } };
    },
  });

const noSuchPart = (number: number) => ({
  path: 'parts',
  rule: 'part-number',
  message: { zh: `文件没有第${number}个分片`, en: `the file has no part ${number}` },
});

/** `POST …/uploads/{sha256}/complete`: puts the parts together where they are the announced file. */
const complete = (plural: string, mayUpload: MayUpload): Route =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads/{sha256}/complete`,
    title: { zh: '完成分片上传', en: 'Complete an upload in parts' },
    body: Complete,
    example: { uploadId: 'u-1', size: 20_000_000 },
    handle: async (context) => {
      const { ports, request, params } = context;
      const stream = await mayUpload(context);
      const sha256 = parse(Sha256, params.sha256);
      const { uploadId, size } = parse(Complete, jsonBody(request));
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
          return { status: 200, body: { fileId: fileIdOf(sha256), stored: true } };
      }
    },
  });

/** Resolves with the stream that this person may hand files in to; throws NotFound or NotAllowed. */
export type MayUpload = (context: RouteContext) => Promise<StreamKey>;

/** Large files of one kind of stream. Small ones take one signed URL (`POST …/files`) and no more. */
export const partRoutes = (plural: string, mayUpload: MayUpload): readonly Route[] =>
  [begin, sign, complete].map((make) => make(plural, mayUpload));
