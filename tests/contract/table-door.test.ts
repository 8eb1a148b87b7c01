import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DescribeTableCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createTable } from '../../adapters/dynamodb/create-table.ts';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { credentials, type OpenedDoor, openedDoor } from './opened-door.ts';
import { TABLE_NAME } from './other-database.ts';
import { append, newCase } from './samples.ts';

let door: OpenedDoor;
afterEach(() => door.stop());
const open = async (writes = false): Promise<DynamoDBClient> => {
  door = await openedDoor(writes);
  return door.client();
};

const item = (pk: string, sk: string, more = {}) => ({ pk: { S: pk }, sk: { S: sk }, ...more });
const put = (pk: string, sk: string, more = {}) =>
  door.store.wire('PutItem', { TableName: TABLE_NAME, Item: item(pk, sk, more) });

describe('the table through the SDK of AWS', () => {
  it('is read item by item, by key, page by page, and as a whole', async () => {
    const aws = await open();
    const many = Array.from({ length: 7 }, (_none, n) => `s${n}`);
    for (const sk of many) await put('p', sk, { x: { S: '不锈钢' }, n: { N: '3' } });
    await put('q', 'only', { m: { SS: ['a', 'b'] } });
    const one = await aws.send(
      new GetItemCommand({ TableName: TABLE_NAME, Key: item('p', 's3'), ConsistentRead: true }),
    );
    expect(one.Item).toEqual(item('p', 's3', { x: { S: '不锈钢' }, n: { N: '3' } }));
    const batch = await aws.send(
      new BatchGetItemCommand({
        RequestItems: { [TABLE_NAME]: { Keys: [item('q', 'only'), item('q', 'none')] } },
      }),
    );
    expect(batch.Responses?.[TABLE_NAME]).toEqual([item('q', 'only', { m: { SS: ['a', 'b'] } })]);
    const found: string[] = [];
    const pages = paginateQuery(
      { client: aws, pageSize: 3 },
      {
        TableName: TABLE_NAME,
        KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
        ExpressionAttributeValues: { ':p': { S: 'p' }, ':s': { S: 's' } },
      },
    );
    for await (const { Items = [], Count } of pages) {
      expect(Count).toBe(Items.length);
      found.push(...Items.map(({ sk }) => sk?.S ?? ''));
    }
    expect(found).toEqual(many);
    const scanned: string[] = [];
    for await (const { Items = [] } of paginateScan(
      { client: aws, pageSize: 3 },
      { TableName: TABLE_NAME },
    ))
      scanned.push(...Items.map(({ sk }) => sk?.S ?? ''));
    expect(scanned).toEqual([...many, 'only']);
  });

  it('says what it is', async () => {
    const aws = await open();
    expect((await aws.send(new ListTablesCommand())).TableNames).toEqual([TABLE_NAME]);
    const { Table: table } = await aws.send(new DescribeTableCommand({ TableName: TABLE_NAME }));
    expect(table?.TableStatus).toBe('ACTIVE');
    expect(table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toContain('inbox');
  });

  it('refuses by name what the store does not do, another table, and a request that is none', async () => {
    const aws = await open();
    const refused = (sent: Promise<unknown>) => expect(sent).rejects;
    await refused(
      aws.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM ${TABLE_NAME}` })),
    ).toMatchObject({ name: 'UnknownOperationException' });
    await refused(
      aws.send(
        new ScanCommand({
          TableName: TABLE_NAME,
          FilterExpression: 'attribute_exists(x)',
        }),
      ),
    ).toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('the embedded store does not do this: FilterExpression'),
    });
    await refused(aws.send(new ScanCommand({ TableName: 'other' }))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await refused(
      aws.send(
        new QueryCommand({
          TableName: TABLE_NAME,
          KeyConditionExpression: 'pk = :p',
          ExpressionAttributeValues: { ':p': { BOOL: true } },
        }),
      ),
    ).toMatchObject({ name: 'ValidationException' });
  });

  it('is not written to, unless the system was started for that', async () => {
    const aws = await open();
    await expect(
      aws.send(new PutItemCommand({ TableName: TABLE_NAME, Item: item('p', 's') })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect([...door.store.items()]).toEqual([]);
  });
});

describe('the table open for writing', () => {
  it('answers refused conditions as DynamoDB does', async () => {
    const aws = await open(true);
    await aws.send(
      new PutItemCommand({ TableName: TABLE_NAME, Item: item('p', 's', { n: { N: '1' } }) }),
    );
    const again = aws.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item: item('p', 's'),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await expect(again).rejects.toThrow(ConditionalCheckFailedException);
    await expect(again).rejects.toMatchObject({ Item: item('p', 's', { n: { N: '1' } }) });
    const cancelled = aws.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: TABLE_NAME, Item: item('p', 'other') } },
          {
            ConditionCheck: {
              TableName: TABLE_NAME,
              Key: item('p', 's'),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    );
    await expect(cancelled).rejects.toThrow(TransactionCanceledException);
    await expect(cancelled).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect([...door.store.items()]).toHaveLength(1);
  });

  it('carries out a transaction that comes twice under its token once', async () => {
    const aws = await open(true);
    await put('p', 's', { n: { N: '1' } });
    const add = (by: string) =>
      new TransactWriteItemsCommand({
        ClientRequestToken: 'once',
        TransactItems: [
          {
            Update: {
              TableName: TABLE_NAME,
              Key: item('p', 's'),
              UpdateExpression: 'SET n = n + :by',
              ExpressionAttributeValues: { ':by': { N: by } },
            },
          },
        ],
      });
    await aws.send(add('1'));
    await aws.send(add('1'));
    expect([...door.store.items()][0]?.n).toEqual({ N: '2' });
    await expect(aws.send(add('5'))).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
  });

  it('takes many writes at once, and tells of every head that they move', async () => {
    const aws = await open(true);
    await aws.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TABLE_NAME]: [
            { PutRequest: { Item: item('CASE#1', 'HEAD', { v: { N: '4' } }) } },
            { PutRequest: { Item: item('CASE#1', 'E#00000004') } },
          ],
        },
      }),
    );
    expect(door.moved).toEqual([['CASE#1', 0, 4]]);
    await aws.send(
      new BatchWriteItemCommand({
        RequestItems: { [TABLE_NAME]: [{ DeleteRequest: { Key: item('CASE#1', 'E#00000004') } }] },
      }),
    );
    expect(door.moved).toHaveLength(1);
    expect([...door.store.items()]).toHaveLength(1);
  });

  it('carries the adapters of AWS: another process works at this address as at DynamoDB', async () => {
    await open(true);
    const wire = sdkWire({ client: { endpoint: door.endpoint, region: 'local', credentials } });
    await createTable(wire, TABLE_NAME);
    const { events } = dynamoDb({
      wire,
      tableName: TABLE_NAME,
      keyWrapper: folderKeyWrapper(door.folder),
    });
    const stream = newCase();
    await events.append(append(stream));
    expect((await events.load(stream)).version).toBe(1);
    expect(door.moved).toEqual([[stream, 0, 1]]);
  });
});
