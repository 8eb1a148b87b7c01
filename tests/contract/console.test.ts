import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, listFiles } from '../../console/build.ts';
import { consoleFolder } from '../../functions/console/folder.ts';
import { serveConsole } from '../../functions/console/serve.ts';
import { resultFrom } from '../../functions/http/event.ts';
import type { HttpRequest } from '../../functions/http/route.ts';

const ISSUER = 'https://id.example.org';
const INDEX = '<!doctype html><title>console</title>';
const SCRIPT = `export const text = '${'滨州'.repeat(2_000)}';`;

const root = mkdtempSync(join(tmpdir(), 'tidu-console-'));
const folder = join(root, 'built');

const writeBuild = (script = SCRIPT): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, '.vite'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'assets', 'desk-1a2b.js'), script);
  return listFiles(folder, 'f1');
};

beforeAll(() => writeBuild());
afterAll(() => rmSync(root, { recursive: true, force: true }));

const request = (path: string, headers: HttpRequest['headers'] = {}, method = 'GET') => ({
  method,
  path,
  query: {},
  headers,
  body: undefined,
  claims: undefined,
  requestId: 'r-1',
  sourceIp: '192.0.2.1',
});

const serve = serveConsole(consoleFolder(folder), async () => ({ issuer: ISSUER }));
const ask = async (...of: Parameters<typeof request>) => {
  const { status, headers = {}, body } = await serve(request(...of));
  const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body ?? ''));
  return { status, headers: new Map(Object.entries(headers)), bytes, text: bytes.toString() };
};

describe('the console’s files', () => {
  it('the page is never kept, and says what it may load and who may frame it', async () => {
    const { status, headers, text } = await ask('/');
    expect([status, text]).toEqual([200, INDEX]);
    expect(headers.get('cache-control')).toBe('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain(`connect-src 'self' ${ISSUER};`);
    expect(policy).toContain(`form-action 'self' ${ISSUER}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('a file with its hash in the name is kept for ever, another is asked for again', async () => {
    const script = await ask('/assets/desk-1a2b.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const icon = await ask('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    expect(icon.headers.get('content-type')).toContain('image/svg+xml');
  });

  it('travels compressed as the browser can read it, and plain otherwise', async () => {
    const as = (encoding: string) => ask('/assets/desk-1a2b.js', { 'accept-encoding': encoding });
    const best = await as('gzip, deflate, br');
    expect(best.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(best.bytes).toString()).toBe(SCRIPT);
    const older = await as('gzip;q=0.8, br;q=0');
    expect(older.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(older.bytes).toString()).toBe(SCRIPT);
    const plain = await as('identity');
    expect(plain.headers.get('content-encoding')).toBeUndefined();
    expect(plain.text).toBe(SCRIPT);
    for (const { headers } of [best, older, plain])
      expect(headers.get('vary')).toBe('accept-encoding');
    const tags = [best, older, plain].map(({ headers }) => headers.get('etag'));
    expect(new Set(tags).size).toBe(3);
  });

  it('is not sent again to a browser that has it', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'if-none-match': `"old", W/${headers.get('etag')}` });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.get('content-security-policy')).toBeDefined();
    expect((await ask('/', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('is bytes on Lambda too', async () => {
    const event = {
      rawPath: '/assets/desk-1a2b.js',
      headers: { 'accept-encoding': 'br' },
      requestContext: { requestId: 'r', http: { method: 'GET', sourceIp: '::1' } },
    };
    const result = await resultFrom(event, serve);
    expect(result.isBase64Encoded).toBe(true);
    expect(brotliDecompressSync(Buffer.from(result.body, 'base64')).toString()).toBe(SCRIPT);
  });
});

describe('addresses', () => {
  it('every screen of the console begins with the same page', async () => {
    for (const path of ['/desk', '/cases/c-0123', '/signed-in', '/apiary', '/opening'])
      expect((await ask(path)).text, path).toBe(INDEX);
  });

  it('a file that does not exist is not there, and neither is a mistyped address of a machine', async () => {
    const missing = ['/assets/gone.js', '/robots.php', '/api/x', '/api', '/public/x', '/open/x'];
    for (const path of [...missing, '/oidc/auth', '/files/x', '/internal/clock', '/console.json'])
      expect((await ask(path)).status, path).toBe(404);
  });

  it('nothing outside of the list can be reached, however it is written', async () => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    const paths = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..\\..\\secret.txt',
      '//secret.txt',
      '/.vite/manifest.json',
      '/files.json',
      '/assets/desk-1a2b.js.br',
      '/assets/desk-1a2b.js%00',
      '/__proto__',
      '/constructor',
    ];
    for (const path of paths) {
      const { status, text } = await ask(path);
      expect(text, path).not.toContain('secret');
      expect([404, status === 200 && text === INDEX ? 200 : 404], path).toContain(status);
    }
  });

  it('is only read', async () => {
    const { status, headers } = await ask('/', {}, 'POST');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('who asks for a part gets the whole', async () => {
    const { status, headers, text } = await ask('/', { range: 'bytes=0-3' });
    expect([status, text, headers.get('accept-ranges')]).toEqual([200, INDEX, 'none']);
  });
});

describe('the build', () => {
  it('that is not there is said plainly in both languages', async () => {
    const none = serveConsole(consoleFolder(join(root, 'nowhere')), async () => ({}));
    const { status, headers, body } = await none(request('/desk'));
    expect(status).toBe(503);
    expect(headers?.['content-type']).toBe('text/html; charset=utf-8');
    expect(String(body)).toContain('网页端尚未构建');
    expect(String(body)).toContain('The console is not built');
    expect((await none(request('/assets/x.js'))).status).toBe(404);
  });

  it('that is new is served without a restart', async () => {
    const before = (await ask('/assets/desk-1a2b.js')).headers.get('etag');
    await writeBuild('export {};');
    const list = join(folder, 'files.json');
    utimesSync(list, new Date(), new Date(statSync(list).mtimeMs + 1_000));
    const after = await ask('/assets/desk-1a2b.js');
    expect(after.text).toBe('export {};');
    expect(after.headers.get('etag')).not.toBe(before);
  });

  it('refuses what it could not serve', async () => {
    const odd = join(root, 'odd');
    mkdirSync(odd);
    writeFileSync(join(odd, 'index.php'), '');
    await expect(listFiles(odd, 'f1')).rejects.toThrow(/index\.php: its type is not known/);
  });
});

describe('the fingerprint of the sources', () => {
  it('changes with any of them and with nothing else', () => {
    const sources = join(root, 'sources');
    for (const room of ['console/desk', 'workflows', 'engine'])
      mkdirSync(join(sources, room), { recursive: true });
    const write = (path: string, text: string) => writeFileSync(join(sources, path), text);
    write('package-lock.json', '{}');
    write('console/desk/desk.tsx', 'a');
    const first = fingerprint(sources);
    expect(fingerprint(sources)).toBe(first);
    write('console/.DS_Store', 'x');
    expect(fingerprint(sources)).toBe(first);
    const seen = [first];
    for (const [path, text] of [
      ['console/desk/desk.tsx', 'b'],
      ['console/desk/row.tsx', 'a'],
      ['workflows/x.ts', 'a'],
      ['engine/x.ts', 'a'],
      ['package-lock.json', '{"a":1}'],
    ] as const) {
      write(path, text);
      seen.push(fingerprint(sources));
    }
    expect(new Set(seen).size).toBe(seen.length);
    const elsewhere = join(root, 'elsewhere');
    cpSync(sources, elsewhere, { recursive: true });
    expect(fingerprint(elsewhere)).toBe(seen.at(-1));
  });
});
