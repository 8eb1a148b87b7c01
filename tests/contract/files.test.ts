import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Files } from '../../adapters/s3.ts';
import {
  type FilePart,
  type Files,
  PART_BYTES,
  type SignedUpload,
} from '../../engine/ports/files.ts';
import { createFiles } from '../../local/files.ts';
import { startS3 } from './s3-server.ts';

interface Store {
  readonly files: Files;
  stop(): Promise<void>;
}

const onS3 = async (): Promise<Store> => {
  const s3 = await startS3();
  const files = s3Files('tidu-files', {
    endpoint: s3.endpoint,
    region: 'cn-north-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  return { files, stop: () => s3.stop() };
};

const inFolder = async (): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-files-'));
  const address = { origin: '' };
  const files = createFiles({ folder, secret: 'secret', origin: () => address.origin });
  const server = createServer((request, response) => void files.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    files,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const contentType = 'application/pdf';

const fileOf = (bytes: Buffer, name = hash(bytes)) => ({
  key: `CASE/c-1/${name}`,
  size: bytes.length,
  sha256: name,
  contentType,
});

/** Two whole parts and a short one, other bytes each time. */
const largeFile = (): Buffer =>
  Buffer.concat([randomBytes(64), Buffer.alloc(2 * PART_BYTES, 7), Buffer.from('the end')]);

const sliced = (bytes: Buffer): readonly Buffer[] =>
  [0, 1, 2].map((index) => bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES));

const partOf = (number: number, bytes: Buffer): FilePart => ({
  number,
  size: bytes.length,
  sha256: hash(bytes),
});

const send = ({ url, headers }: SignedUpload, bytes: Buffer) => {
  // A client sets the length by itself.
  const { 'content-length': _length, ...own } = headers as Record<string, string>;
  return fetch(url, { method: 'PUT', headers: own, body: new Uint8Array(bytes) });
};

describe.each([
  { name: 'in the bucket', start: onS3 },
  { name: 'in the data folder', start: inFolder },
])('files $name', ({ start }) => {
  const held: { store?: Store } = {};
  const files = (): Files => held.store?.files ?? expect.unreachable('not started');
  beforeAll(async () => {
    held.store = await start();
  });
  afterAll(() => held.store?.stop());

  const begin = async (file: ReturnType<typeof fileOf>) => {
    const begun = await files().parts.begin(file);
    if (begun.stored) return expect.unreachable('it is there already');
    return begun;
  };
  const sendPart = async (key: string, uploadId: string, number: number, bytes: Buffer) => {
    const signed = await files().parts.partUrl(key, uploadId, partOf(number, bytes));
    return (await send(signed, bytes)).status;
  };

  it('a small file goes up in one piece, and is known by length and checksum', async () => {
    const bytes = Buffer.from('%PDF-1.4 small');
    const file = fileOf(bytes);
    expect(await files().stat(file.key)).toBeUndefined();
    expect((await send(await files().uploadUrl(file), bytes)).status).toBe(200);
    expect(await files().stat(file.key)).toEqual({
      key: file.key,
      size: bytes.length,
      sha256: file.sha256,
    });
    expect(Buffer.from(await files().range(file.key, 0, 5)).toString()).toBe('%PDF-');
  });

  it('what a command names is kept, and a later upload of the same leaves it alone', async () => {
    const bytes = Buffer.from('%PDF-1.4 named');
    const file = fileOf(bytes);
    await files().keep(file.key);
    expect(await files().stat(file.key)).toBeUndefined();
    await send(await files().uploadUrl(file), bytes);
    await files().keep(file.key);
    await files().keep(file.key);
    await send(await files().uploadUrl(file), bytes);
    await files().keep(file.key);
    const { contentType: _, ...known } = file;
    expect(await files().stat(file.key)).toEqual(known);
    expect((await files().bytes(file.key)).length).toBe(bytes.length);
    const url = await files().downloadUrl(file.key, 'named.pdf');
    expect(await (await fetch(url)).text()).toBe('%PDF-1.4 named');
  });

  it('what no command names is not to be had by its own address', async () => {
    const bytes = Buffer.from('%PDF-1.4 nobody’s');
    const file = fileOf(bytes);
    await send(await files().uploadUrl(file), bytes);
    expect(await files().stat(file.key)).toBeDefined();
    const url = await files().downloadUrl(file.key, 'nobody.pdf');
    expect((await fetch(url)).status).toBe(404);
  });

  it('a large file goes up in parts, in any order, and is known by the checksum of the whole', async () => {
    const bytes = largeFile();
    const file = fileOf(bytes);
    const { uploadId, parts } = await begin(file);
    expect(parts).toEqual([]);
    const pieces = sliced(bytes);
    for (const number of [3, 1, 2])
      expect(await sendPart(file.key, uploadId, number, pieces[number - 1] ?? bytes)).toBe(200);
    expect(await files().stat(file.key)).toBeUndefined();
    expect(await files().parts.complete(file, uploadId)).toEqual({ outcome: 'stored' });
    expect(await files().stat(file.key)).toEqual({
      key: file.key,
      size: bytes.length,
      sha256: file.sha256,
    });
    expect(Buffer.from(await files().bytes(file.key)).equals(bytes)).toBe(true);
  });

  it('a closed laptop goes on where it was: the parts that arrived are known', async () => {
    const bytes = largeFile();
    const file = fileOf(bytes);
    const [first = bytes, second = bytes, third = bytes] = sliced(bytes);
    const { uploadId } = await begin(file);
    await sendPart(file.key, uploadId, 2, second);
    const again = await begin(file);
    expect(again.uploadId).toBe(uploadId);
    expect(again.parts).toEqual([partOf(2, second)]);
    expect(await files().parts.complete(file, uploadId)).toEqual({
      outcome: 'incomplete',
      missing: [1, 3],
    });
    await sendPart(file.key, uploadId, 1, first);
    await sendPart(file.key, uploadId, 3, third);
    expect(await files().parts.complete(file, uploadId)).toEqual({ outcome: 'stored' });
  });

  it('other bytes than announced are no part', async () => {
    const bytes = largeFile();
    const file = fileOf(bytes);
    const [first = bytes] = sliced(bytes);
    const { uploadId } = await begin(file);
    const signed = await files().parts.partUrl(file.key, uploadId, partOf(1, first));
    const other = Buffer.from(first);
    other[100] = 0;
    expect((await send(signed, other)).status).toBe(400);
    expect((await begin(file)).parts).toEqual([]);
  });

  it('parts that make another file than announced are not kept, and one begins anew', async () => {
    const bytes = largeFile();
    // Announced under another file's name: each part is right in itself, the whole is not.
    const file = fileOf(bytes, hash(Buffer.from('another file')));
    const { uploadId } = await begin(file);
    for (const [index, piece] of sliced(bytes).entries())
      await sendPart(file.key, uploadId, index + 1, piece);
    expect(await files().parts.complete(file, uploadId)).toEqual({ outcome: 'differs' });
    expect(await files().stat(file.key)).toBeUndefined();
    const again = await begin(file);
    expect(again.uploadId).not.toBe(uploadId);
    expect(again.parts).toEqual([]);
  });

  it('what is stored stays, whatever somebody sends under its name', async () => {
    const bytes = largeFile();
    const file = fileOf(bytes);
    const { uploadId } = await begin(file);
    for (const [index, piece] of sliced(bytes).entries())
      await sendPart(file.key, uploadId, index + 1, piece);
    const second = await files().parts.complete(file, uploadId);
    expect(second).toEqual({ outcome: 'stored' });
    // Asked once more, as after a lost answer.
    expect(await files().parts.complete(file, uploadId)).toEqual({ outcome: 'stored' });
    expect(Buffer.from(await files().bytes(file.key)).equals(bytes)).toBe(true);
  });

  it('an upload that nobody began, or that is over, takes nothing', async () => {
    const bytes = largeFile();
    const file = fileOf(bytes);
    expect(await files().parts.complete(file, 'nobody')).toEqual({ outcome: 'gone' });
    const [first = bytes] = sliced(bytes);
    expect(await sendPart(file.key, 'nobody', 1, first)).toBe(404);
  });
});
