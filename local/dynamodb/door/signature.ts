import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { own } from '../../../engine/own.ts';
import { type Fault, fault } from './fault.ts';

/** Who may ask: written into server.json, which only the owner of the data folder can read. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A clock that is further off is refused, as AWS does. */
const MOST_OFF_MS = 15 * 60_000;

const SCHEME =
  /^AWS4-HMAC-SHA256 Credential=([\w-]+)\/(\d{8})\/([\w-]+)\/dynamodb\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** What has to be signed, so that nobody turns one request into another. */
const SIGNED = ['host', 'x-amz-date', 'x-amz-target'];

const hmac = (key: Buffer | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const same = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));

/** `20260303T010000Z` in milliseconds since 1970; NaN where it is none. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const canonicalRequest = (headers: IncomingHttpHeaders, signed: string, body: Buffer): string => {
  const lines = signed.split(';').map(
    (name) =>
      `${name}:${String(own(headers, name) ?? '')
        .trim()
        .replaceAll(/\s+/g, ' ')}\n`,
  );
  return ['POST', '/', '', lines.join(''), signed, sha256(body)].join('\n');
};

/**
 * Why a request to `POST /` is not its sender's who knows the secret; undefined where it is. Signature version 4.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export const signatureFault = (
  headers: IncomingHttpHeaders,
  body: Buffer,
  { accessKeyId, secretAccessKey }: Credentials,
  now: number,
): Fault | undefined => {
  if (headers.authorization === undefined)
    return fault('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  const [, id = '', day = '', region = '', signed = '', given = ''] =
    SCHEME.exec(headers.authorization) ?? [];
  const names = signed.split(';');
  if (given === '' || SIGNED.some((name) => !names.includes(name)))
    return fault('IncompleteSignatureException', 'Authorization is not a complete signature V4');
  if (!same(id, accessKeyId))
    return fault('UnrecognizedClientException', 'The security token is not the one of this start');
  const date = String(headers['x-amz-date'] ?? '');
  // Also where the date is none at all.
  if (!date.startsWith(day) || !(Math.abs(now - instantOf(date)) <= MOST_OFF_MS))
    return fault('InvalidSignatureException', 'Signature expired or from the future');
  const scope = `${day}/${region}/dynamodb/aws4_request`;
  const request = sha256(canonicalRequest(headers, signed, body));
  const key = [region, 'dynamodb', 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(`AWS4${secretAccessKey}`, day),
  );
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope, request].join('\n')).toString('hex');
  if (same(given, expected)) return undefined;
  return fault('InvalidSignatureException', 'The signature does not match the request');
};
