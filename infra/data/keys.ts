import { Aws, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { KEPT } from './kept.ts';

/**
 * Whoever may use the service on the item may use the key through that service, and nothing else: access has one home,
 * the policies on table, bucket and topic.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const throughService = (scope: Construct, service: string): PolicyStatement =>
  new PolicyStatement({
    principals: [new AnyPrincipal()],
    actions: [
      'kms:CreateGrant',
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey*',
      'kms:ReEncrypt*',
    ],
    resources: ['*'],
    conditions: {
      StringEquals: {
        'kms:CallerAccount': Aws.ACCOUNT_ID,
        'kms:ViaService': `${service}.${Stack.of(scope).region}.${Aws.URL_SUFFIX}`,
      },
    },
  });

const forAlarms = (): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/** Two keys with different circles: one for what lies on disks, one that opens the personal values of a subject. */
export class Keys extends Construct {
  /** Table, bucket and alarm topic at rest. */
  readonly storage: Key;
  /** Wraps the data key of each subject: who may read the table still cannot read names (design §5). */
  readonly personal: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const rotated = { enableKeyRotation: true, removalPolicy: KEPT };
    this.storage = new Key(this, 'storage', { ...rotated, description: 'Tidu: data at rest' });
    this.storage.addToResourcePolicy(throughService(this, 'dynamodb'));
    this.storage.addToResourcePolicy(throughService(this, 's3'));
    this.storage.addToResourcePolicy(forAlarms());
    this.personal = new Key(this, 'personal', { ...rotated, description: 'Tidu: personal values' });
  }
}
