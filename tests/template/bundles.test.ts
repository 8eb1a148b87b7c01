import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../console/build.ts';
import { assets } from '../../functions/public/assets.ts';
import { bundle } from '../../infra/functions/function-code.ts';
import { AUTHORIZER } from '../../infra/functions/function-list.ts';
import { InfraMistake } from '../../infra/mistake.ts';
import { mostKilobytes } from './bundle-sizes.ts';
import { names as always } from './stack.ts';

const names = [...always, AUTHORIZER];

/** docx, pdfmake with fontkit, pdf-lib and write-excel-file, and nothing that reaches a service; fonts lie outside. */
const MAX_OF_WORKER = 4_200_000;

const LOCALE = /node_modules\/zod\/v4\/locales\/(?!en\.js)/;

const folder = mkdtempSync(join(tmpdir(), 'tidu-bundles-'));
const fileOf = (name: string) => join(folder, name, 'index.mjs');
const workerOf = (name: string) => join(folder, name, 'worker.mjs');

const environment = {
  AWS_REGION: 'eu-west-1',
  TABLE_NAME: 'table',
  PERSONAL_KEY_ARN: 'arn:aws:kms:eu-west-1:123456789012:key/1',
  BUCKET: 'bucket',
  BUS_NAME: 'bus',
  MACHINE_ARNS: '{"review":"arn:aws:states:eu-west-1:123456789012:stateMachine:review"}',
  FIRST_ADMINISTRATORS: '',
  SITE: JSON.stringify({
    issuer: 'https://id.example.org/realms/tidu',
    clientId: 'tidu-console',
    scope: 'openid',
    demo: false,
    version: '0.1.0+12345678',
    files: 'https://bucket.s3.eu-west-1.amazonaws.com',
  }),
  POWERTOOLS_LOG_LEVEL: 'SILENT',
};

const request = (method: string, path: string) => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  headers: { 'accept-language': 'en' },
  requestContext: { requestId: 'r-1', http: { method, path, sourceIp: '192.0.2.1' } },
});

const context = { awsRequestId: 'r-1', functionName: 'f', getRemainingTimeInMillis: () => 1000 };

/** What went into a function, in bytes, by the file that it runs. */
const held = new Map<string, Readonly<Record<string, { readonly bytesInOutput: number }>>>();

const handlerOf = async (name: string) => {
  const { handler } = (await import(pathToFileURL(fileOf(name)).href)) as {
    handler: (event: unknown, context: unknown) => Promise<Record<string, unknown>>;
  };
  return handler;
};

describe('the bundles', () => {
  beforeAll(() => {
    Object.assign(process.env, environment);
    bundle(names, folder, ({ outputs }) => {
      for (const { entryPoint, inputs } of Object.values(outputs))
        if (entryPoint !== undefined) held.set(entryPoint, inputs);
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('load by themselves in plain Node, as on Lambda, and have a handler: what a test runner mends for its own imports is not mended there', () => {
    const files = names.map((name) => pathToFileURL(fileOf(name)).href);
    const script = `
      const wrong = [];
      for (const file of ${JSON.stringify(files)})
        await import(file).then(
          ({ handler }) => typeof handler === 'function' || wrong.push(file + ': no handler'),
          (error) => wrong.push(file + ': ' + error.message),
        );
      const { handler } = await import(${JSON.stringify(pathToFileURL(fileOf('documents/handler')).href)});
      const answer = await handler(${JSON.stringify(request('GET', '/api/nothing'))}, ${JSON.stringify({ awsRequestId: 'r-1', functionName: 'f' })});
      process.stdout.write(JSON.stringify({ wrong, status: answer.statusCode }));
      process.exit();`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { encoding: 'utf8', env: { ...process.env, ...environment, NODE_OPTIONS: '' } },
    );
    // The lines before it are the function's own log.
    expect(`${stdout.split('\n').at(-1)}${stderr}`).toBe('{"wrong":[],"status":404}');
  });

  it.each(names)('%s is no larger than it was, and its limit follows where it shrinks', (name) => {
    const kilobytes = statSync(fileOf(name)).size / 1_000;
    const most = mostKilobytes(name);
    expect(kilobytes).toBeLessThanOrEqual(most);
    expect(kilobytes).toBeGreaterThan(most * 0.95);
    if (name.startsWith('documents/'))
      expect(statSync(workerOf(name)).size).toBeLessThan(MAX_OF_WORKER);
  });

  it('hold the one language that schemas speak by themselves', () => {
    expect(held.size).toBeGreaterThan(8);
    const locales = [...held].flatMap(([entry, inputs]) =>
      Object.entries(inputs)
        .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && LOCALE.test(file))
        .map(([file]) => `${entry}: ${file}`),
    );
    expect(locales).toEqual([]);
  });

  it('write a document in the thread beside the handler, with the fonts beside both', () => {
    const order = {
      as: 'pdf',
      paper: { title: '甲', blocks: [], foot: '', at: '2026-03-16T02:00:00Z' },
    };
    const script = `
      const { Worker } = await import('node:worker_threads');
      const worker = new Worker(${JSON.stringify(workerOf('documents/handler'))}, { execArgv: [] });
      worker.once('message', (message) => {
        process.stdout.write(message.kind + ' ' + Buffer.from(message.written.bytes).toString('latin1', 0, 5));
        process.exit();
      });
      worker.postMessage({ kind: 'order', order: ${JSON.stringify(order)}, leftOut: new Map() });`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          LAMBDA_TASK_ROOT: join(folder, 'documents/handler'),
          NODE_OPTIONS: '',
        },
      },
    );
    expect(`${stdout}${stderr}`).toBe('written %PDF-');
  });

  it('hold the clients that they use and no others', () => {
    const holds = (name: string, client: string) =>
      readFileSync(fileOf(name), 'utf8').includes(client);
    expect(holds('api/handler', 'S3Client')).toBe(true);
    expect(holds('stream/on-heads-publish', 'EventBridgeClient')).toBe(true);
    expect(holds('api/handler', 'SFNClient')).toBe(false);
    expect(holds('stream/on-heads-reconcile', 'S3Client')).toBe(true);
    expect(holds('stream/on-heads-publish', 'S3Client')).toBe(false);
    expect(holds('review/look', 'EventBridgeClient')).toBe(false);
    expect(holds('documents/handler', 'pdfmake')).toBe(false);
    expect(readFileSync(workerOf('documents/handler'), 'utf8')).toContain('pdfmake');
    expect(holds('api/handler', 'pdfmake')).toBe(false);
  });

  it('answer HTTP: a person without a token is asked to sign in', async () => {
    const handler = await handlerOf('api/handler');
    expect(await handler(request('GET', '/api/me'), context)).toMatchObject({ statusCode: 401 });
  });

  it('answer HTTP: what does not exist is a problem in JSON', async () => {
    const handler = await handlerOf('public/handler');
    const answer = await handler(request('GET', '/public/nothing'), context);
    expect(answer).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
  });

  it('answer pages with the files that lie beside the code', async () => {
    const handler = await handlerOf('public/handler');
    const style = await handler(request('GET', assets.style.address), context);
    expect(style).toMatchObject({ statusCode: 200, body: assets.style.content });
    const settings = await handler(request('GET', '/console.json'), context);
    expect(JSON.parse(String(settings.body))).toEqual({
      issuer: 'https://id.example.org/realms/tidu',
      clientId: 'tidu-console',
      scope: 'openid',
      demo: false,
      version: '0.1.0+12345678',
    });
    const missing = await handler(request('GET', '/open/nothing'), context);
    expect(missing).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });

  it('serve the console as it was built', async () => {
    const built = join(folder, 'console/handler/built');
    rmSync(built, { recursive: true, force: true });
    mkdirSync(built, { recursive: true });
    writeFileSync(join(built, 'index.html'), '<!doctype html>'.repeat(200));
    await listFiles(built, 'f1');
    const handler = await handlerOf('console/handler');
    const asked = request('GET', '/desk');
    const page = await handler({ ...asked, headers: { 'accept-encoding': 'br' } }, context);
    expect(page).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    const headers = Object(page.headers);
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' https://id.example.org https://bucket.s3.eu-west-1.amazonaws.com;",
    );
    expect(brotliDecompressSync(Buffer.from(String(page.body), 'base64')).toString()).toContain(
      '<!doctype html>',
    );
  });

  it('write a PDF with the fonts that lie beside the code', async () => {
    bundle(['documents/pdf/write'], folder);
    const { writePdf } = (await import(pathToFileURL(fileOf('documents/pdf/write')).href)) as {
      writePdf: (paper: object) => Promise<{ bytes: Uint8Array }>;
    };
    process.env.LAMBDA_TASK_ROOT = join(folder, 'documents/pdf/write');
    try {
      const paper = { title: '申报书', blocks: [], foot: '', at: '2026-03-03T01:00:00.000Z' };
      const { bytes } = await writePdf(paper);
      expect(Buffer.from(bytes).subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(Buffer.from(bytes).includes('NotoSansHans')).toBe(true);
    } finally {
      delete process.env.LAMBDA_TASK_ROOT;
    }
  });

  it('refuse a step’s input that does not fit', async () => {
    process.env.PROCESS = 'review';
    try {
      const handler = await handlerOf('review/look');
      await expect(handler({}, context)).rejects.toMatchObject({ name: 'ZodError' });
    } finally {
      delete process.env.PROCESS;
    }
  });
});

describe('bundling', () => {
  it('stops with the name of what is missing', () => {
    expect(() => bundle(['no/such-function'], folder)).toThrow(InfraMistake);
  });
});
