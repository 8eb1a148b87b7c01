import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { INCOMING, PASSING, STAGING } from '../../engine/ports/files.ts';
import { KEPT } from './kept.ts';

export const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: KEPT,
};

export interface FilesProps {
  readonly key: IKey;
  /** Origins of the web pages that upload by signed URL. */
  readonly origins: readonly string[];
}

/** What goes within a day, by the beginning of its key. */
const withinADay = (prefix: string): LifecycleRule => ({
  prefix,
  expiration: Duration.days(1),
  noncurrentVersionExpiration: Duration.days(1),
});

const LIFECYCLE: LifecycleRule[] = [
  {
    // A clerk on a bad line goes on after the weekend.
    abortIncompleteMultipartUploadAfter: Duration.days(7),
    // Evidence is read while its round runs (weeks), then hardly ever.
    transitions: [
      { storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(90) },
    ],
    // The key is the content's hash, so an older version holds the same bytes or was deleted by mistake.
    noncurrentVersionExpiration: Duration.days(365),
  },
  // Parts put together: copied to their own key at once, or the clerk asks once more within the day.
  withinADay(STAGING),
  // Uploaded and named by no command: what is attached has been copied to its own key.
  withinADay(INCOMING),
  // Documents made for one reader: their URL lives ten minutes, and S3 counts in days.
  withinADay(PASSING),
];

const corsFor = (origins: readonly string[]): CorsRule[] =>
  origins.length === 0
    ? []
    : [
        {
          allowedOrigins: [...origins],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ];

/** Evidence files, each under its hash; reached by signed URLs alone. */
export class Files extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { key, origins }: FilesProps) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'access-logs', {
      ...CLOSED,
      // S3 delivers access logs only to buckets under its own key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    this.bucket = new Bucket(this, 'bucket', {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      // One key request per file's data key otherwise; with it, one per bucket key.
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      lifecycleRules: LIFECYCLE,
      cors: corsFor(origins),
    });
  }
}
