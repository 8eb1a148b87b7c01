import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { request } from '../api/client.ts';

interface Granted {
  readonly fileId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** 300 MB, the system's limit: said before the upload. */
export const LARGEST_FILE = 314_572_800;

/** Read piece by piece, so that a large scan does not fill the memory. */
const hashOf = async (file: File): Promise<string> => {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    hash.update(piece.value);
  return bytesToHex(hash.digest());
};

const put = (granted: Granted, file: File, tell: (percent: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    // fetch tells nothing of how far an upload is.
    const sending = new XMLHttpRequest();
    sending.open('PUT', granted.url);
    for (const [name, value] of Object.entries(granted.headers))
      if (name.toLowerCase() !== 'content-length') sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => tell(Math.floor((loaded / total) * 100));
    sending.onload = () =>
      sending.status < 300 ? resolve() : reject(new Error(`HTTP ${sending.status}`));
    sending.onerror = () => reject(new Error('no answer'));
    sending.send(file);
  });

/**
 * Uploads a file to where the API gives out addresses (`/api/cases/<id>/files`); the command that names what this
 * answers attaches it. `tell` hears the percentage.
 */
export const uploadFile = async (
  target: string,
  file: File,
  tell: (percent: number) => void = () => undefined,
): Promise<FileRef> => {
  const digest = await hashOf(file);
  const body = {
    name: file.name,
    size: file.size,
    sha256: digest,
    contentType: file.type === '' ? 'application/octet-stream' : file.type,
  };
  const { data } = await request<Granted>('POST', target, { body });
  await put(data, file, tell);
  return { fileId: data.fileId, name: file.name, sha256: digest, size: file.size };
};
