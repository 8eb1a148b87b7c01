import { TABLE } from '../../../engine/table.ts';

const schema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
];

const NAMES = [
  ...new Set([
    TABLE.partitionKey,
    TABLE.sortKey,
    ...TABLE.indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
  ]),
];

const arnOf = (tableName: string): string =>
  `arn:aws:dynamodb:local:000000000000:table/${tableName}`;

/** DescribeTable, without the counts: reckoning them would read the whole table. */
export const description = (tableName: string) => ({
  Table: {
    TableName: tableName,
    TableArn: arnOf(tableName),
    TableStatus: 'ACTIVE',
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    AttributeDefinitions: NAMES.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: schema(TABLE.partitionKey, TABLE.sortKey),
    GlobalSecondaryIndexes: TABLE.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
      IndexName: name,
      IndexArn: `${arnOf(tableName)}/index/${name}`,
      IndexStatus: 'ACTIVE',
      KeySchema: schema(partitionKey, sortKey),
      Projection: { ProjectionType: projection },
    })),
  },
});

export const timeToLive = {
  TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: TABLE.ttl },
};
