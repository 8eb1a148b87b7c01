import { Agent, request } from 'node:http';
import { Failure } from '../../../engine/failure.ts';
import type { Done } from './flow.ts';

/** An engine did not answer as its part of the flow says. */
export class WrongAnswer extends Failure {
  override readonly name = 'WrongAnswer';
}

export interface Called {
  readonly status: number;
  readonly body: unknown;
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Called>;

/** One keep-alive client for all engines, so that what it costs is the same for each. */
export const client = (port: number): { readonly call: Call; readonly close: () => void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const call: Call = (method, path, body, more = {}) =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(sent === undefined
          ? {}
          : {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(sent)),
            }),
        ...more,
      };
      const options = { host: '127.0.0.1', port, method, path, agent, headers, timeout: 60_000 };
      const made = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const json = text.startsWith('{') || text.startsWith('[');
          resolve({ status: response.statusCode ?? 0, body: json ? JSON.parse(text) : text });
        });
      });
      made.on('timeout', () => made.destroy(new WrongAnswer(`${path}: none in a minute`)));
      made.on('error', reject);
      made.end(sent);
    });
  return { call, close: () => agent.destroy() };
};

/** The body. Throws WrongAnswer where it failed. */
export const succeeded = (what: string, { status, body }: Called): unknown => {
  if (status < 300) return body;
  throw new WrongAnswer(`${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
};

/** What the driver asks of an engine. */
export interface FlowApi {
  submit(id: string, form: unknown): Promise<unknown>;
  act(id: string, name: string, payload: unknown): Promise<unknown>;
  phase(id: string, name: string): Promise<unknown>;
  result(id: string): Promise<Done>;
}

export const doneIn = (body: unknown): Done => {
  const of = (name: string): string => String(Reflect.get(Object(body), name) ?? '');
  return { id: of('id'), status: of('status'), head: of('head') };
};

/** Of a program that serves the flow itself (apps/serve.ts). */
export const flowApi = (call: Call): FlowApi => ({
  submit: async (id, form) => succeeded('submit', await call('POST', `/applications/${id}`, form)),
  act: async (id, name, payload) =>
    succeeded(name, await call('POST', `/applications/${id}/actions/${name}`, payload)),
  phase: async (id, name) =>
    succeeded(name, await call('GET', `/applications/${id}/phases/${name}`)),
  result: async (id) =>
    doneIn(succeeded('result', await call('GET', `/applications/${id}/result`))),
});
