import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  environmentCredentials,
  regionalEndpoint,
} from '../../../adapters/dynamodb/environment.ts';
import { type Credentials, signed } from '../../../adapters/dynamodb/sign.ts';

const NOW = new Date('2026-03-02T01:02:03.456Z');
const HOST = 'dynamodb.cn-north-1.amazonaws.com.cn';
const request = {
  host: HOST,
  region: 'cn-north-1',
  target: 'DynamoDB_20120810.Query',
  body: '{"TableName":"tidu","名":"范例"}',
  now: NOW,
};

interface SdkSigner {
  applyChecksum: boolean;
  sign(request: unknown, how: unknown): Promise<{ headers: Record<string, string> }>;
}

/** What the SDK's own signer makes of the same headers and body. */
const bySdk = async (credentials: Credentials, headers: Record<string, string>) => {
  const client = new DynamoDBClient({ region: request.region, credentials });
  const { authorization: _, ...unsigned } = headers;
  const provide = client.config.signer as unknown as () => Promise<SdkSigner>;
  const signer = await provide();
  // Else it adds the body's hash as one more signed header, which DynamoDB does not ask for.
  signer.applyChecksum = false;
  const result = await signer.sign(
    {
      method: 'POST',
      protocol: 'https:',
      hostname: HOST,
      path: '/',
      query: {},
      headers: unsigned,
      body: request.body,
    },
    { signingDate: NOW, signingRegion: request.region, signingService: 'dynamodb' },
  );
  return result.headers;
};

describe('a signed request', () => {
  it.each([
    ['lasting credentials', { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example/secret' }],
    [
      'credentials of a role',
      { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'other', sessionToken: 'session==' },
    ],
  ])('is signed as the SDK would, with %s', async (_name, credentials) => {
    const ours = signed(credentials, request);
    const theirs = await bySdk(credentials, ours);
    const signature = (headers: Record<string, string>) =>
      /Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1];
    expect(ours.authorization).toContain(
      `Credential=${credentials.accessKeyId}/20260302/cn-north-1/dynamodb/aws4_request`,
    );
    expect(signature(ours)).toBeDefined();
    expect(theirs.authorization).toContain(signature(ours));
  });

  it('changes with each byte of the body', () => {
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example/secret' };
    const other = signed(credentials, { ...request, body: `${request.body} ` });
    expect(other.authorization).not.toBe(signed(credentials, request).authorization);
  });
});

describe('the environment', () => {
  it('of Lambda gives region, endpoint and rotating credentials', () => {
    expect(regionalEndpoint('cn-north-1')).toBe('https://dynamodb.cn-north-1.amazonaws.com.cn');
    expect(regionalEndpoint('eu-west-1')).toBe('https://dynamodb.eu-west-1.amazonaws.com');
    const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    expect(environmentCredentials({ ...keys, AWS_SESSION_TOKEN: 'c' })).toEqual({
      accessKeyId: 'a',
      secretAccessKey: 'b',
      sessionToken: 'c',
    });
    expect(environmentCredentials(keys)).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' });
    expect(environmentCredentials({})).toBeUndefined();
  });
});
