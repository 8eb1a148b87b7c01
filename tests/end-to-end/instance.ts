import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meter } from '../../adapters/dynamodb/meter.ts';
import type { Log } from '../../engine/ports/log.ts';
import { consoleFolder } from '../../functions/console/folder.ts';
import type { ReferenceData } from '../../functions/kinds/reference.ts';
import { type System, startSystem } from '../../local/system.ts';
import type { SystemOptions } from '../../local/system-options.ts';
import { checkAnswer } from '../answers.ts';
import { text } from '../round/api.ts';

/** A Tuesday in March 2026, nine o'clock in Shanghai: the tour's window has opened the day before. */
export const MORNING = '2026-03-03T01:00:00.000Z';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

export interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests of one account; `nobody` sends no token. */
export interface Person {
  get(path: string, headers?: Asking['headers']): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Asking['headers']): Promise<Answer>;
  put(path: string, body: unknown, headers?: Asking['headers']): Promise<Answer>;
}

export interface Instance {
  readonly folder: string;
  readonly origin: string;
  readonly system: System;
  /** Every line that the system logged, as JSON. */
  readonly log: readonly string[];
  readonly nobody: Person;
  as(alias: string): Person;
  token(alias: string): Promise<string>;
  internal(path: string, method?: 'GET' | 'POST', secret?: string): Promise<Answer>;
  /** Moves the clock, from deadline to deadline. */
  clockTo(instant: string): Promise<Answer>;
  /** Until neither the reconciler nor an execution moves. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const SEALED = /"sealed":"\d+\./;

export const ask = async (
  origin: string,
  method: string,
  path: string,
  { body, headers = {} }: Asking = {},
): Promise<Answer> => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const raw = await response.text();
  // What is sealed is for the chain's export; anywhere else somebody forgot to open it, or to leave it out.
  if (SEALED.test(raw) && !path.includes('/chain'))
    throw new Error(`${path} answers sealed values`);
  const type = response.headers.get('content-type') ?? '';
  const { status } = response;
  const answer = {
    status,
    type,
    headers: response.headers,
    body: type.includes('json') && raw !== '' ? JSON.parse(raw) : raw,
  };
  checkAnswer({ method, path }, answer);
  return answer;
};

export const personOf = (
  origin: string,
  headersOf: () => Promise<Readonly<Record<string, string>>>,
): Person => {
  const send = async (method: string, path: string, asking: Asking): Promise<Answer> =>
    ask(origin, method, path, {
      ...asking,
      headers: { ...(await headersOf()), ...asking.headers },
    });
  return {
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, body = {}, headers = {}) => send('POST', path, { body, headers }),
    put: (path, body, headers = {}) => send('PUT', path, { body, headers }),
  };
};

const keptLog = (lines: string[]): Log => {
  const keep =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      lines.push(JSON.stringify({ level, message, ...fields }));
    };
  return { info: keep('info'), warn: keep('warn'), error: keep('error') };
};

/** The whole system in this process, on any free port and a folder of its own, or one that is there. */
export const startInstance = async (
  options: {
    demo?: boolean;
    startAt?: string;
    console?: string;
    meter?: Meter;
    reference?: ReferenceData;
    folder?: string;
    channels?: SystemOptions['channels'];
    scanner?: SystemOptions['scanner'];
  } = {},
): Promise<Instance> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'tidu-e2e-'));
  const log: string[] = [];
  const system = await startSystem({
    folder,
    port: 0,
    demo: options.demo ?? true,
    log: keptLog(log),
    startAt: new Date(options.startAt ?? MORNING),
    ...(options.reference === undefined ? {} : { reference: options.reference }),
    // Whatever the machine's own settings are: who is told of a test's cases is nobody outside.
    channels: options.channels ?? new Map(),
    ...(options.scanner === undefined ? {} : { scanner: options.scanner }),
    ...(options.meter === undefined ? {} : { meter: options.meter }),
    ...(options.console === undefined ? {} : { console: consoleFolder(options.console) }),
  });
  const { origin } = system;
  const tokens = new Map<string, Promise<string>>();
  const internal: Instance['internal'] = (path, method = 'GET', secret = system.secret) =>
    ask(origin, method, `/internal/${path}`, { headers: { 'x-tidu-secret': secret } });
  const token: Instance['token'] = (alias) => {
    const known =
      tokens.get(alias) ??
      internal(`token?as=${encodeURIComponent(alias)}`).then(({ body }) => text(body, 'token'));
    tokens.set(alias, known);
    return known;
  };
  return {
    folder,
    origin,
    system,
    log,
    internal,
    token,
    nobody: personOf(origin, async () => ({})),
    as: (alias) =>
      personOf(origin, async () => ({ authorization: `Bearer ${await token(alias)}` })),
    clockTo: (instant) => internal(`clock?to=${encodeURIComponent(instant)}`, 'POST'),
    settled: async () => void (await internal('settled')),
    stop: async () => {
      await system.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A header that makes a repeat of the same command harmless. */
export const once = (key: string = randomUUID()) => ({ 'idempotency-key': key });
