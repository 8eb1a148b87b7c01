import { Agent, request } from 'node:http';
import { Failure } from '../../engine/failure.ts';
import { BreaksItsRoute, checkAnswer } from '../answers.ts';

/** No whole answer came: nothing is known about the request. */
export class NoAnswer extends Failure {
  override readonly name = 'NoAnswer';
}

/** An answer that the script of a round does not expect. */
export class Unexpected extends Failure {
  override readonly name = 'Unexpected';
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Sending {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** `Idempotency-Key`. */
  readonly key?: string;
}

/** Where the system listens, and the secret of this start. */
export interface Server {
  readonly origin: string;
  readonly secret: string;
}

/** Requests as a demo account; tokens are fetched once for each start of the system. */
export interface Api {
  send(as: string, sending: Sending): Promise<Answer>;
  internal(method: 'GET' | 'POST', path: string): Promise<Answer>;
  close(): void;
}

/** Nothing that a person asks for may take longer, even while the database starts again. */
const PATIENCE_MS = 10_000;
/** Until all rests, hundreds of letters sent one after another among it: a tenth of a second each. */
const REST_MS = 600_000;

export const field = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);

export const text = (value: unknown, ...path: readonly (string | number)[]): string =>
  String(field(value, ...path) ?? '');

export const list = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : [];
};

const ask = (
  agent: Agent,
  origin: string,
  { method, path, body, key }: Sending,
  more: Readonly<Record<string, string>>,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...more,
      'accept-language': 'en',
      ...(sent === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(sent)),
          }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const lost = (error: Error) => reject(new NoAnswer(error.message, { cause: error }));
    const made = request(`${origin}${path}`, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', lost);
      response.on('end', () => {
        try {
          const all = Buffer.concat(chunks).toString('utf8');
          const answer = {
            status: response.statusCode ?? 0,
            body: JSON.parse(all === '' ? 'null' : all),
          };
          checkAnswer({ method, path }, answer);
          resolve(answer);
        } catch (error) {
          if (error instanceof BreaksItsRoute) reject(error);
          else reject(new NoAnswer('the answer is no JSON', { cause: error }));
        }
      });
    });
    const patience = path.startsWith('/internal/') ? REST_MS : PATIENCE_MS;
    made.setTimeout(patience, () => made.destroy(new NoAnswer(`none in ${patience} ms`)));
    made.on('error', lost);
    made.end(sent);
  });

/** `server` is asked at each request, since a system that was killed has another secret afterwards. */
export const createApi = (server: () => Server): Api => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const tokens = new Map<string, string>();

  const internal: Api['internal'] = (method, path) => {
    const { origin, secret } = server();
    return ask(agent, origin, { method, path: `/internal/${path}` }, { 'x-tidu-secret': secret });
  };

  const tokenOf = async (as: string): Promise<string> => {
    const known = tokens.get(as);
    if (known !== undefined) return known;
    const answer = await internal('GET', `token?as=${encodeURIComponent(as)}`);
    if (answer.status !== 200) throw new NoAnswer(`no token for ${as}: ${answer.status}`);
    const token = text(answer.body, 'token');
    tokens.set(as, token);
    return token;
  };

  return {
    internal,
    send: async (as, sending) => {
      const token = await tokenOf(as);
      const { origin } = server();
      const answer = await ask(agent, origin, sending, { authorization: `Bearer ${token}` });
      if (answer.status === 401) tokens.delete(as);
      return answer;
    },
    close: () => agent.destroy(),
  };
};
