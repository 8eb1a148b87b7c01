import { z } from 'zod';
import type { StreamKey } from '../../engine/ports.ts';
import { TooLarge } from '../errors.ts';
import { fileKey } from '../file-facts.ts';
import { jsonBody, parse } from '../http/body.ts';
import type { HttpRequest, HttpResponse } from '../http/route.ts';
import type { Ports } from '../ports.ts';

const MEGABYTE = 1_048_576;

/** 300 MB: what real calls allow for one attachment (Anhui, 2025). */
export const MAX_FILE = 300 * MEGABYTE;

export const Upload = z.strictObject({
  name: z.string().min(1).max(200),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  contentType: z.string().max(100).default('application/octet-stream'),
});

export const uploadExample = {
  name: '统计局证明.pdf',
  size: 52311,
  sha256: 'a'.repeat(64),
  contentType: 'application/pdf',
};

/** A signed URL for ten minutes that takes just these bytes; naming the file in a command is what attaches it. */
export const uploadTo = async (
  ports: Ports,
  request: HttpRequest,
  stream: StreamKey,
  largest: number,
): Promise<HttpResponse> => {
  const file = parse(Upload, jsonBody(request));
  if (file.size > largest) {
    const [size, limit] = [file.size, largest].map((bytes) => Math.ceil(bytes / MEGABYTE));
    throw new TooLarge({
      zh: `文件“${file.name}”为${size}MB，超过${limit}MB上限；请压缩或拆分后分别上传，已填内容不受影响`,
      en: `"${file.name}" is ${size} MB, the limit is ${limit} MB: compress or split it; nothing filled in is affected`,
    });
  }
  const upload = await ports.files.uploadUrl({
    key: fileKey(stream, file.sha256),
    size: file.size,
    sha256: file.sha256,
    contentType: file.contentType,
  });
  return { status: 201, body: { fileId: `f-${file.sha256.slice(0, 24)}`, ...upload } };
};
