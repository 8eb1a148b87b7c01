import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sweep } from '../../functions/stream/sweep.ts';
import { ensureAccount } from '../identity/accounts.ts';
import type { DemoAccount } from '../identity/demo-accounts.ts';
import type { Identity } from '../identity/provider.ts';
import { moveClock, settled } from '../move-clock.ts';
import type { Runtime } from '../runtime.ts';
import { addressOf } from './read.ts';

interface Internal {
  readonly secret: string;
  readonly demo: boolean;
  readonly runtime: Runtime;
  readonly accounts: () => readonly DemoAccount[];
  readonly identity: () => Identity | undefined;
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
};

const token = async (
  { runtime, identity, accounts }: Internal,
  url: URL,
  response: ServerResponse,
): Promise<void> => {
  const alias = url.searchParams.get('as') ?? '';
  const account = accounts().find((known) => known.alias === alias);
  const provider = identity();
  if (account === undefined || provider === undefined)
    return json(response, 404, { error: 'unknown account', alias });
  await ensureAccount(runtime.ports, account);
  json(response, 200, { token: await provider.mint(account.subject) });
};

const clock = async (
  { runtime }: Internal,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'POST')
    return json(response, 200, {
      now: runtime.clock.now().toISOString(),
      offsetMs: runtime.clock.offsetMs(),
    });
  const to = new Date(url.searchParams.get('to') ?? '');
  if (Number.isNaN(to.getTime()) || to < runtime.clock.now()) {
    return json(response, 400, {
      error: 'the clock only moves ahead',
      now: runtime.clock.now().toISOString(),
    });
  }
  const { stops } = await moveClock(runtime, to);
  // Who is to be reminded meanwhile is found by the sweep, which goes by real time.
  if (runtime.ports.channels.size > 0) await sweep(runtime.ports);
  await runtime.delivery.idle();
  json(response, 200, { now: runtime.clock.now().toISOString(), stops });
};

/**
 * Endpoints of the command line, below `/internal`: they need this start's secret, which only the owner of the data
 * folder can read. Tokens for demo accounts and moving the clock exist only with `--demo`.
 */
export const internalHandler =
  (internal: Internal) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = addressOf(request);
    if (url?.pathname.startsWith('/internal/') !== true) return false;
    if (!same(String(request.headers['x-tidu-secret'] ?? ''), internal.secret)) {
      json(response, 404, { error: 'not found' });
      return true;
    }
    if (url.pathname === '/internal/settled') {
      await settled(internal.runtime);
      await internal.runtime.delivery.idle();
      json(response, 200, { settled: true });
    } else if (!internal.demo) json(response, 403, { error: 'only with --demo' });
    else if (url.pathname === '/internal/accounts')
      json(response, 200, { accounts: internal.accounts() });
    else if (url.pathname === '/internal/token') await token(internal, url, response);
    else if (url.pathname === '/internal/clock') await clock(internal, request, url, response);
    else json(response, 404, { error: 'not found' });
    return true;
  };
