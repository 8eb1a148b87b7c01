import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Kept {
  readonly bytes: Buffer;
  /** As S3 tells it: of the whole, or `-n` behind a checksum of n checksums. */
  readonly checksum: string | undefined;
}

interface Upload {
  readonly id: string;
  readonly key: string;
  readonly parts: Map<number, Buffer>;
}

export interface S3Server {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const BUCKET = 'tidu-files';

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');
const etag = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const xml = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
};

const fail = (response: ServerResponse, status: number, code: string): void =>
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

/** Other bytes, or another number of them, than the headers of a signed URL say. */
const differs = (request: IncomingMessage, bytes: Buffer): boolean => {
  const announced = request.headers['x-amz-checksum-sha256'];
  return announced !== undefined && announced !== sha(bytes);
};

/**
 * As much of S3 as our adapter uses, in memory, after the service's own description: above all that a file in parts
 * has a checksum of checksums, and a copy of it the direct one. It checks no signature.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export const startS3 = async (): Promise<S3Server> => {
  const objects = new Map<string, Kept>();
  const uploads = new Map<string, Upload>();

  const putPart = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const upload = uploads.get(url.searchParams.get('uploadId') ?? '');
    const bytes = await bodyOf(request);
    if (upload === undefined) return fail(response, 404, 'NoSuchUpload');
    if (differs(request, bytes)) return fail(response, 400, 'BadDigest');
    upload.parts.set(Number(url.searchParams.get('partNumber')), bytes);
    response.writeHead(200, { etag: etag(bytes) }).end();
  };

  const put = async (request: IncomingMessage, response: ServerResponse, key: string) => {
    const source = request.headers['x-amz-copy-source'];
    const bytes = await bodyOf(request);
    if (source === undefined) {
      if (differs(request, bytes)) return fail(response, 400, 'BadDigest');
      objects.set(key, { bytes, checksum: sha(bytes) });
      return void response.writeHead(200, { etag: etag(bytes) }).end();
    }
    const from = objects.get(decodeURI(String(source)).slice(BUCKET.length + 1));
    if (from === undefined) return fail(response, 404, 'NoSuchKey');
    objects.set(key, { bytes: from.bytes, checksum: sha(from.bytes) });
    const told = `<ETag>${etag(from.bytes)}</ETag><ChecksumSHA256>${sha(from.bytes)}</ChecksumSHA256>`;
    xml(response, 200, `<CopyObjectResult>${told}</CopyObjectResult>`);
  };

  const complete = async (request: IncomingMessage, response: ServerResponse, upload: Upload) => {
    const asked = (await bodyOf(request)).toString('utf8');
    const parts = [...upload.parts].sort(([a], [b]) => a - b);
    // Each part is named with the checksum that it came with, or the whole is refused.
    if (parts.some(([, bytes]) => !asked.includes(`<ChecksumSHA256>${sha(bytes)}<`)))
      return fail(response, 400, 'InvalidPart');
    const checksums = Buffer.concat(parts.map(([, bytes]) => Buffer.from(sha(bytes), 'base64')));
    const bytes = Buffer.concat(parts.map(([, part]) => part));
    objects.set(upload.key, { bytes, checksum: `${sha(checksums)}-${parts.length}` });
    uploads.delete(upload.id);
    xml(
      response,
      200,
      `<CompleteMultipartUploadResult><Key>x</Key></CompleteMultipartUploadResult>`,
    );
  };

  const begin = (response: ServerResponse, key: string) => {
    const id = randomUUID();
    uploads.set(id, { id, key, parts: new Map() });
    xml(
      response,
      200,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  };

  const listUploads = (response: ServerResponse, prefix: string) => {
    const found = [...uploads.values()].filter(({ key }) => key.startsWith(prefix));
    const told = found.map(
      ({ id, key }) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`,
    );
    xml(response, 200, `<ListMultipartUploadsResult>${told.join('')}</ListMultipartUploadsResult>`);
  };

  const listParts = (response: ServerResponse, id: string) => {
    const upload = uploads.get(id);
    if (upload === undefined) return fail(response, 404, 'NoSuchUpload');
    const told = [...upload.parts].map(
      ([number, bytes]) =>
        `<Part><PartNumber>${number}</PartNumber><Size>${bytes.length}</Size><ETag>${etag(bytes)}</ETag><ChecksumSHA256>${sha(bytes)}</ChecksumSHA256></Part>`,
    );
    xml(response, 200, `<ListPartsResult>${told.join('')}</ListPartsResult>`);
  };

  const get = (request: IncomingMessage, response: ServerResponse, key: string) => {
    const found = objects.get(key);
    if (found === undefined) return fail(response, 404, 'NoSuchKey');
    const [, first, last] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
    const bytes =
      first === undefined ? found.bytes : found.bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(first === undefined ? 200 : 206, {
      'content-length': bytes.length,
      ...(found.checksum === undefined ? {} : { 'x-amz-checksum-sha256': found.checksum }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const key = decodeURIComponent(url.pathname).slice(BUCKET.length + 2);
    const query = url.searchParams;
    const id = query.get('uploadId');
    if (request.method === 'PUT')
      return id === null ? put(request, response, key) : putPart(request, response, url);
    if (request.method === 'POST') {
      const upload = uploads.get(id ?? '');
      if (upload !== undefined) return complete(request, response, upload);
      return query.has('uploads') ? begin(response, key) : fail(response, 404, 'NoSuchUpload');
    }
    if (query.has('uploads')) return listUploads(response, query.get('prefix') ?? '');
    if (id !== null) return listParts(response, id);
    get(request, response, key);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
