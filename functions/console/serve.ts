import { own } from '../../engine/own.ts';
import { isScreen } from '../../interface/doors.ts';
import { consolePolicy, PAGE_HEADERS, type PageOrigins } from '../../interface/page-headers.ts';
import { acceptedEncoding } from '../http/accepted-encoding.ts';
import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { ENCODINGS, type FileList, type ServedFile } from './file-list.ts';
import type { ConsoleFiles } from './folder.ts';
import { NOT_BUILT } from './not-built.ts';

const INDEX = '/index.html';
/** A year, the longest that caches understand. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const text = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: {
    ...PAGE_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body,
});

const notFound = (): HttpResponse =>
  text(404, '没有这个地址，请核对 / there is nothing at this address\n');

/** The file for a path. An address without a dot is one of the console's screens, which it finds by itself. */
const fileFor = ({ files }: FileList, path: string): string | undefined => {
  if (path !== '/' && own(files, path) !== undefined) return path;
  return isScreen(path) ? INDEX : undefined;
};

const headersOf = (path: string, file: ServedFile, origins: PageOrigins) => ({
  ...PAGE_HEADERS,
  ...(path === INDEX ? { 'content-security-policy': consolePolicy(origins) } : {}),
  'content-type': file.type,
  'cache-control': file.immutable ? FOR_EVER : 'no-cache',
  // Files are small; who asks for a part gets the whole, as RFC 9110, section 14.2 allows.
  'accept-ranges': 'none',
  vary: 'accept-encoding',
});

const known = (request: HttpRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** The console's static files, precompressed at the build; needs no account, since the files hold no data. */
export const serveConsole =
  (files: ConsoleFiles, origins: () => Promise<PageOrigins>) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return text(405, '本地址只供查看 / this address is only read\n', { allow: 'GET, HEAD' });
    const list = await files.list();
    if (list === undefined) {
      if (!isScreen(request.path)) return notFound();
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return text(503, NOT_BUILT, {
        ...headers,
        'content-security-policy': consolePolicy(await origins()),
      });
    }
    const path = fileFor(list, request.path);
    const file = path === undefined ? undefined : own(list.files, path);
    if (path === undefined || file === undefined) return notFound();
    const offered = ENCODINGS.filter((encoding) => file.encodings.includes(encoding));
    const encoding = acceptedEncoding(request.headers['accept-encoding'], offered);
    const etag = `"${file.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
    const headers = { ...headersOf(path, file, await origins()), etag };
    if (known(request, etag)) return { status: 304, headers };
    const body = await files.read(path, encoding);
    if (body === undefined) return notFound();
    return {
      status: 200,
      headers: { ...headers, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) },
      body,
    };
  };
