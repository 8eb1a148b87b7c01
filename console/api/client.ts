import { printableWithin } from '../../engine/text.ts';
import { languageNow } from '../i18n/texts.ts';
import { grantKey, renewal, sessionNow, tokenNow } from '../session/session.ts';
import type { Address } from './address.ts';
import { problemFrom, Unreachable } from './problem.ts';
import { untilServed } from './until-served.ts';

export interface Answer<T> {
  readonly data: T;
  readonly etag: string | undefined;
}

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Act in all roles at once instead of the chosen one. */
  readonly everyRole?: boolean;
}

const headersOf = ({ body, headers, everyRole }: Sending): Record<string, string> => {
  const { grant } = sessionNow();
  return {
    accept: 'application/json',
    'accept-language': languageNow(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(tokenNow() === undefined ? {} : { authorization: `Bearer ${tokenNow()}` }),
    ...(grant === undefined || everyRole === true ? {} : { 'tidu-role': grantKey(grant) }),
    ...headers,
  };
};

/**
 * Sends once. What was pasted along and nobody sees is left out: the server refuses it, and nobody can delete what is not
 * seen.
 */
const once = async (method: string, path: string, sending: Sending): Promise<Response> => {
  try {
    return await fetch(path, {
      method,
      headers: headersOf(sending),
      ...(sending.body === undefined
        ? {}
        : { body: JSON.stringify(printableWithin(sending.body)) }),
      ...(sending.signal === undefined ? {} : { signal: sending.signal }),
    });
  } catch (error) {
    if (sending.signal?.aborted === true) throw error;
    throw new Unreachable();
  }
};

const served = (method: string, path: string, sending: Sending): Promise<Response> =>
  untilServed(
    () => once(method, path, sending),
    method === 'GET' || sending.headers?.['idempotency-key'] !== undefined,
  );

/**
 * Sends to our own API. Throws Problem where it says no, Unreachable where no answer came. With a token that ran out it
 * waits until somebody signed in again and then sends once more, so that no work is lost.
 */
export const request = async <T>(
  method: 'GET' | 'POST' | 'PUT',
  address: Address<T>,
  sending: Sending = {},
): Promise<Answer<T>> => {
  let response = await served(method, address, sending);
  if (response.status === 401 && sessionNow().state === 'signed-in') {
    await renewal();
    response = await served(method, address, sending);
  }
  if (!response.ok) throw await problemFrom(response);
  return { data: await response.json(), etag: response.headers.get('etag') ?? undefined };
};

export const get = async <T>(address: Address<T>, signal?: AbortSignal): Promise<T> =>
  (await request('GET', address, signal === undefined ? {} : { signal })).data;
