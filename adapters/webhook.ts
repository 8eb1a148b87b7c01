import { type LookupAddress, lookup } from 'node:dns';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isOwnNetwork } from './own-networks.ts';

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the other side answered, or why it did not. */
export type Posted = { readonly status: number; readonly body: string } | { readonly code: string };

/** Sends a body by POST; follows no redirection, and never throws for what the other side does. */
export type Poster = (posting: Posting) => Promise<Posted>;

/** A receiver takes a message and answers; what it does with it is no part of the answer. */
const ANSWER_MS = 15_000;
/** Read of an answer; more is cut off. */
const MOST_BYTES = 16 * 1024;

class OwnNetwork extends Error {
  readonly code = 'OWN_NETWORK';
}

/**
 * Looks a name up and hands on only what lies outside. The connection goes to the addresses that were checked, so that a
 * name which answers otherwise the second time leads nowhere else.
 */
const outside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined) return callback(error, '', 0);
    if (found.some(({ address }) => isOwnNetwork(address)))
      return callback(new OwnNetwork(hostname), '', 0);
    if (options.all === true) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

/** `privateNetworks`: receivers inside are meant, and may be reached without TLS. */
export const poster =
  ({ privateNetworks }: { readonly privateNetworks: boolean }): Poster =>
  ({ url, headers, body }) =>
    new Promise((resolve) => {
      const to = URL.parse(url);
      const host = to?.hostname.replace(/^\[|\]$/g, '') ?? '';
      if (to === null || !/^https?:$/.test(to.protocol)) return resolve({ code: 'BAD_URL' });
      if (!privateNetworks && to.protocol === 'http:') return resolve({ code: 'NOT_ENCRYPTED' });
      if (!privateNetworks && isIP(host) !== 0 && isOwnNetwork(host))
        return resolve({ code: 'OWN_NETWORK' });
      const send = to.protocol === 'https:' ? secure : plain;
      const sending = send(
        to,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          signal: AbortSignal.timeout(ANSWER_MS),
          ...(privateNetworks ? {} : { lookup: outside }),
        },
        (answer) => {
          let read = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => {
            if (read.length < MOST_BYTES) read += chunk;
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: read }));
          answer.on('error', () => resolve({ status: answer.statusCode ?? 0, body: read }));
        },
      );
      sending.on('error', (error: Error & { code?: string }) =>
        resolve({ code: error.name === 'TimeoutError' ? 'TIMEOUT' : (error.code ?? error.name) }),
      );
      sending.end(body);
    });
