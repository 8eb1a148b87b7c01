import type { FileRef } from '../../workflows/orgs/document.ts';
import { type StreamName, sendTo, streamNamed } from '../api/address.ts';
import { request } from '../api/client.ts';
import { Problem, Unreachable } from '../api/problem.ts';
import type { Hashed, ToHash } from './sha256-worker.ts';

/** A file that has arrived: what commands name. */
export interface Uploaded extends FileRef {
  readonly contentType: string;
}

export interface Sending {
  readonly step: 'reading' | 'sending';
  readonly percent: number;
}

/** 300 MB, the system's limit: said before the upload. */
export const LARGEST_FILE = 314_572_800;
/** Up to this size in one go; larger ones in parts, so that a bad line loses little. */
const IN_ONE_GO = 16_777_216;
/** As the interface cuts it; it tells its own in the answer. */
const PART_BYTES = 8_388_608;
/** Tries of one piece, and the wait before each further one. */
const AGAIN_MS = [1_000, 3_000, 9_000];

/** The file could not be read from its disk. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

const hashed = (file: File, partBytes: number, tell: (read: number) => void): Promise<Hashed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sha256-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Hashed>) => {
      tell(data.read);
      if (data.whole === undefined) return;
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new FileUnreadable());
    };
    worker.postMessage({ file, partBytes } satisfies ToHash);
  });

interface Signed {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const putOnce = (signed: Signed, bytes: Blob, tell: (sent: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    // fetch tells nothing of how far an upload is.
    const sending = new XMLHttpRequest();
    sending.open('PUT', signed.url);
    for (const [name, value] of Object.entries(signed.headers))
      if (name.toLowerCase() !== 'content-length') sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded }) => tell(loaded);
    sending.onload = () =>
      sending.status < 300 ? resolve() : reject(new Problem(sending.status, {}));
    sending.onerror = () => reject(new Unreachable());
    sending.send(bytes);
  });

const put = async (signed: Signed, bytes: Blob, tell: (sent: number) => void): Promise<void> => {
  for (const wait of AGAIN_MS) {
    try {
      return await putOnce(signed, bytes, tell);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return putOnce(signed, bytes, tell);
};

interface Announced {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

/** Goes on where an earlier try of the same file stopped, also in another browser. */
const sendParts = async (
  stream: StreamName,
  file: File,
  announced: Announced,
  hashes: readonly string[],
  tell: (sent: number) => void,
): Promise<string> => {
  const { plural, id } = streamNamed(stream);
  const { sha256: whole } = announced;
  const begin = sendTo(`/api/${plural}/{id}/uploads`, { id });
  const { data: begun } = await request('POST', begin, { body: announced });
  const { fileId, partSize, stored, uploadId } = begun;
  if (stored || uploadId === undefined) return fileId;
  const there = new Set((begun.parts ?? []).map((part) => `${part.number} ${part.sha256}`));
  let sent = 0;
  for (const [index, sha256] of hashes.entries()) {
    const number = index + 1;
    const bytes = file.slice(index * partSize, (index + 1) * partSize);
    if (!there.has(`${number} ${sha256}`)) {
      const part = sendTo(`/api/${plural}/{id}/uploads/{sha256}/parts`, { id, sha256: whole });
      // Signed one by one: an address lives ten minutes, which a slow line may need for each part.
      const body = { uploadId, size: file.size, parts: [{ number, sha256 }] };
      const { data } = await request('POST', part, { body });
      const [signed] = data.items;
      const before = sent;
      if (signed !== undefined) await put(signed, bytes, (now) => tell(before + now));
    }
    sent += bytes.size;
    tell(sent);
  }
  const end = sendTo(`/api/${plural}/{id}/uploads/{sha256}/complete`, { id, sha256: whole });
  await request('POST', end, { body: { uploadId, size: file.size } });
  return fileId;
};

const sendWhole = async (
  stream: StreamName,
  file: File,
  announced: Announced,
  tell: (sent: number) => void,
): Promise<string> => {
  const { plural, id } = streamNamed(stream);
  const files = sendTo(`/api/${plural}/{id}/files`, { id });
  const { data } = await request('POST', files, { body: announced });
  await put(data, file, tell);
  return data.fileId;
};

/**
 * Sends a file to where the API gives out upload addresses (`cases/<id>`). The storage takes only bytes of
 * the announced checksum; trying again after a failure goes on where it stopped.
 */
export const uploadFile = async (
  stream: StreamName,
  file: File,
  tell: (sending: Sending) => void = () => undefined,
): Promise<Uploaded> => {
  const percent = (bytes: number) => Math.floor((bytes / file.size) * 100);
  const { whole = '', parts = [] } = await hashed(file, PART_BYTES, (read) =>
    tell({ step: 'reading', percent: percent(read) }),
  );
  const contentType = file.type === '' ? 'application/octet-stream' : file.type;
  const announced = { name: file.name, size: file.size, sha256: whole, contentType };
  const sent = (bytes: number) => tell({ step: 'sending', percent: percent(bytes) });
  const fileId =
    file.size <= IN_ONE_GO
      ? await sendWhole(stream, file, announced, sent)
      : await sendParts(stream, file, announced, parts, sent);
  return { fileId, ...announced };
};
