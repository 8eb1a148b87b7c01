import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Hook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on any free port: what came in, and what it answers meanwhile. */
export interface HookServer {
  readonly url: string;
  readonly hooks: Hook[];
  answer(status: number, body?: string, headers?: Readonly<Record<string, string>>): void;
  stop(): Promise<void>;
}

export const startHookServer = async (): Promise<HookServer> => {
  const hooks: Hook[] = [];
  const now = { status: 200, body: '', headers: {} as Readonly<Record<string, string>> };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      hooks.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(now.status, { ...now.headers });
      response.end(now.body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    hooks,
    answer: (status, body = '', headers = {}) => Object.assign(now, { status, body, headers }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
