import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../engine/failure.ts';
import type { Files, StoredFile } from '../engine/ports.ts';
import { passingFiles } from './passing-files.ts';

/** As long as S3's signed URLs live here (design §7). Real time, whatever the demo clock says. */
const LIFETIME_MS = 600_000;

class UploadRefused extends Failure {
  override readonly name = 'UploadRefused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

interface Grant {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly expires: string;
  readonly sha256?: string;
  readonly size?: string;
  readonly name?: string;
  readonly type?: string;
}

/** Keys are `<KIND>/<id>/<sha256>`: nothing that could climb out of the folder. */
const KEY = /^[A-Z]{2,20}\/[A-Za-z0-9_-]{1,120}\/[0-9a-f]{64}$/;

export interface LocalFiles extends Files {
  /** Answers `/files/…` by its signature; false where the path is not ours. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Lets no more through than was announced, and hashes what passes. */
const measured = (limit: number) => {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > limit ? new UploadRefused(413, 'more bytes than announced') : null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
};

const receive = async (folder: string, grant: Grant, request: IncomingMessage): Promise<void> => {
  const path = join(folder, grant.key);
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${crypto.randomUUID()}.part`;
  const { stream, result } = measured(Number(grant.size));
  try {
    await pipeline(request, stream, createWriteStream(part, { flush: true }));
    const { size, sha256 } = result();
    if (String(size) !== grant.size || sha256 !== grant.sha256)
      throw new UploadRefused(400, 'length or checksum differs');
    await writeFile(`${path}.json`, JSON.stringify({ size, sha256 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

/** Files in the data folder behind signed URLs, as S3 gives them: PUT pins checksum and length. */
export const createFiles = (options: {
  folder: string;
  secret: string;
  origin: () => string;
}): LocalFiles => {
  const { folder, secret, origin } = options;
  const passing = passingFiles(folder, LIFETIME_MS);
  const signature = (grant: Grant): string =>
    createHmac('sha256', secret)
      .update(
        JSON.stringify([
          grant.method,
          grant.key,
          grant.expires,
          grant.sha256 ?? '',
          grant.size ?? '',
          grant.name ?? '',
          grant.type ?? '',
        ]),
      )
      .digest('hex');
  const signed = (grant: Grant): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(grant))
      if (name !== 'method' && name !== 'key') query.set(name, value);
    query.set('signature', signature(grant));
    return `${origin()}/files/${grant.key}?${query}`;
  };
  const expires = () => new Date(Date.now() + LIFETIME_MS).toISOString();

  const granted = (request: IncomingMessage): Grant | undefined => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const read = (name: string) => url.searchParams.get(name) ?? undefined;
    const method = request.method === 'PUT' ? 'PUT' : 'GET';
    const [sha256, size, name, type] = ['sha256', 'size', 'name', 'type'].map(read);
    const grant: Grant = {
      method,
      key: url.pathname.slice('/files/'.length),
      expires: read('expires') ?? '',
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(size === undefined ? {} : { size }),
      ...(name === undefined ? {} : { name }),
      ...(type === undefined ? {} : { type }),
    };
    const given = Buffer.from(read('signature') ?? '');
    const right = Buffer.from(signature(grant));
    const valid = given.length === right.length && timingSafeEqual(given, right);
    return valid && KEY.test(grant.key) && grant.expires > new Date().toISOString()
      ? grant
      : undefined;
  };

  const serve = async (grant: Grant, response: ServerResponse): Promise<void> => {
    const path = join(folder, grant.key);
    const { size } = await stat(path);
    response.writeHead(200, {
      'content-type': grant.type ?? 'application/octet-stream',
      'content-length': size,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(grant.name ?? 'file')}`,
      'x-content-type-options': 'nosniff',
    });
    await pipeline(createReadStream(path), response);
  };

  const statFile = async (key: string): Promise<StoredFile | undefined> => {
    try {
      await stat(join(folder, key));
      const { size, sha256 } = JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8'));
      return { key, size, sha256 };
    } catch {
      return undefined;
    }
  };

  return {
    uploadUrl: async ({ key, size, sha256, contentType }) => {
      const until = expires();
      return {
        url: signed({ method: 'PUT', key, expires: until, sha256, size: String(size) }),
        headers: { 'content-type': contentType },
        expiresAt: until,
      };
    },
    downloadUrl: async (key, name, type = 'application/octet-stream') =>
      signed({ method: 'GET', key, expires: expires(), name, type }),
    stat: statFile,
    firstBytes: async (key, count) => {
      const file = await open(join(folder, key));
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    bytes: (key) => readFile(join(folder, key)),
    put: ({ key, size, sha256 }, bytes) => passing.put(key, bytes, { size, sha256 }),
    handle: async (request, response) => {
      if (request.url?.startsWith('/files/') !== true) return false;
      const grant = granted(request);
      if (grant === undefined) {
        response.writeHead(403).end();
        return true;
      }
      try {
        if (grant.method === 'PUT') {
          await receive(folder, grant, request);
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
