import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { MAX_BODY } from '../../functions/http/body.ts';
import { type HttpEvent, resultFrom } from '../../functions/http/event.ts';
import type { HttpRequest, HttpResponse } from '../../functions/http/route.ts';
import { type Door, doorOf } from '../../interface/doors.ts';
import { addressOf, bodyOf } from './read.ts';

export interface ServerParts {
  readonly doors: Readonly<Record<Door, (request: HttpRequest) => Promise<HttpResponse>>>;
  readonly verify: (token: string) => Promise<Readonly<Record<string, unknown>> | undefined>;
  /** Handlers that answer a path of their own (identity, files, internal); true where they did. */
  readonly others: readonly ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean>)[];
  /** Resolves once everything is there; the port is open before, since the identity provider has to know it. */
  readonly started: Promise<void>;
  /** `ok` once everything that a client may need next is there. */
  readonly health: () => { readonly status: 'ok' | 'starting' };
  /** Names under which this server may be asked for, its own first: anything else is a rebinding attack. */
  readonly hosts: () => readonly string[];
}

/** What is too large goes on as such: the routes say so in words. */
const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const body = await bodyOf(request, MAX_BODY);
  return body === 'too-large' ? Buffer.alloc(MAX_BODY + 1) : body;
};

const bearer = (request: IncomingMessage): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];

/** The event that API Gateway would hand over, claims of the verified token included. */
const eventOf = async (
  request: IncomingMessage,
  url: URL,
  verify: ServerParts['verify'],
): Promise<HttpEvent> => {
  const token = bearer(request);
  const claims = token === undefined ? undefined : await verify(token);
  const body = await readBody(request);
  return {
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    ...(body.length === 0 ? {} : { body: body.toString('base64'), isBase64Encoded: true }),
    requestContext: {
      requestId: randomUUID(),
      http: { method: request.method ?? 'GET', sourceIp: request.socket.remoteAddress ?? '' },
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims } } }),
    },
  };
};

const answer = async (
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const hosts = parts.hosts();
  if (!hosts.includes(request.headers.host ?? '')) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('unknown host\n');
    return;
  }
  const url = addressOf(request);
  if (url === undefined) {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('no address\n');
    return;
  }
  const path = url.pathname;
  if (path === '/health') {
    const health = parts.health();
    response
      .writeHead(health.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify(health));
    return;
  }
  // A browser that was waiting for a restart would be told that its token is worth nothing, and ask for a new sign-in.
  await parts.started;
  for (const other of parts.others) if (await other(request, response)) return;
  const door = doorOf(path);
  if (door === 'console' && request.headers.host !== hosts[0]) {
    // The identity provider knows the console under one name, and signs nobody in under another.
    response.writeHead(302, { location: `http://${hosts[0]}${request.url}` }).end();
    return;
  }
  const event = await eventOf(request, url, parts.verify);
  const result = await resultFrom(event, parts.doors[door]);
  response.writeHead(result.statusCode, {
    ...result.headers,
    'x-request-id': event.requestContext.requestId,
  });
  response.end(result.isBase64Encoded ? Buffer.from(result.body, 'base64') : result.body);
};

/** One HTTP server for everything; what API Gateway does on AWS. */
export const createHttpServer = (parts: ServerParts, onError: (error: unknown) => void): Server =>
  createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
