import * as z from 'zod';
import { whenServed } from '../server.ts';
import { NotComeAbout, WrongAnswer } from './failures.ts';
import type { Instance } from './instance.ts';

type Server = Pick<Instance, 'origin' | 'secret'>;
type Body = object;

/** What a command answers. */
export const Done = z.object({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  events: z.array(z.string()),
});
export type Done = z.infer<typeof Done>;

const Problem = z.object({ refusal: z.string().optional(), title: z.string().optional() });

/** Somebody with an account of their own. */
export interface Person {
  readonly alias: string;
  get<T extends z.ZodType>(path: string, answer: T): Promise<z.output<T>>;
  put<T extends z.ZodType>(path: string, body: Body, answer: T): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, body: Body, answer: T): Promise<z.output<T>>;
  /** A command on a case. */
  does(caseId: string, command: string, body?: Body): Promise<Done>;
  /** A command on a stream of another kind, named `recommendations/rec-…`. */
  doesOn(stream: string, command: string, body?: Body): Promise<Done>;
  /** The same where the rules do not allow it: WrongAnswer unless just this refusal comes. */
  isRefused(refusal: string, caseId: string, command: string, body?: Body): Promise<void>;
  isRefusedOn(refusal: string, stream: string, command: string, body?: Body): Promise<void>;
  /** The same of what opens a stream. */
  postIsRefused(refusal: string, path: string, body: Body): Promise<void>;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: Body;
  readonly token?: string;
}

/** One request as JSON; writes bear a key of their own, so that what found the system busy is sent again. */
export const ask = async ({ origin }: Server, { method, path, body, token }: Sent) => {
  const key = crypto.randomUUID();
  const response = await whenServed(() =>
    fetch(`${origin}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const answer: unknown = await response.json().catch(() => undefined);
  return { ok: response.ok, status: response.status, answer };
};

const parsed = <T extends z.ZodType>(what: string, schema: T, value: unknown): z.output<T> => {
  const read = schema.safeParse(value);
  if (!read.success) throw new NotComeAbout(`${what}: ${z.prettifyError(read.error)}`);
  return read.data;
};

/** The internal endpoints: tokens and the clock. */
export const internal = async (server: Server, path: string, method: 'GET' | 'POST' = 'GET') => {
  const response = await fetch(`${server.origin}/internal/${path}`, {
    method,
    headers: { 'x-tidu-secret': server.secret },
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new WrongAnswer(path, '200', response.status, answer);
  return answer;
};

const Token = z.object({ token: z.string() });

const personOf = (server: Server, alias: string): Person => {
  let token: Promise<string> | undefined;
  const own = () => {
    token ??= internal(server, `token?as=${encodeURIComponent(alias)}`).then(
      (answer) => Token.parse(answer).token,
    );
    return token;
  };
  const send = async <T extends z.ZodType>(sent: Sent, schema: T): Promise<z.output<T>> => {
    const what = `${alias} ${sent.method} ${sent.path}`;
    const { ok, status, answer } = await ask(server, { ...sent, token: await own() });
    if (!ok) throw new WrongAnswer(`${what} ${JSON.stringify(sent.body)}`, '2xx', status, answer);
    return parsed(what, schema, answer);
  };
  const command = (stream: string, name: string) => `/api/${stream}/commands/${name}`;
  const refused = async (refusal: string, path: string, body: Body): Promise<void> => {
    const { status, answer } = await ask(server, {
      method: 'POST',
      path,
      body,
      token: await own(),
    });
    const got = Problem.safeParse(answer).data;
    if (got?.refusal !== refusal && got?.title !== refusal)
      throw new WrongAnswer(`${alias} POST ${path}`, refusal, status, answer);
  };
  return {
    alias,
    get: (path, answer) => send({ method: 'GET', path }, answer),
    put: (path, body, answer) => send({ method: 'PUT', path, body }, answer),
    post: (path, body, answer) => send({ method: 'POST', path, body }, answer),
    does: (id, name, body = {}) =>
      send({ method: 'POST', path: command(`cases/${id}`, name), body }, Done),
    doesOn: (stream, name, body = {}) =>
      send({ method: 'POST', path: command(stream, name), body }, Done),
    isRefused: (refusal, id, name, body = {}) =>
      refused(refusal, command(`cases/${id}`, name), body),
    isRefusedOn: (refusal, stream, name, body = {}) =>
      refused(refusal, command(stream, name), body),
    postIsRefused: refused,
  };
};

/** Everybody by the alias of their demo account; each signs in once. */
export const peopleOf = (server: Server): ((alias: string) => Person) => {
  const known = new Map<string, Person>();
  return (alias) => {
    const person = known.get(alias) ?? personOf(server, alias);
    known.set(alias, person);
    return person;
  };
};
