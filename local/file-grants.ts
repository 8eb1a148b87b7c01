import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { addressOf } from './http/read.ts';

/** What a signed URL allows: one method on one key, until then, with just these bytes. */
export interface FileGrant {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly expires: string;
  readonly sha256?: string;
  readonly size?: string;
  readonly name?: string;
  readonly type?: string;
  /** A part of a file that goes up in parts: of which upload, and its number. */
  readonly upload?: string;
  readonly part?: string;
}

/** All that a URL says beside method and key, in the order in which it is signed. */
const FIELDS = ['expires', 'sha256', 'size', 'name', 'type', 'upload', 'part'] as const;

/** Keys are `<KIND>/<id>/<sha256>`: nothing that could climb out of the folder. */
const KEY = /^[A-Z]{2,20}\/[A-Za-z0-9_-]{1,120}\/[0-9a-f]{64}$/;

export const isFileKey = (key: string): boolean => KEY.test(key);

/** Signs and reads URLs below `/files/`, as S3's presigned ones: whoever has one may do what it says, and no more. */
export const fileGrants = (secret: string, origin: () => string) => {
  const signature = (grant: FileGrant): string =>
    createHmac('sha256', secret)
      .update(
        JSON.stringify([grant.method, grant.key, ...FIELDS.map((field) => grant[field] ?? '')]),
      )
      .digest('hex');

  const urlOf = (grant: FileGrant): string => {
    const query = new URLSearchParams();
    for (const field of FIELDS) {
      const value = grant[field];
      if (value !== undefined) query.set(field, value);
    }
    query.set('signature', signature(grant));
    return `${origin()}/files/${grant.key}?${query}`;
  };

  const isSigned = (grant: FileGrant, given: string): boolean => {
    const [left, right] = [Buffer.from(given), Buffer.from(signature(grant))];
    return left.length === right.length && timingSafeEqual(left, right);
  };

  /** Undefined where the URL is not ours, was changed, or is out of date. */
  const read = (request: IncomingMessage): FileGrant | undefined => {
    const url = addressOf(request);
    if (url === undefined) return undefined;
    const said = FIELDS.flatMap((field) => {
      const value = url.searchParams.get(field);
      return value === null ? [] : [[field, value] as const];
    });
    const grant: FileGrant = {
      expires: '',
      ...Object.fromEntries(said),
      method: request.method === 'PUT' ? 'PUT' : 'GET',
      key: url.pathname.slice('/files/'.length),
    };
    const valid =
      isSigned(grant, url.searchParams.get('signature') ?? '') &&
      isFileKey(grant.key) &&
      grant.expires > new Date().toISOString();
    return valid ? grant : undefined;
  };

  return { urlOf, read };
};
