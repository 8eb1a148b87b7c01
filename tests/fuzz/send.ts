import { Agent, request as open } from 'node:http';
import { NoAnswer } from '../round/api.ts';
import type { Request } from './plan.ts';

export interface Told {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ms: number;
}

/** Nothing that is asked may take longer; a system that hangs is one that fell. */
const PATIENCE_MS = 60_000;

/** Sends addresses as they stand, which fetch would tidy. */
export const sender = (origin: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port } = new URL(origin);
  const once = ({ method, path, headers, text }: Request, token: string): Promise<Told> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const lost = (error: Error) => reject(new NoAnswer(error.message, { cause: error }));
      const made = open(
        {
          agent,
          hostname,
          port,
          method,
          path: path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent),
          headers: {
            authorization: `Bearer ${token}`,
            ...headers,
            ...(text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', lost);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: String(response.headers['content-type'] ?? ''),
              text: Buffer.concat(chunks).toString('utf8'),
              ms: performance.now() - began,
            }),
          );
        },
      );
      made.setTimeout(PATIENCE_MS, () => made.destroy(new NoAnswer('none in a minute')));
      made.on('error', lost);
      made.end(text);
    });
  return {
    send: async (request: Request, token: string): Promise<Told> => {
      // A connection that the server let go meanwhile answers nothing; a second one that falls is a finding.
      try {
        return await once(request, token);
      } catch {
        return once(request, token);
      }
    },
    close: () => agent.destroy(),
  };
};

export type Sender = ReturnType<typeof sender>;
