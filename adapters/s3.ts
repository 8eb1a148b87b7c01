import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Files, INCOMING, type StoredFile } from '../engine/ports/files.ts';
import { COPY_TIMEOUT, s3Parts } from './s3-parts.ts';
import { base64, hex, URL_SECONDS } from './s3-signing.ts';

const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/** RFC 6266: the plain name for old readers without anything that could end the quotes, the real one beside it. */
export const disposition = (name: string): string => {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

export interface Listing {
  /** Whether the caller may list the bucket; to whoever may not, S3 says that a missing file is forbidden. */
  readonly lists?: boolean;
}

const isForbidden = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403;

/**
 * Files in a bucket. The upload's URL signs length, type and checksum: S3 itself refuses other bytes than announced.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export const s3Files = (
  bucket: string,
  config: S3ClientConfig = {},
  { lists = true }: Listing = {},
): Files => {
  let client: S3Client | undefined;
  const s3 = () => {
    client ??= new S3Client({
      maxAttempts: 3,
      requestHandler: TIMEOUTS,
      // Else the SDK adds a CRC32 of an empty body to the URL, which no upload meets.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...config,
    });
    return client;
  };
  const head = async (key: string): Promise<StoredFile | undefined> => {
    try {
      const found = await s3().send(
        new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
      );
      // An object without a SHA-256 did not come through a URL of ours.
      if (found.ChecksumSHA256 === undefined) return undefined;
      return { key, size: found.ContentLength ?? 0, sha256: hex(found.ChecksumSHA256) };
    } catch (error) {
      if (error instanceof NotFound || (!lists && isForbidden(error))) return undefined;
      throw error;
    }
  };
  /** Where a file is: kept, else as it was uploaded. */
  const place = async (key: string): Promise<string> =>
    (await head(key)) === undefined ? `${INCOMING}${key}` : key;

  return {
    async uploadUrl({ key, size, sha256, contentType }) {
      const checksum = base64(sha256);
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: `${INCOMING}${key}`,
        ContentLength: size,
        ContentType: contentType,
        ChecksumSHA256: checksum,
      });
      const url = await getSignedUrl(s3(), put, {
        expiresIn: URL_SECONDS,
        signableHeaders: new Set([
          'host',
          'content-length',
          'content-type',
          'x-amz-checksum-sha256',
        ]),
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
      return {
        url,
        headers: {
          'content-type': contentType,
          'content-length': String(size),
          'x-amz-checksum-sha256': checksum,
        },
        expiresAt: new Date(Date.now() + URL_SECONDS * 1000).toISOString(),
      };
    },
    parts: s3Parts(bucket, s3),
    async downloadUrl(key, name, contentType = 'application/octet-stream') {
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: disposition(name),
        ResponseContentType: contentType,
      });
      return getSignedUrl(s3(), get, { expiresIn: URL_SECONDS });
    },
    async stat(key) {
      const found = (await head(key)) ?? (await head(`${INCOMING}${key}`));
      return found && { ...found, key };
    },
    async range(key, from, count) {
      try {
        const range = `bytes=${from}-${from + count - 1}`;
        const found = await s3().send(
          new GetObjectCommand({ Bucket: bucket, Key: await place(key), Range: range }),
        );
        return (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (error) {
        // Nothing lies behind the end, and an empty object has no first byte.
        if (error instanceof S3ServiceException && error.name === 'InvalidRange')
          return new Uint8Array();
        throw error;
      }
    },
    async bytes(key) {
      const get = new GetObjectCommand({ Bucket: bucket, Key: await place(key) });
      const found = await s3().send(get);
      return (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    },
    async keep(key) {
      // Never a second time: a copy would take the place of what is kept.
      if ((await head(key)) !== undefined) return;
      const arrived = `${INCOMING}${key}`;
      if ((await head(arrived)) === undefined) return;
      const copy = new CopyObjectCommand({
        Bucket: bucket,
        CopySource: encodeURI(`${bucket}/${arrived}`),
        Key: key,
        ChecksumAlgorithm: 'SHA256',
      });
      await s3().send(copy, COPY_TIMEOUT);
    },
    async put({ key, sha256, contentType }, bytes) {
      await s3().send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ContentType: contentType,
          ChecksumSHA256: base64(sha256),
        }),
      );
    },
  };
};
