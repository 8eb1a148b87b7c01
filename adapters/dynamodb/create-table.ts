import { TABLE } from '../../engine/table.ts';
import { DatabaseError } from './database-error.ts';
import type { Wire } from './wire.ts';

const attributeNames = (): readonly string[] => [
  ...new Set([
    TABLE.partitionKey,
    TABLE.sortKey,
    ...TABLE.indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]),
];

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
];

/**
 * Creates the table where it does not exist, and has expired items removed. For emulators and tests, which have it at
 * once; on AWS the table is infra's. The stream stays off: the emulator's costs a table scan per write.
 */
export const createTable = async (wire: Wire, tableName: string): Promise<void> => {
  try {
    await wire('CreateTable', {
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributeNames().map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: keySchema(TABLE.partitionKey, TABLE.sortKey),
      GlobalSecondaryIndexes: TABLE.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'ResourceInUseException') return;
    throw error;
  }
  await wire('UpdateTimeToLive', {
    TableName: tableName,
    TimeToLiveSpecification: { AttributeName: TABLE.ttl, Enabled: true },
  });
};
