import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/sha256.ts';
import { PASSING } from '../../../engine/ports/files.ts';
import { createFiles, type LocalFiles } from '../../../local/files.ts';

const ELEVEN_MINUTES_S = 660;

let folder: string;
let files: LocalFiles;
let server: Server;

const keep = async (text: string): Promise<string> => {
  const key = `${PASSING}c-1/${sha256(text)}`;
  const contentType = 'application/pdf';
  await files.put(
    { key, size: text.length, sha256: sha256(text), contentType },
    Buffer.from(text, 'utf8'),
  );
  return key;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-passing-'));
  server = createServer((request, response) => void files.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  files = createFiles({ folder, secret: 's', origin: () => `http://127.0.0.1:${port}` });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

describe('a document made for one reader', () => {
  it('is read by its link, named and typed, and never run by a browser as something else', async () => {
    const key = await keep('one');
    const answer = await fetch(await files.downloadUrl(key, '申报书.pdf', 'application/pdf'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain(
      `attachment; filename*=UTF-8''${encodeURIComponent('申报书.pdf')}`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('one');
  });

  it('cannot be retyped by whoever holds the link', async () => {
    const key = await keep('one');
    const url = new URL(await files.downloadUrl(key, '申报书.pdf', 'application/pdf'));
    url.searchParams.set('type', 'text/html');
    expect((await fetch(url)).status).toBe(403);
  });

  it('is gone once its link has expired and another is made', async () => {
    const [old, fresh] = [await keep('old'), await keep('fresh')];
    const long = Date.now() / 1000 - ELEVEN_MINUTES_S;
    utimesSync(join(folder, old), long, long);
    await keep('next');
    expect(await files.stat(old)).toBeUndefined();
    expect(await files.stat(fresh)).toMatchObject({ size: 5 });
  });
});

describe('a document that is made again while somebody reads it', () => {
  it('arrives whole, as long as was announced, however often both happen at once', async () => {
    const key = `${PASSING}c-1/${sha256('bound set')}`;
    // The same name holds another length each time, as a bound set after one more attachment does.
    const bodies = [1, 2, 3].map((n) => Buffer.alloc(n * 700_000, n));
    const put = (body: Buffer) =>
      files.put(
        { key, size: body.length, sha256: 'not looked at', contentType: 'application/pdf' },
        body,
      );
    const read = async () => {
      const response = await fetch(await files.downloadUrl(key, 'bound.pdf'));
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(bytes.length).toBe(Number(response.headers.get('content-length')));
      expect(bodies.some((body) => body.equals(bytes))).toBe(true);
    };
    for (const body of bodies) await put(body);
    for (let round = 0; round < 20; round += 1)
      await Promise.all([...bodies.map(put), read(), read(), read()]);
  });
});
