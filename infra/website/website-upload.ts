import { Aws, Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgeWildcards } from '../acknowledge.ts';
import { logGroup } from '../data/logs.ts';
import type { BuiltConsole } from './console-build.ts';

/** CloudFront compresses by itself, and nobody asks a bucket for a list. */
const NOT_SERVED = ['**/*.br', '**/*.gz', 'files.json', '.vite'];

/** A year, the longest that caches understand; the names change with the content. */
const FOR_EVER = CacheControl.fromString('public, max-age=31536000, immutable');
const ASK_AGAIN = CacheControl.fromString('no-cache');

const UPLOADER =
  'CDK’s own function and role, which run while the stack is deployed: they copy the built console from CDK’s asset bucket into the one bucket that holds nothing but it';

/** Actions with which CDK's function reads its assets and writes the bucket. */
const WILD_ACTIONS = ['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'];

const acknowledgeUploader = (bucket: IBucket): void => {
  const stack = Stack.of(bucket);
  const uploader = stack.node.children.find(({ node }) =>
    node.id.startsWith('Custom::CDKBucketDeployment'),
  );
  if (uploader === undefined) return;
  const assets = `arn:${Aws.PARTITION}:s3:::cdk-${stack.synthesizer.bootstrapQualifier}-assets-${Aws.ACCOUNT_ID}-${Aws.REGION}/*`;
  acknowledgeWildcards(uploader, [assets, bucket.arnForObjects('*')], UPLOADER);
  for (const action of WILD_ACTIONS) acknowledge(uploader, `IAM5[Action::s3:${action}*]`, UPLOADER);
  const basic = 'service-role/AWSLambdaBasicExecutionRole';
  acknowledge(uploader, `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${basic}]`, UPLOADER);
  acknowledge(uploader, 'L1', `${UPLOADER}; its runtime comes with the library`);
};

/**
 * Puts the built console into its bucket: what it loads first, then the page that asks for it. Nothing is deleted, so
 * that a page that is open goes on with the files it knows.
 */
export const upload = (
  scope: Construct,
  { folder, bucket }: BuiltConsole & { readonly bucket: IBucket },
): void => {
  const sources = [Source.asset(folder, { exclude: NOT_SERVED })];
  const common = {
    sources,
    destinationBucket: bucket,
    prune: false,
    logGroup: logGroup(scope, 'upload-log'),
  };
  const assets = new BucketDeployment(scope, 'upload-assets', {
    ...common,
    exclude: ['*'],
    include: ['assets/*'],
    cacheControl: [FOR_EVER],
  });
  const page = new BucketDeployment(scope, 'upload-page', {
    ...common,
    exclude: ['assets/*'],
    cacheControl: [ASK_AGAIN],
  });
  page.node.addDependency(assets);
  acknowledgeUploader(bucket);
};
