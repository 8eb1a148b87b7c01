import { GetObjectTaggingCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { Scanned, Scanner } from '../engine/ports/scanner.ts';

const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/**
 * The tag that GuardDuty writes beside a file once it was scanned.
 * Source: https://docs.aws.amazon.com/guardduty/latest/ug/monitor-enable-s3-object-tagging-malware-protection.html
 */
const TAG = 'GuardDutyMalwareScanStatus';

/** Of the five values only one lets a file through; `UNSUPPORTED`, `ACCESS_DENIED` and `FAILED` are no verdict. */
const verdictOf = (status: string | undefined): Scanned => {
  switch (status) {
    case 'NO_THREATS_FOUND':
      return { result: 'clean' };
    case 'THREATS_FOUND':
      return { result: 'found', signature: status };
    default:
      return { result: 'later', code: status ?? 'not-scanned-yet' };
  }
};

/** GuardDuty's verdict on files of a bucket: it scans them by itself, and is asked for what it found. */
export const guardDutyScanner = (bucket: string, config: S3ClientConfig = {}): Scanner => {
  let client: S3Client | undefined;
  return {
    scan: async ({ key }) => {
      client ??= new S3Client({ maxAttempts: 3, requestHandler: TIMEOUTS, ...config });
      try {
        const { TagSet = [] } = await client.send(
          new GetObjectTaggingCommand({ Bucket: bucket, Key: key }),
        );
        return verdictOf(TagSet.find(({ Key }) => Key === TAG)?.Value);
      } catch (error) {
        return { result: 'later', code: error instanceof Error ? error.name : 'unknown' };
      }
    },
  };
};
