import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { StoredFile } from '../engine/ports/files.ts';
import { base64, hex } from './s3-signing.ts';

/** Files that are kept, from one place to another: what moves them may ask for it. Throws the SDK's own errors. */
export interface KeptFiles {
  /** SHA-256 as S3 verified it; undefined where there is no such file. */
  hashOf(key: string): Promise<string | undefined>;
  /** S3 refuses other bytes than these. */
  put(file: StoredFile, path: string): Promise<void>;
  get(key: string): Promise<{ readonly size: number; readonly stream: Readable }>;
}

export const s3Kept = (bucket: string, config: S3ClientConfig = {}): KeptFiles => {
  const client = new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...config,
  });
  return {
    async hashOf(key) {
      try {
        const head = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
        return hex((await client.send(head)).ChecksumSHA256 ?? '');
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    async put({ key, size, sha256 }, path) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: base64(sha256),
        }),
      );
    },
    async get(key) {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const { Body: body, ContentLength: size = 0 } = found;
      return { size, stream: body instanceof Readable ? body : Readable.from([]) };
    },
  };
};
