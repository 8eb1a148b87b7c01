import { createHash } from 'node:crypto';
import type { Answer, Person } from '../end-to-end/instance.ts';
import { done, StoryBroke } from '../end-to-end/story.ts';
import { field, list, text } from './api.ts';

export interface Handed {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

const PART = 8 * 1_048_576;
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const put = async (url: string, bytes: Buffer, headers: object = {}): Promise<void> => {
  const { status } = await fetch(url, {
    method: 'PUT',
    headers: { ...headers },
    body: new Uint8Array(bytes),
  });
  if (status !== 200) throw new StoryBroke(`upload answered ${status}`);
};

/** Uploads to a stream by one signed URL; nothing names the file yet. */
export const uploaded = async (
  person: Person,
  stream: string,
  { name, bytes, contentType = 'application/octet-stream' }: ToUpload,
): Promise<Handed> => {
  const file = { name, size: bytes.length, sha256: hash(bytes), contentType };
  const { body } = done(await person.post(`/${stream}/files`, file));
  await put(text(body, 'url'), bytes, Object(field(body, 'headers')));
  return { ...file, fileId: text(body, 'fileId') };
};

export interface ToUpload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType?: string;
}

/** The same in parts, as large files go up. */
export const uploadedInParts = async (
  person: Person,
  stream: string,
  { name, bytes, contentType = 'application/octet-stream' }: ToUpload,
): Promise<Handed> => {
  const file = { name, size: bytes.length, sha256: hash(bytes), contentType };
  const path = `/${stream}/uploads`;
  const { uploadId } = Object(done(await person.post(path, file)).body);
  const count = Math.ceil(bytes.length / PART);
  const pieces = Array.from({ length: count }, (_none, index) =>
    bytes.subarray(index * PART, (index + 1) * PART),
  );
  const signed = done(
    await person.post(`${path}/${file.sha256}/parts`, {
      uploadId,
      size: bytes.length,
      parts: pieces.map((piece, index) => ({ number: index + 1, sha256: hash(piece) })),
    }),
  );
  for (const [index, item] of list(signed.body, 'items').entries())
    await put(text(item, 'url'), pieces[index] ?? Buffer.alloc(0));
  const whole = done(
    await person.post(`${path}/${file.sha256}/complete`, { uploadId, size: bytes.length }),
  );
  return { ...file, fileId: text(whole.body, 'fileId') };
};

export const attach = (person: Person, id: string, file: Handed, field?: string): Promise<Answer> =>
  person.post(`/api/cases/${id}/commands/AttachFile`, {
    ...file,
    kind: 'evidence',
    ...(field === undefined ? {} : { field }),
  });
