import * as z from 'zod';
import { Bilingual, said } from '../engine/bilingual.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { FileCheck } from '../workflows/files/fault.ts';
import { oneLine } from '../workflows/input/texts.ts';
import { Id, items } from './components.ts';
import type { WithFiles } from './plurals.ts';
import { route } from './route.ts';

const MEGABYTE = 1_048_576;

/** 300 MB: what real calls allow for one attachment (Anhui, 2025). */
export const MAX_FILE = 300 * MEGABYTE;

export const Sha256 = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    said(
      '应为文件的SHA-256校验值（64位十六进制）',
      'is the SHA-256 of the file, 64 hexadecimal digits',
    ),
  );

export const Upload = z.strictObject({
  name: oneLine(1, 200),
  size: z.int().positive(),
  sha256: Sha256,
  contentType: z.string().max(100).default('application/octet-stream'),
});

const HASH = 'a'.repeat(64);

export const uploadExample = {
  name: '统计局证明.pdf',
  size: 52311,
  sha256: HASH,
  contentType: 'application/pdf',
};

/** A signed URL lives ten minutes and takes just the announced bytes, under these headers. */
const signed = {
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  expiresAt: Instant,
};

/** Naming the file in a command is what attaches it. */
export const Uploading = z.strictObject({ fileId: Id, ...signed });

export const SignedFile = z.strictObject({
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  url: z.url(),
});

/** Streams whose acts rest on papers, and what these are called there. */
const PAPERS = {
  cases: [
    { zh: '上传附件', en: 'Upload a file' },
    { zh: '查看附件', en: 'Read a file' },
  ],
  calls: [
    { zh: '上传文件扫描件', en: 'Upload a scan' },
    { zh: '查看文件扫描件', en: 'Read a scan' },
  ],
} as const;

const titlesOf = (plural: WithFiles) => (plural === 'cases' ? PAPERS.cases : PAPERS.calls);

export const upload = <P extends WithFiles>(plural: P) =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/files`,
    title: titlesOf(plural)[0],
    body: Upload,
    example: uploadExample,
    answer: Uploading,
  });

export const download = <P extends WithFiles>(plural: P) =>
  route({
    method: 'GET',
    path: `/api/${plural}/{id}/files/{fileId}`,
    title: titlesOf(plural)[1],
    answer: SignedFile,
  });

/** 待检、已检、拒收; why it was rejected, and what to do. */
export const checked = {
  check: FileCheck,
  checkTitle: Bilingual,
  because: Bilingual.optional(),
};

/** The attached files that the reader may see, each with how far its check is. */
export const fileChecks = route({
  method: 'GET',
  path: '/api/cases/{id}/file-checks',
  title: { zh: '附件检查情况', en: 'How far the checks of files are' },
  answer: items(z.strictObject({ fileId: Id, name: z.string(), ...checked })),
});

const UploadId = z.string().min(1).max(1_000);

/** Parts for which URLs are asked at once: two bad minutes' worth; the largest file has 38 in all. */
const MOST_URLS = 40;

/** A part of a file: its number, from 1, and the bytes that are in it. */
const part = { number: z.int().positive(), sha256: Sha256 };
const Part = z.strictObject({ ...part, size: z.int().positive() });

export const Completing = z.strictObject({
  uploadId: UploadId,
  size: z.int().positive().max(MAX_FILE),
});

export const SigningParts = Completing.extend({
  parts: z.array(z.strictObject(part)).min(1).max(MOST_URLS),
});

const Begun = z.strictObject({
  fileId: Id,
  partSize: z.int(),
  count: z.int(),
  stored: z.boolean(),
  uploadId: UploadId.optional(),
  parts: z.array(Part).optional(),
});
const SignedParts = items(Part.extend(signed));
const Completed = z.strictObject({ fileId: Id, stored: z.literal(true) });

/** Begins an upload in parts, or finds what was begun for the same file, with the parts that have arrived. */
export const beginUpload = <P extends WithFiles>(plural: P) =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads`,
    title: { zh: '分片上传大文件（可续传）', en: 'Upload a large file in parts' },
    body: Upload,
    example: uploadExample,
    answer: Begun,
  });

export const signParts = <P extends WithFiles>(plural: P) =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads/{sha256}/parts`,
    title: { zh: '取得各分片的上传地址', en: 'Signed URLs for parts' },
    body: SigningParts,
    example: { uploadId: 'u-1', size: 20_000_000, parts: [{ number: 1, sha256: HASH }] },
    answer: SignedParts,
  });

export const completeUpload = <P extends WithFiles>(plural: P) =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/uploads/{sha256}/complete`,
    title: { zh: '完成分片上传', en: 'Complete an upload in parts' },
    body: Completing,
    example: { uploadId: 'u-1', size: 20_000_000 },
    answer: Completed,
  });
