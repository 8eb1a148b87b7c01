import type * as z from 'zod';
import type { Uploading } from '../../interface/files.ts';
import { Upload } from '../../interface/files.ts';
import { TooLarge } from '../door/errors.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import type { Ports } from '../kinds/ports.ts';
import { limitUploads } from './account-limit.ts';
import { jsonBody, parse } from './body.ts';
import type { HttpRequest, HttpResponse } from './route.ts';

const MEGABYTE = 1_048_576;

type Announced = z.output<typeof Upload>;

/** The id under which commands name the file. */
export const fileIdOf = (sha256: string): string => `f-${sha256.slice(0, 24)}`;

/** Throws TooLarge with what to do. */
export const requireSize = ({ name, size }: Announced, largest: number): void => {
  if (size <= largest) return;
  const [is, limit] = [size, largest].map((bytes) => Math.ceil(bytes / MEGABYTE));
  throw new TooLarge({
    zh: `文件“${name}”为${is}MB，超过${limit}MB上限；请压缩或拆分后分别上传，已填内容不受影响`,
    en: `"${name}" is ${is} MB, the limit is ${limit} MB: compress or split it; nothing filled in is affected`,
  });
};

/** What an account announces, by weight; the public has limits of its own. Throws TooMany. */
export const limitWeight = (ports: Ports, { claims }: HttpRequest, { size }: Announced): void => {
  const subject = claims?.sub;
  if (typeof subject === 'string')
    limitUploads(ports, accountIdOf(ports, subject), Math.ceil(size / MEGABYTE));
};

/** A signed URL for ten minutes that takes just these bytes; naming the file in a command is what attaches it. */
export const uploadTo = async (
  ports: Ports,
  request: HttpRequest,
  keyOf: (sha256: string) => string,
  largest: number,
): Promise<HttpResponse<z.output<typeof Uploading>>> => {
  const file = parse(Upload, jsonBody(request));
  requireSize(file, largest);
  limitWeight(ports, request, file);
  const { size, sha256, contentType } = file;
  const key = keyOf(sha256);
  const upload = await ports.files.uploadUrl({ key, size, sha256, contentType });
  return { status: 201, body: { fileId: fileIdOf(sha256), ...upload } };
};
