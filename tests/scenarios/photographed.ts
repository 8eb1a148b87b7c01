import { createHash } from 'node:crypto';
import type { Instance } from '../end-to-end/instance.ts';
import { done } from '../end-to-end/story.ts';
import { field, text } from '../round/api.ts';

/** A picture of a site, uploaded for an entry. */
export const photographed = async (instance: Instance, as: string, id: string) => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(id)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = '现场照片.jpg';
  const upload = { name, size: bytes.length, sha256, contentType: 'image/jpeg' };
  const { body } = done(await instance.as(as).post(`/api/entries/${id}/files`, upload));
  const headers = Object(field(body, 'headers'));
  await fetch(text(body, 'url'), { method: 'PUT', headers, body: bytes });
  return { fileId: text(body, 'fileId'), name, sha256, size: bytes.length };
};
