import { createServer } from 'node:http';

/** What the driver asks of a program: each call answers once it is durable, or once the phase is reached. */
export interface Handlers {
  submit(id: string, form: unknown): unknown;
  act(id: string, name: string, payload: unknown): unknown;
  phase(id: string, name: string): unknown;
  result(id: string): unknown;
}

type Asked = readonly [method: string | undefined, parts: readonly string[], body: unknown];

const answerOf = (on: Handlers, [method, parts, body]: Asked): unknown => {
  const [top = '', id = '', kind, name = ''] = parts;
  if (top === 'health') return { ok: true };
  if (method === 'POST') return kind === 'actions' ? on.act(id, name, body) : on.submit(id, body);
  return kind === 'phases' ? on.phase(id, name) : on.result(id);
};

/** `POST /applications/:id`, `POST …/actions/:name`, `GET …/phases/:name`, `GET …/result`, on this machine alone. */
export const serve = (port: number, on: Handlers): void => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks).toString('utf8');
    const parts = (request.url ?? '').split('/').slice(1);
    const send = (status: number, body: unknown): void => {
      const text = JSON.stringify(body ?? {});
      const length = Buffer.byteLength(text);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
      response.end(text);
    };
    try {
      send(200, await answerOf(on, [request.method, parts, sent === '' ? null : JSON.parse(sent)]));
    } catch (error) {
      send(500, { error: String(error) });
    }
  });
  server.keepAliveTimeout = 60_000;
  server.listen(port, '127.0.0.1');
};
