import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pauseBeforeRepeat } from '../engine/busy.ts';
import { CommandFailed } from './failed.ts';

export interface RunningServer {
  readonly origin: string;
  readonly secret: string;
  /** Where and as whom tools reach the table, where it is open to them. */
  readonly dynamodb?: Readonly<
    Record<'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey', string>
  >;
}

/** The data folder that `npm start` uses unless told otherwise. */
export const dataFolder = (given?: string): string =>
  resolve(given ?? process.env.TIDU_DATA ?? 'tidu-data');

/** How a system is started where this command is. */
const startCommand = (): string => {
  const own = process.env.TIDU_COMMAND;
  return own === undefined ? 'npm start' : `${own} start`;
};

/** Where the system of a data folder listens; it notes that while it runs, readable by its owner alone. */
export const runningServer = (given?: string): RunningServer => {
  const folder = dataFolder(given);
  try {
    const note = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
    const { origin, secret, dynamodb } = note;
    return { origin, secret, ...(dynamodb === undefined ? {} : { dynamodb }) };
  } catch {
    const start = startCommand();
    throw new CommandFailed(
      `在 ${folder} 没有正在运行的系统：请先运行 ${start}（或用 --data 指明数据目录）`,
      `nothing runs on ${folder}: start it by ${start}, or name its data folder by --data`,
    );
  }
};

/** Sends, and where the system is busy sends the same again after a while. */
export const whenServed = async (send: () => Promise<Response>): Promise<Response> => {
  for (let repeats = 0; ; repeats += 1) {
    const response = await send();
    const { status, headers } = response;
    const ms = pauseBeforeRepeat({ status, retryAfter: headers.get('retry-after') }, repeats);
    if (ms === undefined) return response;
    await response.body?.cancel();
    await sleep(ms);
  }
};

const answerOf = async (response: Response, what: string): Promise<unknown> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const detail =
    typeof body === 'object' && body !== null
      ? (Reflect.get(body, 'detail') ?? Reflect.get(body, 'error'))
      : undefined;
  throw new CommandFailed(
    `${what}:${response.status} ${detail ?? ''}`,
    `${what}: ${response.status} ${detail ?? ''}`,
    body,
  );
};

/**
 * Sends to a system that was noted as running. It may be gone: one that was killed leaves its note behind
 * (server.json), and so does a machine that lost its power.
 */
const sendTo = async (origin: string, path: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${origin}${path}`, request);
  } catch (error) {
    const { cause } = Object(error);
    const why = cause instanceof Error ? cause.message : String(error);
    const start = startCommand();
    throw new CommandFailed(
      `${origin} 没有应答，系统可能已停止：请运行 ${start} 重新启动，或用 --data 指明数据目录（${why}）`,
      `nothing answers at ${origin}, the system may have ended: start it by ${start}, or name its data folder by --data (${why})`,
    );
  }
};

/** One of the endpoints that only the owner of the data folder may use. */
export const internal = async (
  server: RunningServer,
  path: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<unknown> =>
  answerOf(
    await sendTo(server.origin, `/internal/${path}`, {
      method,
      headers: { 'x-tidu-secret': server.secret },
    }),
    path,
  );

export const tokenFor = async (server: RunningServer, alias: string): Promise<string> => {
  const answer = await internal(server, `token?as=${encodeURIComponent(alias)}`);
  return String(Reflect.get(Object(answer), 'token'));
};

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** A request to the interface that everybody uses. What writes has a key, so that it may be sent again when busy. */
export const api = async (
  server: Pick<RunningServer, 'origin'>,
  { method, path, token, body, key = randomUUID() }: Call,
): Promise<unknown> =>
  answerOf(
    await whenServed(() =>
      sendTo(server.origin, path, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ),
    `${method} ${path}`,
  );
