import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  NoSuchUpload,
  NotFound,
  type Part,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import {
  type FilePart,
  INCOMING,
  missingParts,
  type PartUploads,
  STAGING,
  type StoredFile,
} from '../engine/ports/files.ts';
import { base64, hex, URL_SECONDS } from './s3-signing.ts';

const staged = (key: string): string => `${STAGING}${key}`;
const checked = (key: string): string => `${STAGING}${key}.whole`;

/** S3 copies some 80 MB a second and answers at the end; an HTTP API gives up after 30 s for both copies. */
export const COPY_TIMEOUT = { requestTimeout: 14_000 };

const partOf = ({ PartNumber, Size, ChecksumSHA256 }: Part): FilePart => ({
  number: PartNumber ?? 0,
  size: Size ?? 0,
  sha256: hex(ChecksumSHA256 ?? ''),
});

/**
 * S3's multipart upload. Of a file in parts S3 keeps only a checksum of checksums, so the whole is copied once beside
 * it: a copy made by one command has the direct checksum of the whole. Only where that is the announced one does it
 * reach the file's own key, which is named after it and may hold the right file already.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export const s3Parts = (bucket: string, s3: () => S3Client): PartUploads => {
  const partsIn = async (key: string, uploadId: string): Promise<readonly Part[] | undefined> => {
    try {
      // At most 1,000 parts an answer; the largest file has 38.
      const list = new ListPartsCommand({ Bucket: bucket, Key: staged(key), UploadId: uploadId });
      return (await s3().send(list)).Parts ?? [];
    } catch (error) {
      if (error instanceof NoSuchUpload) return undefined;
      throw error;
    }
  };

  const begun = async (key: string): Promise<string | undefined> => {
    const found = await s3().send(
      new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: staged(key) }),
    );
    return found.Uploads?.find(({ Key }) => Key === staged(key))?.UploadId;
  };

  const isWhole = async ({ key, size }: StoredFile): Promise<boolean> => {
    try {
      const head = new HeadObjectCommand({ Bucket: bucket, Key: staged(key) });
      return (await s3().send(head)).ContentLength === size;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  };

  const copied = async (from: string, to: string): Promise<string | undefined> => {
    const copy = new CopyObjectCommand({
      Bucket: bucket,
      CopySource: encodeURI(`${bucket}/${from}`),
      Key: to,
      ChecksumAlgorithm: 'SHA256',
    });
    return (await s3().send(copy, COPY_TIMEOUT)).CopyObjectResult?.ChecksumSHA256;
  };

  const settle = async ({ key, sha256 }: StoredFile): Promise<'stored' | 'differs'> => {
    if ((await copied(staged(key), checked(key))) !== base64(sha256)) {
      // Nothing of it counts any more; deleting is nobody's right here, so an empty object takes its place.
      await s3().send(
        new PutObjectCommand({ Bucket: bucket, Key: staged(key), Body: new Uint8Array(0) }),
      );
      return 'differs';
    }
    await copied(checked(key), `${INCOMING}${key}`);
    return 'stored';
  };

  return {
    async begin(file) {
      const { key, contentType } = file;
      // The process may have ended between the last part and the copies.
      if ((await isWhole(file)) && (await settle(file)) === 'stored') return { stored: true };
      const known = await begun(key);
      const parts = known === undefined ? undefined : await partsIn(key, known);
      if (known !== undefined && parts !== undefined)
        return { stored: false, uploadId: known, parts: parts.map(partOf) };
      const create = new CreateMultipartUploadCommand({
        Bucket: bucket,
        Key: staged(key),
        ContentType: contentType,
        ChecksumAlgorithm: 'SHA256',
      });
      const { UploadId = '' } = await s3().send(create);
      return { stored: false, uploadId: UploadId, parts: [] };
    },
    async partUrl(key, uploadId, { number, size, sha256 }) {
      const checksum = base64(sha256);
      const put = new UploadPartCommand({
        Bucket: bucket,
        Key: staged(key),
        UploadId: uploadId,
        PartNumber: number,
        ContentLength: size,
        ChecksumSHA256: checksum,
      });
      const url = await getSignedUrl(s3(), put, {
        expiresIn: URL_SECONDS,
        signableHeaders: new Set(['host', 'content-length', 'x-amz-checksum-sha256']),
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
      return {
        url,
        headers: { 'content-length': String(size), 'x-amz-checksum-sha256': checksum },
        expiresAt: new Date(Date.now() + URL_SECONDS * 1000).toISOString(),
      };
    },
    async complete(file, uploadId) {
      const parts = await partsIn(file.key, uploadId);
      if (parts === undefined) {
        return { outcome: (await isWhole(file)) ? await settle(file) : 'gone' };
      }
      const missing = missingParts(file.size, parts.map(partOf));
      if (missing.length > 0) return { outcome: 'incomplete', missing };
      const Parts = parts.map(({ PartNumber, ETag, ChecksumSHA256 }) => ({
        PartNumber,
        ETag,
        ChecksumSHA256,
      }));
      const complete = new CompleteMultipartUploadCommand({
        Bucket: bucket,
        Key: staged(file.key),
        UploadId: uploadId,
        MultipartUpload: { Parts },
      });
      await s3().send(complete);
      return { outcome: await settle(file) };
    },
  };
};
