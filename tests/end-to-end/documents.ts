import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { text } from '../round/api.ts';
import type { Instance } from './instance.ts';
import { act, COUNTY } from './story.ts';

/** The county uploads a file and attaches it to its case; `field` is what it proves. */
export const attach = async (
  instance: Instance,
  id: string,
  name: string,
  bytes: Buffer,
  field?: string,
): Promise<void> => {
  const contentType = name.endsWith('.pdf') ? 'application/pdf' : `image/${name.split('.').at(-1)}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const described = { name, size: bytes.length, sha256, contentType };
  const clerk = instance.as(COUNTY);
  const { body } = await clerk.post(`/api/cases/${id}/files`, described);
  await fetch(text(body, 'url'), { method: 'PUT', body: new Uint8Array(bytes) });
  await act(clerk, id, 'AttachFile', {
    ...described,
    fileId: text(body, 'fileId'),
    kind: 'evidence',
    ...(field === undefined ? {} : { field }),
  });
};

export interface Fetched {
  readonly name: string;
  readonly type: string;
  readonly disposition: string;
  readonly bytes: Buffer;
}

/** The document behind the link that this person gets. */
export const fetched = async (instance: Instance, as: string, path: string): Promise<Fetched> => {
  const { status, body } = await instance.as(as).get(`/api/${path}`);
  expect(`${as} ${path} ${status} ${status === 200 ? '' : JSON.stringify(body)}`).toBe(
    `${as} ${path} 200 `,
  );
  const answer = await fetch(text(body, 'url'));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBe(Number(text(body, 'size')));
  return {
    name: text(body, 'name'),
    type: answer.headers.get('content-type') ?? '',
    disposition: answer.headers.get('content-disposition') ?? '',
    bytes,
  };
};

/** Status of each of these documents for each of these people, as `who document status`. */
export const statuses = async (
  instance: Instance,
  people: readonly string[],
  paths: readonly string[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const who of people)
    for (const path of paths) {
      const { status } = await instance.as(who).get(`/api/${path}`);
      found.push(`${who} ${path.split('/').at(-1)} ${status}`);
    }
  return found;
};

export const all = (
  people: readonly string[],
  paths: readonly string[],
  status: number,
): readonly string[] =>
  people.flatMap((who) => paths.map((path) => `${who} ${path.split('/').at(-1)} ${status}`));
