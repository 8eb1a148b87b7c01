import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3ServiceException } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Files } from '../../../adapters/s3.ts';

/** S3 as it answers a look at a missing file to whoever may not list the bucket. */
const server = createServer((_request, response) => response.writeHead(403).end());

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

const files = (lists: boolean) =>
  s3Files(
    'tidu-files',
    {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      forcePathStyle: true,
      region: 'cn-north-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    },
    { lists },
  );

describe('a file that is not there', () => {
  it('is missing to whoever may not list the bucket, though S3 calls it forbidden', async () => {
    expect(await files(false).stat('EVIDENCE/c-1/x')).toBeUndefined();
  });

  it('is a fault of the rights to whoever may', async () => {
    await expect(files(true).stat('CASE/c-1/x')).rejects.toBeInstanceOf(S3ServiceException);
  });
});
