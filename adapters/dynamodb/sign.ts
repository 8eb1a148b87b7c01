import { createHmac, hash } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface Signable {
  readonly host: string;
  readonly region: string;
  readonly target: string;
  readonly body: string;
  readonly now: Date;
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** The derived key holds for a day, region and secret: kept, since deriving it costs four of the five HMACs. */
let derived: { readonly of: string; readonly key: Buffer } | undefined;

const signingKey = (secret: string, date: string, region: string): Buffer => {
  const of = `${secret}/${date}/${region}`;
  if (derived?.of !== of) {
    const key = ['dynamodb', 'aws4_request'].reduce(
      hmac,
      hmac(hmac(`AWS4${secret}`, date), region),
    );
    derived = { of, key };
  }
  return derived.key;
};

export const CONTENT_TYPE = 'application/x-amz-json-1.0';

/**
 * Headers of a request to DynamoDB, signed with Signature Version 4. DynamoDB's requests are all `POST /` without a
 * query, so the canonical request is nearly constant.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export const signed = (credentials: Credentials, request: Signable): Record<string, string> => {
  const instant = request.now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date = instant.slice(0, 8);
  const token = credentials.sessionToken;
  const headers: [string, string][] = [
    ['content-type', CONTENT_TYPE],
    ['host', request.host],
    ['x-amz-date', instant],
    ...(token === undefined
      ? []
      : ([['x-amz-security-token', token]] satisfies [string, string][])),
    ['x-amz-target', request.target],
  ];
  const names = headers.map(([name]) => name).join(';');
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const canonicalRequest = `POST\n/\n\n${lines}\n${names}\n${hash('sha256', request.body)}`;
  const scope = `${date}/${request.region}/dynamodb/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${instant}\n${scope}\n${hash('sha256', canonicalRequest)}`;
  const signature = hmac(signingKey(credentials.secretAccessKey, date, request.region), toSign);
  return {
    ...Object.fromEntries(headers),
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`,
  };
};
