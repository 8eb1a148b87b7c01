import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { STAGING } from '../../engine/ports/files.ts';
import { HEADER_ATTRIBUTES } from '../../engine/table.ts';
import { acknowledgeWildcards } from '../acknowledge.ts';
import type { Keys } from '../data/keys.ts';
import type { Reading, Rights, Writing } from './rights.ts';

/** Every grant on data that this system knows is one of these; whom they are given to stands in rights.ts. */

/** Partition keys that may be named, e.g. `CASE#*`. A Scan names none, and nobody may scan. */
const leading = (partitions: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
});

const onTable = (
  role: IRole,
  resources: readonly string[],
  actions: readonly string[],
  conditions: Readonly<Record<string, unknown>> = {},
): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [...resources],
      ...(Object.keys(conditions).length === 0 ? {} : { conditions }),
    }),
  );
};

/** Reading and writing whole items. A transaction needs the right to each of its parts; there is none of its own. */
const usesTable = (
  role: IRole,
  table: ITable,
  { partitions, by }: { partitions: readonly string[]; by: readonly (Reading | Writing)[] },
): void => onTable(role, [table.tableArn], by, leading(partitions));

/**
 * Of each item only the attributes of an event's header, which its Query has to name.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
const readsHeaders = (role: IRole, table: ITable, partitions: readonly string[]): void => {
  const { 'ForAllValues:StringLike': keys } = leading(partitions);
  onTable(role, [table.tableArn], ['Query'], {
    'ForAllValues:StringLike': keys,
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...HEADER_ATTRIBUTES] },
    StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
  });
};

/** The index's own partition keys are what `partitions` limits there. */
const queriesIndexes = (
  role: IRole,
  table: ITable,
  { indexes, partitions }: NonNullable<Rights['lists']>,
): void =>
  onTable(
    role,
    indexes.map(({ name }) => `${table.tableArn}/index/${name}`),
    ['Query'],
    partitions === undefined ? {} : leading(partitions),
  );

/** Subjects whose personal values a role may meet: the encryption context of adapters/kms.ts. */
const personal = (role: IRole, key: IKey, action: string, subjects: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [action],
      resources: [key.keyArn],
      conditions: { StringLike: { 'kms:EncryptionContext:subject': [...subjects] } },
    }),
  );
};

const FILES_BY_HASH =
  'A file is named by its stream and hash, which nobody knows before; the prefix holds nothing but files of that kind';

const onFiles = (
  role: IRole,
  bucket: IBucket,
  keys: readonly string[],
  actions: readonly string[],
) => {
  const objects = keys.map((key) => bucket.arnForObjects(key));
  role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: objects }));
  acknowledgeWildcards(role, objects, FILES_BY_HASH);
};

/**
 * Names of all files. Without it S3 answers for a missing one as for one that may not be read (403 instead of 404);
 * no condition on a prefix gives it for some files alone, since looking at one file names no prefix.
 */
const listsFiles = (role: IRole, bucket: IBucket): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  );
};

/** Finds what was begun in parts, so that a closed laptop goes on; the parts themselves go by signed URL. */
const findsParts = (role: IRole, bucket: IBucket): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucketMultipartUploads'],
      resources: [bucket.bucketArn],
    }),
  );
  onFiles(role, bucket, [`${STAGING}*`], ['s3:ListMultipartUploadParts']);
};

/** All that `rights` names, and nothing else. */
export const grant = (
  role: IRole,
  rights: Rights,
  { table, bucket, keys }: { table: ITable; bucket: IBucket; keys: Keys },
): void => {
  const { reads, writes, lists, opens, seals } = rights;
  if (reads) usesTable(role, table, reads);
  if (rights.readsHeaders) readsHeaders(role, table, rights.readsHeaders);
  if (writes) usesTable(role, table, writes);
  if (rights.notes) usesTable(role, table, { partitions: rights.notes, by: ['UpdateItem'] });
  if (lists) queriesIndexes(role, table, lists);
  if (opens) personal(role, keys.personal, 'kms:Decrypt', opens);
  if (seals) personal(role, keys.personal, 'kms:GenerateDataKey', seals);
  if (rights.readsFiles) onFiles(role, bucket, rights.readsFiles, ['s3:GetObject']);
  if (rights.readsVerdicts) onFiles(role, bucket, rights.readsVerdicts, ['s3:GetObjectTagging']);
  // Signed URLs carry the signer's rights: reading and putting objects, never deleting them.
  if (rights.keepsFiles) onFiles(role, bucket, rights.keepsFiles, ['s3:GetObject', 's3:PutObject']);
  if (rights.listsFiles) listsFiles(role, bucket);
  if (rights.findsParts) findsParts(role, bucket);
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
