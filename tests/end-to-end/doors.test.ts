import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../console/build.ts';
import { text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-doors-'));
let instance: Instance;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export {};'.repeat(1_000));
  await listFiles(folder, 'abcdef0123456789');
  instance = await startInstance({ console: folder });
});
afterAll(async () => {
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The path as it is written: fetch would tidy it up. */
const raw = (path: string, options: { method?: string; host?: string } = {}): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(instance.origin);
    request(
      {
        hostname,
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? host },
      },
      async (response) => {
        let body = '';
        for await (const chunk of response) body += String(chunk);
        resolve({ status: response.statusCode, headers: response.headers, body });
      },
    )
      .on('error', reject)
      .end();
  });

describe('one address for people and machines', () => {
  it('the console is at the root, with a policy that lets no script in', async () => {
    const { status, headers, body } = await raw('/');
    expect([status, body]).toEqual([200, '<!doctype html><title>console</title>']);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ${instance.origin};`);
    expect((await raw('/cases/c-1', { method: 'HEAD' })).headers['content-type']).toContain('html');
  });

  it('what is built is sent as it is, byte by byte', async () => {
    const response = await fetch(`${instance.origin}/assets/a-1.js`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe('export {};'.repeat(1_000));
  });

  it('a path that climbs reaches nothing', async () => {
    for (const path of ['/../package.json', '/assets/../../package.json', '//etc/passwd'])
      expect((await raw(path)).body, path).not.toContain('"name"');
    expect((await raw('/assets/%2e%2e/%2e%2e/package.json')).status).toBe(404);
  });

  it('an address of the interface that does not exist is a problem, not a page', async () => {
    for (const path of ['/api/nothing', '/public/nothing']) {
      const { status, headers } = await raw(path);
      expect([status, headers['content-type']], path).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
    expect((await raw('/internal/clock')).status).toBe(404);
    expect((await raw('/files/CASE/c-1/x')).status).toBe(403);
  });

  it('under another name of this machine the console moves to the one that signs people in', async () => {
    const { port } = new URL(instance.origin);
    const { status, headers } = await raw('/desk?a=1', { host: `localhost:${port}` });
    expect([status, headers.location]).toEqual([302, `${instance.origin}/desk?a=1`]);
    expect((await raw('/openapi.json', { host: `localhost:${port}` })).status).toBe(200);
  });

  it('tells the console what it has to know to start, to anybody', async () => {
    const { status, body, headers } = await instance.nobody.get('/console.json');
    expect(status).toBe(200);
    expect(body).toEqual({
      issuer: `${instance.origin}/oidc`,
      clientId: 'tidu-console',
      scope: 'openid',
      demo: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+\+abcdef01$/),
    });
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});

describe('an office’s own system', () => {
  it('names its own provider to the console, or none where none is configured', async () => {
    const empty = await startInstance({ demo: false, console: join(folder, 'nowhere') });
    try {
      const { body } = await empty.nobody.get('/console.json');
      expect(body).toEqual({
        clientId: 'tidu-console',
        scope: 'openid',
        demo: false,
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      });
      const page = await empty.nobody.get('/');
      expect(page.status).toBe(503);
      expect(String(page.body)).toContain('网页端尚未构建');
      process.env.TIDU_OIDC_ISSUER = 'https://id.example.org/realms/tidu';
      process.env.TIDU_OIDC_CLIENT_ID = 'console';
      const named = (await empty.nobody.get('/console.json')).body;
      expect(text(named, 'issuer')).toBe('https://id.example.org/realms/tidu');
      expect(text(named, 'clientId')).toBe('console');
    } finally {
      delete process.env.TIDU_OIDC_ISSUER;
      delete process.env.TIDU_OIDC_CLIENT_ID;
      await empty.stop();
    }
  });
});
