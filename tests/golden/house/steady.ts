import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';

/** Whoever asks, by the subject of their token; nobody where there is none. */
const senderOf = (headers: Headers): string => {
  const claims = headers.get('authorization')?.split('.')[1];
  return claims === undefined
    ? 'nobody'
    : String(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')).sub);
};

/** Keys that are the same in every run: the sender's first, second … request to an address. */
const steadyKeys = () => {
  const counts = new Map<string, number>();
  const made = new Map<string, string>();
  return (key: string, place: string): string => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const hex = createHash('sha256').update(`${place} ${count}`).digest('hex');
    const steady = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    made.set(key, steady);
    return steady;
  };
};

const WITHOUT_BODY = [204, 304];

/**
 * Makes a run of the demo like every other: requests go one after another, each once the one before has been followed
 * up, and the keys from which ids are made are counted, not drawn. Returns what ends it.
 */
export const steady = (settled: () => Promise<void>): (() => void) => {
  const send = globalThis.fetch;
  const keyFor = steadyKeys();
  let last: Promise<unknown> = Promise.resolve();
  const one = async (input: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const key = headers.get('idempotency-key');
    if (key !== null)
      headers.set(
        'idempotency-key',
        keyFor(key, `${senderOf(headers)} ${new URL(input).pathname}`),
      );
    const answer = await send(input, { ...init, headers });
    const body = await answer.arrayBuffer();
    if (init.method !== undefined && init.method !== 'GET') await settled();
    // Whoever reads this answer asks on before the next in line does.
    await turn();
    return new Response(WITHOUT_BODY.includes(answer.status) ? null : body, answer);
  };
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}): Promise<Response> => {
    const mine = last.then(() => one(input, init));
    last = mine.catch(() => undefined);
    return mine;
  });
  return () => {
    vi.unstubAllGlobals();
  };
};
