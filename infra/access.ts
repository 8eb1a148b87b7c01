import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { STAGING } from '../engine/ports.ts';
import type { TableIndex } from '../engine/table.ts';
import { acknowledgeWildcards } from './acknowledge.ts';

/** Every grant on data that this system knows is one of these; whom they are given to stands in functions.ts. */

export interface OnTable {
  readonly table: Table;
  /** Partition keys that may be named, e.g. `CASE#*`; all without it. A Scan names none, and nobody may scan. */
  readonly partitions?: readonly string[];
}

const leading = (partitions: readonly string[] | undefined) =>
  partitions === undefined
    ? {}
    : {
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
      };

export const readsTable = (role: IRole, { table, partitions }: OnTable): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      resources: [table.tableArn],
      ...leading(partitions),
    }),
  );
};

/** The index's own partition keys are what `partitions` limits there. */
export const queriesIndex = (
  role: IRole,
  { table, partitions }: OnTable,
  indexes: readonly TableIndex[],
): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: indexes.map(({ name }) => `${table.tableArn}/index/${name}`),
      ...leading(partitions),
    }),
  );
};

/** A transaction needs the right to each of its parts; there is none of its own. */
export const writesTable = (role: IRole, { table, partitions }: OnTable): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ],
      resources: [table.tableArn],
      ...leading(partitions),
    }),
  );
};

/** Subjects whose personal values a role may meet (the encryption context of adapters/kms.ts); all without it. */
const ofSubjects = (subjects: readonly string[] | undefined) =>
  subjects === undefined
    ? {}
    : { conditions: { StringLike: { 'kms:EncryptionContext:subject': [...subjects] } } };

export const opensPersonal = (role: IRole, key: IKey, subjects?: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: [key.keyArn],
      ...ofSubjects(subjects),
    }),
  );
};

export const sealsPersonal = (role: IRole, key: IKey, subjects?: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['kms:GenerateDataKey'],
      resources: [key.keyArn],
      ...ofSubjects(subjects),
    }),
  );
};

const FILES_BY_HASH =
  'A file is named by its case and hash, which nobody knows before; the bucket holds nothing but such files';

/**
 * Signed URLs carry the signer's rights: reading and putting objects, never deleting them. Without the right to list,
 * S3 answers for a missing file with 403 instead of 404.
 */
export const keepsFiles = (role: IRole, bucket: IBucket, files: string): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  );
  const objects = bucket.arnForObjects(files);
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects] }),
  );
  acknowledgeWildcards(role, [objects], FILES_BY_HASH);
};

/** Finds what was begun in parts, so that a closed laptop goes on; the parts themselves go by signed URL. */
export const findsParts = (role: IRole, bucket: IBucket): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucketMultipartUploads'],
      resources: [bucket.bucketArn],
    }),
  );
  const objects = bucket.arnForObjects(`${STAGING}*`);
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListMultipartUploadParts'], resources: [objects] }),
  );
  acknowledgeWildcards(role, [objects], FILES_BY_HASH);
};

/** Reads files and cannot put any. */
export const readsFiles = (role: IRole, bucket: IBucket, files: string): void => {
  const objects = bucket.arnForObjects(files);
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [objects] }),
  );
  acknowledgeWildcards(role, [objects], FILES_BY_HASH);
};

/** Named, not referred to: functions answer machines and machines call functions, which would be a circle. */
export const machineName = (stack: Stack, process: string): string =>
  `${stack.stackName}-${process}`;

const statesArn = (stack: Stack, resource: string, name: string): string =>
  `arn:${stack.partition}:states:${stack.region}:${stack.account}:${resource}:${name}`;

export const machineArn = (stack: Stack, process: string): string =>
  statesArn(stack, 'stateMachine', machineName(stack, process));

/** Answers waits of these machines, and of no other that the account may have. */
export const answersMachines = (role: IRole, processes: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['states:SendTaskFailure', 'states:SendTaskSuccess'],
      resources: processes.map((process) => machineArn(Stack.of(role), process)),
    }),
  );
};

export const startsMachines = (role: IRole, processes: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['states:StartExecution'],
      resources: processes.map((process) => machineArn(Stack.of(role), process)),
    }),
  );
};

/** An execution's name has the case in it, which nobody knows before: hence the `*` behind the machine. */
export const executionsOf = (stack: Stack, processes: readonly string[]): readonly string[] =>
  processes.map((process) => statesArn(stack, 'execution', `${machineName(stack, process)}:*`));
