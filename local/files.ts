import { open, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files, StoredFile } from '../engine/ports/files.ts';
import { type FileGrant, fileGrants } from './file-grants.ts';
import { incomingFiles } from './incoming-files.ts';
import { partFiles } from './part-files.ts';
import { passingFiles } from './passing-files.ts';
import { receive, UploadRefused } from './receive-file.ts';

/** As long as S3's signed URLs live here (design §7). Real time, whatever the demo clock says. */
const LIFETIME_MS = 600_000;

export interface LocalFiles extends Files {
  /** Answers `/files/…` by its signature; false where the path is not ours. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Removes what was uploaded and named by nobody within a day. */
  sweep(): Promise<void>;
}

/** Files in the data folder behind signed URLs, as S3 gives them: PUT pins checksum and length. */
export const createFiles = (options: {
  folder: string;
  secret: string;
  origin: () => string;
}): LocalFiles => {
  const { folder, secret, origin } = options;
  const passing = passingFiles(folder, LIFETIME_MS);
  const incoming = incomingFiles(folder);
  void incoming.sweep();
  const grants = fileGrants(secret, origin);
  const expires = () => new Date(Date.now() + LIFETIME_MS).toISOString();

  const serve = async (grant: FileGrant, response: ServerResponse): Promise<void> => {
    // Length and bytes by one handle: the file may be replaced while it is read.
    const file = await open(join(folder, grant.key));
    try {
      const { size } = await file.stat();
      response.writeHead(200, {
        'content-type': grant.type ?? 'application/octet-stream',
        'content-length': size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(grant.name ?? 'file')}`,
        'x-content-type-options': 'nosniff',
        // Evidence is for whoever was given the address, and for no proxy or shared machine to keep.
        'cache-control': 'private, no-store',
      });
      await pipeline(file.createReadStream({ autoClose: false }), response);
    } finally {
      await file.close();
    }
  };

  const statFile = async (key: string): Promise<StoredFile | undefined> => {
    try {
      const path = await incoming.find(key);
      await stat(path);
      const { size, sha256 } = JSON.parse(await readFile(`${path}.json`, 'utf8'));
      return { key, size, sha256 };
    } catch {
      return undefined;
    }
  };

  const parts = partFiles(
    { folder, arriving: incoming.arriving },
    (key, upload, { number, size, sha256 }) => {
      const until = expires();
      const part = { upload, part: String(number), size: String(size), sha256 };
      return {
        url: grants.urlOf({ method: 'PUT', key, expires: until, ...part }),
        headers: {},
        expiresAt: until,
      };
    },
    async (key) => (await statFile(key)) !== undefined,
  );

  const take = async (grant: FileGrant, request: IncomingMessage): Promise<void> => {
    const { key, upload, part, sha256 = '' } = grant;
    const size = Number(grant.size);
    await incoming.sweep();
    if (upload === undefined) await receive(incoming.arriving(key), { size, sha256 }, request);
    else await parts.take(key, upload, { number: Number(part), size, sha256 }, request);
  };

  return {
    uploadUrl: async ({ key, size, sha256, contentType }) => {
      const until = expires();
      return {
        url: grants.urlOf({
          method: 'PUT',
          key,
          expires: until,
          sha256,
          size: String(size),
        }),
        headers: { 'content-type': contentType },
        expiresAt: until,
      };
    },
    downloadUrl: async (key, name, type = 'application/octet-stream') =>
      grants.urlOf({ method: 'GET', key, expires: expires(), name, type }),
    parts,
    stat: statFile,
    range: async (key, from, count) => {
      const file = await open(await incoming.find(key));
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    bytes: async (key) => readFile(await incoming.find(key)),
    keep: incoming.keep,
    sweep: incoming.sweep,
    put: ({ key, size, sha256 }, bytes) => passing.put(key, bytes, { size, sha256 }),
    handle: async (request, response) => {
      if (request.url?.startsWith('/files/') !== true) return false;
      const grant = grants.read(request);
      if (grant === undefined) {
        response.writeHead(403).end();
        return true;
      }
      try {
        if (grant.method === 'PUT') {
          await take(grant, request);
          response.writeHead(200).end();
        } else await serve(grant, response);
      } catch (error) {
        const status = error instanceof UploadRefused ? error.status : 404;
        if (!response.headersSent) response.writeHead(status, { connection: 'close' });
        response.end();
      }
      return true;
    },
  };
};
